/**
 * Two numbers that share a unit: 10〜20, 2、3, 100億から200億, and one number alone.
 *
 * @example 10〜20人 → {"type":"quantity","quantity":{"min":10,"max":20,"unit":"人"}}
 * @example 2、3回 → {"type":"quantity","quantity":{"min":2,"max":3,"unit":"回"}}
 * @example 100から150キロ → {"type":"quantity","quantity":{"min":100,"max":150,"unit":"km"}}
 */
import { skipSpace } from '../text/chars';
import type { Lexicon } from '../tables/lexicon';
import { readSigned, type Num } from './number';

/** The dash or word between the two ends of a range, and where it ends. */
export function readTo(text: string, i: number): number | undefined {
  const at = skipSpace(text, i);
  const c = text.charAt(at);
  if (c === '~' || c === '-' || c === 'ー') return skipSpace(text, at + 1);
  if (text.startsWith('から', at)) return at + (text.startsWith('、', at + 2) ? 3 : 2);
  if (text.startsWith('ないし', at) || text.startsWith('または', at))
    return text.startsWith('な', at) ? at + 3 : undefined;
  return undefined;
}

/**
 * The number or the two at `i`. A range is one only when `fits` says that what follows the second number is a unit of both;
 * a dash between bare digits is a telephone number as easily.
 */
export function readRange(
  lexicon: Lexicon,
  text: string,
  i: number,
  fits: (end: number, dash: boolean) => boolean,
): Num | undefined {
  const first = readSigned(lexicon, text, i);
  if (!first) return undefined;
  const at = readTo(text, first.end) ?? listed(text, first);
  if (at === undefined) return first;
  const second = readSigned(lexicon, text, at);
  if (!second || !fits(second.end, text.charAt(skipSpace(text, first.end)) === '-') || (second.signed && !first.signed))
    return first;
  const min = sharedMultiplier(first, second, text);
  if (min > second.max || ('、,'.includes(text.charAt(first.end)) && second.min !== min + 1)) return first;
  return {
    ...second,
    start: first.start,
    min,
    max: second.max,
    arabic: first.arabic,
    several: first.several || second.several,
    signed: first.signed,
    plain: 0,
  };
}

/** 2、3人 and 1,2日: two digits that follow each other. */
const listed = (text: string, first: Num): number | undefined =>
  (text.charAt(first.end) === '、' || text.charAt(first.end) === ',') && !first.fraction && !first.signed
    ? first.end + 1
    : undefined;

/** 2〜3億: the multiplier of the second number is that of both, where the first is the smaller of the bare figures. */
function sharedMultiplier(first: Num, second: Num, text: string): number {
  if (first.multiplied || first.fraction || !second.multiplied || first.min >= 10_000) return first.min;
  const figure = text.slice(first.start, first.end);
  const factor = second.max / leading(second.max, first.min);
  return figure !== '' && factor >= 10000 ? first.min * factor : first.min;
}

/** The bare figure a multiplied number is written with, at least as large as the first: 3 of 3億, 30 of 30万. */
function leading(n: number, least: number): number {
  let factor = 1e20;
  while (factor > 1 && n / factor < Math.max(1, least)) factor /= 1e4;
  return n / factor;
}
