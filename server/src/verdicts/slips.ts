/**
 * Whether one value can be a slip of the pen for another: a digit changed, lost or transposed, a power of ten. Values that are worlds apart
 * (6メートル and 110メートル) are more likely about two things.
 */
import type { Expression } from '../expressions/types';

/** Values further apart than this many times, and by no power of ten, are no slip. */
const APART = 8;

export function isSlip(claim: Expression, fact: Expression): boolean {
  if (claim.quantity && fact.quantity) return ofNumbers(pointOf(claim.quantity), pointOf(fact.quantity));
  if (claim.type === 'date' && fact.type === 'date') return ofDigits(dateDigits(claim), dateDigits(fact));
  const [a, b] = [lengthOf(claim), lengthOf(fact)];
  return a !== undefined && b !== undefined && a.unit === b.unit && ofNumbers(a.count, b.count);
}

/** The days of one Y, M, W, D of a duration, and of one H, M, S of its time. */
const DAYS: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1, TH: 1 / 24, TM: 1 / 1440, TS: 1 / 86400 };

/** A duration told in one unit, the longer one of a range. */
function lengthOf({ type, value }: Expression): { count: number; unit: string } | undefined {
  const told = type === 'duration' ? /P(T?)([0-9.]+)([A-Z])$/.exec(value ?? '') : null;
  return told ? { count: Number(told[2]), unit: told[1]! + told[3]! } : undefined;
}

/** Are the two told in units of another kind: 5年 and 1000日? */
export function inOtherUnits(claim: Expression, fact: Expression): boolean {
  const [a, b] = [lengthOf(claim), lengthOf(fact)];
  return a !== undefined && b !== undefined && a.unit !== b.unit;
}

const pointOf = ({ min, max }: { min: number | null; max: number | null }) => min ?? max ?? 0;
const dateDigits = ({ resolved, value }: Expression) => (resolved ?? value ?? '').split('T')[0]!;

function ofNumbers(a: number, b: number): boolean {
  if (!a || !b) return false;
  const ratio = Math.max(Math.abs(a / b), Math.abs(b / a));
  if (isPowerOfTen(ratio)) return true;
  return ratio <= APART && ofDigits(digitsOf(a), digitsOf(b));
}

/** 10, 100, 1000: from that many times on. */
function isPowerOfTen(ratio: number): boolean {
  const powers = Math.log10(ratio);
  return powers > 0.9 && Math.abs(powers - Math.round(powers)) < 1e-6;
}

const digitsOf = (n: number) => String(Number(Math.abs(n).toPrecision(12))).replace('.', '');

/** One digit changed, lost or added, or two neighbours exchanged, in numbers of three digits or more. */
function ofDigits(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.length - head - tail;
  const right = b.length - head - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/**
 * How far two numbers lie apart: the natural logarithm of their ratio; 0 where they are not numbers, and where only the noughts differ, which
 * is how a slip of the pen looks.
 */
export function timesApart(claim: Expression, fact: Expression): number {
  const ratio = Math.abs(sizeOf(claim) / sizeOf(fact));
  if (!(ratio > 0) || !Number.isFinite(ratio) || isPowerOfTen(Math.max(ratio, 1 / ratio))) return 0;
  return Math.abs(Math.log(ratio));
}

/** In the unit it is told in; a share as a part of 1. */
function sizeOf(expression: Expression): number {
  const { quantity } = expression;
  if (quantity) return pointOf(quantity) * (quantity.unit === '%' ? 0.01 : 1);
  const length = lengthOf(expression);
  return length ? length.count * (DAYS[length.unit] ?? NaN) : NaN;
}

/** How far two dates lie apart: 0 for the same year or the next, 1 for some fifty years; of two centuries or decades, in these. */
export function yearsApart(claim: Expression, fact: Expression): number {
  if (claim.type !== 'date' || fact.type !== 'date') return 0;
  const [a, b] = [yearsOf(claim), yearsOf(fact)];
  const years = Math.max(b.first - a.last, a.first - b.last);
  const steps = years / Math.min(a.last - a.first + 1, b.last - b.first + 1);
  return steps > 1 ? Math.log(steps) / 4 : 0;
}

/** The first and the last year of a date, of a stretch of time, of 1950年代 (195X); not numbers where no year is told. */
function yearsOf({ resolved, value }: Expression): { first: number; last: number } {
  const sides = (resolved ?? value ?? '').split('/');
  const year = (side: string, unknown: string) => Number(/^-?[0-9X]{4}/.exec(side)?.[0].replaceAll('X', unknown));
  return { first: year(sides[0]!, '0'), last: year(sides.at(-1)!, '9') };
}

/** How many steps finer a date is told than the fact's, of century, decade, year, month and day: a writer leaves out the day, and does not invent it. */
export function finerBy(claim: Expression, fact: Expression): number {
  if (claim.type !== 'date' || fact.type !== 'date') return 0;
  return Math.max(0, precisionOf(claim) - precisionOf(fact));
}

/** 0 of a century, 1 of a decade, 2 of a year, 3 of a month or a season, 4 of a day. */
function precisionOf({ resolved, value }: Expression): number {
  const [, year = '', month, day] = /^(-?[0-9X]+)(?:-([0-9WX]+))?(?:-([0-9X]+))?/.exec(resolved ?? value ?? '') ?? [];
  if (day !== undefined) return 4;
  return month === undefined ? 2 - year.replace(/[^X]/g, '').length : 3;
}
