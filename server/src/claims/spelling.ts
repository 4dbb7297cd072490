/**
 * One spelling for one word: 全角/半角, Latin case, long vowels, ヴ and small katakana, ヶ/ケ/か, and the middle dot.
 * Keys made here are compared, never shown.
 */

const VU: Readonly<Record<string, string>> = { ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ヴュ: 'ビュ', ヴ: 'ブ' };
const SMALL: Readonly<Record<string, string>> = { ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ', ッ: 'ツ' };

/** Is the word written in katakana alone, ー ・ ＝ ゠ among them? */
export function isKatakana(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code < 0x30a0 || code > 0x30fc) && code !== 0xff1d) return false;
  }
  return word !== '';
}

/** Hiragana or kanji: a letter that has one spelling, of which most words are made. UTF-16 code. */
export const isPlainLetter = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x3093) || (code >= 0x4e00 && code <= 0x9fff);

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isPlainLetter(word.charCodeAt(i))) return false;
  return true;
}

/** The key under which a word is compared with others. */
export function spellingKey(word: string): string {
  if (isPlain(word)) return word;
  const folded = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・＝゠=\-‐’']/g, '');
  if (!isKatakana(folded)) return folded.replace(/[ヶケヵ](?=[^ァ-ヺー])/g, 'か');
  const sounds = folded.replace(/ヴ[ァィェォュ]?/g, (s) => VU[s] ?? s).replace(/[ァィゥェォ]/g, (s) => SMALL[s] ?? s);
  // A long vowel at the end of a longer word is written or left out at will (コンピューター, コンピュータ).
  return sounds.length > 3 ? sounds.replace(/ー$/, '') : sounds;
}
