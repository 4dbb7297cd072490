/** Classes of characters, by code. All functions take NaN (past the end of the text) and say no. */

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** Greek counts as Latin: both make names and symbols of the digits beside them. */
export const isLatin = (c: number): boolean =>
  (c >= 65 && c <= 90) ||
  (c >= 97 && c <= 122) ||
  (c >= 0xc0 && c <= 0x24f && c !== 0xd7) ||
  (c >= 0x370 && c <= 0x3ff);

/** From here on there are none. */
export const LATIN_END = 0x400;

export const isHiragana = (c: number): boolean => c >= 0x3041 && c <= 0x309f;

/** Katakana with the long sign, without the middle dot. */
export const isKatakana = (c: number): boolean =>
  (c >= 0x30a1 && c <= 0x30fa) || c === 0x30fc || c === 0x30fd || c === 0x30fe;

export const isKanji = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fff) ||
  c === 0x3005 ||
  c === 0x3006 ||
  (c >= 0x3400 && c <= 0x4dbf) ||
  (c >= 0xd840 && c <= 0xdfff);

export const isSpace = (c: number): boolean => c === 32 || c === 9;

/** White space that a line may hold between two parts of one expression: one character at most. */
export const skipSpace = (text: string, i: number): number => (isSpace(text.charCodeAt(i)) ? i + 1 : i);
