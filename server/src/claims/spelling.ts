/**
 * One spelling for one word: 全角/半角, Latin case, long vowels, ヴ and small katakana, ヶ/ケ/か, and the middle dot.
 * Keys made here are compared, never shown.
 */

const VU: Readonly<Record<string, string>> = { ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ヴュ: 'ビュ', ヴ: 'ブ' };
const SMALL: Readonly<Record<string, string>> = { ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ', ッ: 'ツ' };

const KATAKANA = /^[ァ-ヺー・＝゠]+$/;

/** Is the word written in katakana alone? */
export function isKatakana(word: string): boolean {
  return KATAKANA.test(word);
}

/** The key under which a word is compared with others. */
export function spellingKey(word: string): string {
  const folded = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・＝゠=\-‐’']/g, '');
  if (!isKatakana(folded)) return folded.replace(/[ヶケヵ](?=[^ァ-ヺー])/g, 'か');
  const sounds = folded.replace(/ヴ[ァィェォュ]?/g, (s) => VU[s] ?? s).replace(/[ァィゥェォ]/g, (s) => SMALL[s] ?? s);
  // A long vowel at the end of a longer word is written or left out at will (コンピューター, コンピュータ).
  return sounds.length > 3 ? sounds.replace(/ー$/, '') : sounds;
}
