/** Where the true value of a figure may lie, given its tolerance word and the digits it commits to; and how two such figures agree. */
import type { Agreement, Modifier } from '../types';

export interface Figure {
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier?: Modifier | undefined;
  /** The figure as its writer counts it, before units are converted: 1300 of 1300億 has two significant digits. */
  readonly written?: number | undefined;
}

/** 約 allows as much as this even where all digits are given. */
const APPROXIMATE = 0.03;
/** 近く and 余り reach as far as this; of a figure of one digit (2割強) half way to the next, if that is no more than the second. */
const NEAR = 0.1;
const NEAR_OF_ONE_DIGIT = 0.2;

const close = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Significant digits: trailing zeros of a whole number are not. */
export function significant(n: number): number {
  const digits = Math.abs(n).toPrecision(12).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.max(1, digits.length);
}

/** Half a unit of the last significant digit. */
function halfUnit(n: number, digits: number): number {
  return n === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(n)) + 1e-12) - digits + 1);
}

/** The interval the figure allows. */
function allowed({ min, max, modifier, written }: Figure): [number, number] {
  const low = min ?? -Infinity;
  const high = max ?? Infinity;
  const point = min !== null && min === max ? min : undefined;
  if (modifier === 'approx') {
    const spread = (n: number): number => {
      const rounded = point === undefined ? 0 : halfUnit(n, significant(written ?? n));
      return Math.max(Math.abs(n) * APPROXIMATE, Math.min(rounded, Math.abs(n) * 0.2));
    };
    return [low - spread(low), high + spread(high)];
  }
  if (modifier === 'near_below') return [low - reach(low, written), high];
  if (modifier === 'near_above') return [low, high + reach(high, written)];
  return [low, high];
}

function reach(n: number, written: number | undefined): number {
  const size = Math.abs(n);
  if (!Number.isFinite(n) || significant(written ?? n) > 1) return size * NEAR;
  return Math.max(size * NEAR, Math.min(halfUnit(n, 1), size * NEAR_OF_ONE_DIGIT));
}

const isPoint = (figure: Figure): boolean => figure.min !== null && figure.min === figure.max;
const isOpen = (figure: Figure): boolean => figure.min === null || figure.max === null;
const contains = ([low, high]: [number, number], n: number): boolean =>
  (n >= low && n <= high) || close(n, low) || close(n, high);

/** Does the claimed figure agree with the fact's? Both in the same unit. */
export function compareFigures(claim: Figure, fact: Figure): Agreement {
  const same = closeBounds(claim, fact);
  if (same) return claim.modifier === fact.modifier ? 'equal' : sameFigure(claim, fact);
  if (isPoint(claim) && isPoint(fact)) return comparePoints(claim, fact);
  if (isOpen(claim) && isOpen(fact)) return compareOpen(claim, fact);
  const [a, b] = [allowed(claim), allowed(fact)];
  if (a[1] < b[0] || b[1] < a[0]) return 'differ';
  if (isPoint(fact)) return contains(a, fact.min!) ? 'agree' : 'differ';
  if (isPoint(claim))
    return (isOpen(fact) && contains(a, edge(fact)!)) || fact.modifier === 'approx' ? 'agree' : 'incomparable';
  if (a[0] <= b[0] && b[1] <= a[1]) return 'agree';
  if (b[0] <= a[0] && a[1] <= b[1]) return 'incomparable';
  return 'differ';
}

const edge = ({ min, max }: Figure): number | null => min ?? max;

const closeBounds = (a: Figure, b: Figure): boolean => closeOrNull(a.min, b.min) && closeOrNull(a.max, b.max);
const closeOrNull = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : close(a, b));

/** The same number, but one of them is 以上 and the other 超, or one has 約: near enough for a reader. */
function sameFigure(claim: Figure, fact: Figure): Agreement {
  const strict = [claim.modifier, fact.modifier];
  return strict.includes('near_below') && strict.includes('near_above') ? 'differ' : 'agree';
}

function comparePoints(claim: Figure, fact: Figure): Agreement {
  const [c, f] = [claim.min!, fact.min!];
  // 3500人近く is another figure than 3000人近く, though what they allow may overlap.
  const sameWord = claim.modifier === fact.modifier && claim.modifier !== 'approx';
  if (!sameWord && (contains(allowed(claim), f) || contains(allowed(fact), c))) return 'agree';
  // 1300億 for 1280億: fewer digits, rightly rounded. One digit alone is a figure, not a rounding.
  const apart = Math.abs(c - f) / (1 + 1e-9);
  // Most figures are worlds apart, and to count digits is slow.
  if (apart > halfUnit(c, 2)) return 'differ';
  const digits = significant(claim.written ?? c);
  const rounds = digits >= 2 && digits < significant(fact.written ?? f) && apart <= halfUnit(c, digits);
  return rounds && (claim.modifier === fact.modifier || claim.modifier === undefined || claim.modifier === 'approx')
    ? 'agree'
    : 'differ';
}

/** 300人以上 and 400人以上 are two figures; 以上 and 以下 of one figure contradict each other elsewhere. */
function compareOpen(claim: Figure, fact: Figure): Agreement {
  const sameSide = (claim.min === null) === (fact.min === null);
  if (!sameSide) {
    const [a, b] = [allowed(claim), allowed(fact)];
    return a[1] < b[0] || b[1] < a[0] ? 'differ' : 'incomparable';
  }
  const points = comparePoints(
    { ...claim, min: edge(claim), max: edge(claim), modifier: undefined },
    { ...fact, min: edge(fact), max: edge(fact), modifier: undefined },
  );
  return points === 'differ' ? 'differ' : 'agree';
}
