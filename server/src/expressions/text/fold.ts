/**
 * One spelling for characters that Unicode has several of, with the way back.
 *
 * Full-width letters and digits, half-width katakana, Kangxi radicals (⽉ as PDF files have it), squared units (㎞, ㌔, ㍻) become what NFKC
 * makes of them. Superscripts and circled digits stay as they are: they are note marks and bullets, no values.
 * Offsets into the folded text go back to offsets into the text as given by `at`.
 */

export interface Folded {
  readonly text: string;
  /** The offset in the given text where the folded character at `i` begins; for `text.length`, the length of the given text. */
  readonly start: (i: number) => number;
  /** The offset in the given text where the folded character before `i` ends. */
  readonly end: (i: number) => number;
}

const RANGES = [
  [0x2100, 0x214f],
  [0x2e80, 0x2fdf],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
] as const;

/** Other signs of one meaning, which NFKC keeps apart. */
const SIGNS: Record<string, string> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2044': '/',
  '\u2215': '/',
  '\u2236': ':',
  '〜': '~',
  '∼': '~',
  '–': '~',
  '—': '~',
  '―': '~',
  '‘': "'",
  '’': "'",
  '￥': '¥',
};

/** Enumeration inside the ranges, Roman numerals and circled signs: no values. */
const KEPT = [
  [0x3220, 0x3229],
  [0x3280, 0x3289],
] as const;

/** 1 where a character may change. */
const candidates = new Uint8Array(65536);
for (const [from, to] of RANGES) candidates.fill(1, from, to + 1);
for (const [from, to] of KEPT) candidates.fill(0, from, to + 1);
for (const char of Object.keys(SIGNS)) candidates[char.charCodeAt(0)] = 1;

/** What characters become that have been met: making the whole table is a good part of a start. */
const met = new Map<number, string>();

const HALFWIDTH_KATAKANA = 0xff66;
const DAKUTEN = 0xff9e;
const HANDAKUTEN = 0xff9f;

/** The folded text and its offsets. Linear; the text itself where nothing had to be folded. */
export function fold(text: string): Folded {
  let first = 0;
  while (first < text.length && candidates[text.charCodeAt(first)] === 0) first++;
  if (first === text.length) return { text, start: (i) => i, end: (i) => i };

  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let kept = 0;
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (candidates[code] === 0) continue;
    let folded = met.get(code);
    if (folded === undefined) met.set(code, (folded = oneSpelling(String.fromCharCode(code))));
    let width = 1;
    const next = text.charCodeAt(i + 1);
    if (code >= HALFWIDTH_KATAKANA && (next === DAKUTEN || next === HANDAKUTEN)) {
      const joined = text.slice(i, i + 2).normalize('NFKC');
      if (joined.length === 1) [folded, width] = [joined, 2];
    }
    parts.push(text.slice(kept, i), folded);
    length += i - kept;
    if (folded.length !== width) pieces.push({ at: length, length: folded.length, given: i, width });
    length += folded.length;
    kept = i + width;
    i += width - 1;
  }
  parts.push(text.slice(kept));
  const folded = parts.join('');
  if (pieces.length === 0) return { text: folded, start: (i) => i, end: (i) => i };
  return backwards(folded, pieces);
}

const oneSpelling = (char: string): string => SIGNS[char] ?? char.normalize('NFKC');

/** A place where the number of characters changed. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly given: number;
  readonly width: number;
}

function backwards(text: string, pieces: readonly Piece[]): Folded {
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  let i = 0;
  let given = 0;
  const straight = (to: number): void => {
    for (; i < to; i++, given++) {
      starts[i] = given;
      ends[i + 1] = given + 1;
    }
  };
  for (const piece of pieces) {
    straight(piece.at);
    given = piece.given + piece.width;
    for (const to = i + piece.length; i < to; i++) {
      starts[i] = piece.given;
      ends[i + 1] = given;
    }
  }
  straight(text.length);
  starts[text.length] = given;
  return { text, start: (at) => starts[at]!, end: (at) => ends[at]! };
}
