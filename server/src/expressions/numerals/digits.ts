/**
 * Numbers in Arabic digits, and in kanji digits by position.
 *
 * @example 1,234,567人 → {"type":"quantity","quantity":{"min":1234567,"max":1234567,"unit":"人"}}
 * @example ２．５％ → {"type":"quantity","quantity":{"min":2.5,"max":2.5,"unit":"%"}}
 * @example 三八〇人 → {"type":"quantity","quantity":{"min":380,"max":380,"unit":"人"}}
 * @example 〇・五％ → {"type":"quantity","quantity":{"min":0.5,"max":0.5,"unit":"%"}}
 */
import { isDigit, isKanji } from '../text/chars';

export interface Digits {
  readonly end: number;
  readonly value: number;
  /** Digits before the decimal point. */
  readonly width: number;
  readonly decimal: boolean;
  readonly grouped: boolean;
}

/** More digits than this are an identifier, no amount. */
const WIDEST = 20;

const ZERO = 48;
const COMMA = 44;
const POINT = 46;
const MIDDLE_DOT = 0x30fb;

export function readArabic(text: string, i: number): Digits | undefined {
  let end = i;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end === i) return undefined;
  let width = end - i;
  let grouped = false;
  if (width <= 3) {
    while (text.charCodeAt(end) === COMMA && isGroup(text, end + 1)) {
      end += 4;
      width += 3;
      grouped = true;
    }
  }
  let decimal = false;
  if (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))) {
    decimal = true;
    end++;
    while (isDigit(text.charCodeAt(end))) end++;
  }
  return { end, value: width > WIDEST ? NaN : valueOf(text, i, end), width, decimal, grouped };
}

/** A whole number of so many characters is exact when it is added up digit by digit, which is faster than making a text of it first. */
const EXACT = 15;

function valueOf(text: string, from: number, to: number): number {
  if (to - from > 2 * WIDEST) return NaN;
  let value = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === POINT || to - from > EXACT) return Number(text.slice(from, to).replaceAll(',', ''));
    if (code !== COMMA) value = value * 10 + code - ZERO;
  }
  return value;
}

function isGroup(text: string, i: number): boolean {
  for (let k = i; k < i + 3; k++) if (!isDigit(text.charCodeAt(k))) return false;
  return !isDigit(text.charCodeAt(i + 3));
}

/** 一八二〇, 〇・〇八. A single kanji digit is one too. */
export function readKanjiDigits(text: string, i: number, digits: ReadonlyMap<number, number>): Digits | undefined {
  let value = 0;
  let end = i;
  for (let d = digits.get(text.charCodeAt(end)); d !== undefined; d = digits.get(text.charCodeAt(++end)))
    value = value * 10 + d;
  const width = end - i;
  if (width === 0) return undefined;
  const fraction = readKanjiFraction(text, end, digits);
  if (fraction)
    return { end: fraction.end, value: plusFraction(value, fraction), width, decimal: true, grouped: false };
  return { end, value: width > WIDEST ? NaN : value, width, decimal: false, grouped: false };
}

/** So many parts of `scale`: 5 of 10 in 十二・五. */
export interface Fraction {
  readonly end: number;
  readonly value: number;
  readonly scale: number;
}

/** ・五 of 十二・五. */
export function readKanjiFraction(text: string, i: number, digits: ReadonlyMap<number, number>): Fraction | undefined {
  if (text.charCodeAt(i) !== MIDDLE_DOT) return undefined;
  let end = i + 1;
  let scale = 1;
  let value = 0;
  for (let d = digits.get(text.charCodeAt(end)); d !== undefined; d = digits.get(text.charCodeAt(++end))) {
    value = value * 10 + d;
    scale *= 10;
  }
  if (end === i + 1 || end - i >= WIDEST || isName(text.charCodeAt(end))) return undefined;
  return { end, value, scale };
}

/** Divided once, so that 〇・一 is the number that 0.1 is. */
export const plusFraction = (whole: number, { value, scale }: Fraction): number => (whole * scale + value) / scale;

/** After 二・二六 and 一・二 another kanji makes a name or a list of it (…事件, …審), unless it measures. */
const isName = (next: number): boolean =>
  isKanji(next) && !'倍割万億兆人円個度次点分秒'.includes(String.fromCharCode(next));
