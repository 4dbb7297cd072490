/** Spaces that print or a PDF put between the characters of Japanese text, which is written without them. */

import { isBlank, isDigit, isHiragana, isJapanese, isKana, isKanji, isLatin } from './chars';
import { edit, type Edit, type Mapped } from './mapped';

const isLetter = (char: string): boolean => isKana(char) || isKanji(char);
const BLANKS = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g;

/** Does a text set its figures off by spaces (2018 年 11 月 20 日)? Asked of the whole text, since one line may mean its space. */
export function spacesFigures(texts: readonly string[]): boolean {
  let spaced = 0;
  let close = 0;
  for (const text of texts) {
    spaced += text.match(/\d [年月日時分秒人名回件社円%％か個台本社万億兆割歳]/g)?.length ?? 0;
    close += text.match(/\d[年月日時分秒人名回件社円%％か個台本社万億兆割歳]/g)?.length ?? 0;
  }
  return spaced >= 3 && spaced > close;
}

export function cleanSpaces(body: Mapped, figures: boolean): Mapped {
  const { text } = body;
  if (text.search(BLANKS) < 0) return body;
  const spaced = isSpacedOut(text);
  const edits: Edit[] = [];
  for (const match of text.matchAll(BLANKS)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text[start - 1] ?? '';
    const after = text[end] ?? '';
    if (before === '' || after === '') continue;
    if (
      spaced ? !(isLatin(before) && isLatin(after)) && !isAsciiPair(before, after) : dropped(text, start, end, figures)
    )
      edits.push({ start, end, text: '' });
    else if (match[0].length > 1 && !match[0].includes('\u3000')) edits.push({ start, end, text: ' ' });
  }
  return edit(body, edits);
}

const isAsciiPair = (before: string, after: string): boolean => before < '\u0080' && after < '\u0080';

/** In text that is not spaced out: a space before 、。, and those around figures where the text sets all its figures so. */
function dropped(text: string, start: number, end: number, figures: boolean): boolean {
  const before = text[start - 1]!;
  const after = text[end]!;
  if ('、。，）」』'.includes(after) && isJapanese(before)) return true;
  if (!figures || end - start > 1) return false;
  if (isDigit(before) && isLetter(after))
    return !/[図表章節号]\s?[\d.]{1,5}$/.test(text.slice(Math.max(0, start - 8), start));
  return isDigit(after) && isLetter(before);
}

/** Is there a space between all words or all characters (as OCR and some PDFs give it)? */
function isSpacedOut(text: string): boolean {
  let pairs = 0;
  let spaced = 0;
  let signs = 0;
  let lone = 0;
  for (let i = 1; i < text.length; i++) {
    const before = text[i - 1]!;
    if (!isBlank(text[i]!)) {
      if (isLetter(text[i]!) && isLetter(before)) pairs += 1;
      continue;
    }
    const after = text[i + 1] ?? '';
    if (isLetter(before) && isLetter(after)) spaced += 1;
    if ('、。'.includes(after) && after !== '' && isJapanese(before)) signs += 1;
    if (isHiragana(after) && isBlank(text[i + 2] ?? '')) lone += 1;
    if (isLetter(after) && isBlank(text[i + 2] ?? '')) lone += 0.5;
  }
  return spaced >= 3 && spaced * 3 >= pairs && signs + lone >= 2;
}
