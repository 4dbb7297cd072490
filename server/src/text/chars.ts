/** What kind of character is this? Tables and tests for Japanese text, shared by the readers. */

/** Is it the code of a letter of which most of any text is made, and none of the signs below? Asked first where a text is gone through sign by sign. */
export const isKanaOrKanji = (code: number): boolean => code >= 0x3041 && code <= 0x9fff;

/** What ends a sentence. */
export const isTerminal = (char: string): boolean =>
  !isLetterOfText(char) && char !== '' && '。．！？!?｡'.includes(char);

const isLetterOfText = (char: string): boolean => isKanaOrKanji(char.charCodeAt(0));

const OPENERS = '「『（(【［[〈《〔｛{“‘｢';
const CLOSERS = '」』）)】］]〉》〕｝}”’｣';

export const isOpener = (char: string): boolean => !isLetterOfText(char) && char !== '' && OPENERS.includes(char);
export const isCloser = (char: string): boolean => !isLetterOfText(char) && char !== '' && CLOSERS.includes(char);
/** The bracket that opens what `closer` closes. */
export const openerOf = (closer: string): string => OPENERS[CLOSERS.indexOf(closer)] ?? '';

export const isHiragana = (char: string): boolean => char >= '\u3041' && char <= '\u309f';
export const isKatakana = (char: string): boolean =>
  (char >= '\u30a1' && char <= '\u30ff') || (char >= '\uff66' && char <= '\uff9f');
export const isKana = (char: string): boolean => isHiragana(char) || isKatakana(char);
/** Han, with 々〆〇 and the surrogates of the supplementary planes. */
export const isKanji = (char: string): boolean =>
  (char >= '\u3400' && char <= '\u9fff') ||
  (char >= '\uf900' && char <= '\ufaff') ||
  (char >= '\u2e80' && char <= '\u2fdf') ||
  (char >= '\ud840' && char <= '\udfff') ||
  (char >= '\u3005' && char <= '\u3007');
export const isDigit = (char: string): boolean => (char >= '0' && char <= '9') || (char >= '０' && char <= '９');
export const isLatin = (char: string): boolean =>
  (char >= 'a' && char <= 'z') ||
  (char >= 'A' && char <= 'Z') ||
  (char >= '\u00c0' && char <= '\u024f' && char !== '×' && char !== '÷');
/** Kana, kanji, and the punctuation and signs of Japanese print: what is set without spaces. */
export const isJapanese = (char: string): boolean =>
  isKana(char) ||
  isKanji(char) ||
  (char >= '\u3001' && char <= '\u303f') ||
  (char >= '\u3200' && char <= '\u33ff') ||
  (char >= '\uff01' && char <= '\uff65');

/** White space within a line. */
export const isBlank = (char: string): boolean =>
  char === ' ' ||
  char === '\t' ||
  char === '\u3000' ||
  char === '\u00a0' ||
  (char >= '\u2000' && char <= '\u200a') ||
  char === '\u202f';

/** Shows nothing and means nothing in running text: zero-width characters, soft hyphens, marks of byte order, controls. */
export const isInvisible = (char: string): boolean =>
  (char >= '\u200b' && char <= '\u200f') ||
  char === '\u00ad' ||
  char === '\ufeff' ||
  char === '\u2060' ||
  (char >= '\u202a' && char <= '\u202e') ||
  (char < ' ' && char !== '\t' && char !== '\n' && char !== '\r') ||
  (char >= '\u007f' && char <= '\u009f');

/** Width in columns of a terminal: 2 for what Japanese print sets full width, 1 for the rest. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isKanaOrKanji(code)) width += 2;
    else if (code < 0x300) width += isInvisible(text[i]!) ? 0 : 1;
    else if (code >= 0xff61 && code <= 0xffdc) width += 1;
    else if (code >= 0xdc00 && code <= 0xdfff) width += 0;
    else if (!isInvisible(text[i]!)) width += 2;
  }
  return width;
}

/** The last character that says whether a line is finished: closing brackets and blanks at the end are passed over. */
export function endsSentence(text: string): boolean {
  let i = text.length - 1;
  while (i >= 0 && (isCloser(text[i]!) || isBlank(text[i]!))) i -= 1;
  if (i < 0) return false;
  if (isTerminal(text[i]!)) return true;
  return text[i] === '.' && i > 0 && (isLatin(text[i - 1]!) || isDigit(text[i - 1]!) || isCloser(text[i - 1]!));
}

/** How many more brackets `text` opens than it closes, each kind by itself; never below 0. */
export function openBrackets(text: string): number {
  const stack: string[] = [];
  for (const char of text) {
    if (isOpener(char)) stack.push(char);
    else if (isCloser(char)) {
      const at = stack.lastIndexOf(openerOf(char));
      if (at >= 0) stack.length = at;
    }
  }
  return stack.length;
}
