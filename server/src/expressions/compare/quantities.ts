/** Amounts: brought to one unit, then compared as figures. */
import type { Agreement, Expression, Quantity } from '../types';
import type { Scale } from './scale';
import { compareFigures, type Figure } from './spread';

export function compareQuantities(
  claim: Expression,
  fact: Expression,
  scaleOf: (unit: string | null) => Scale,
): Agreement {
  const [a, b] = [claim.quantity, fact.quantity];
  if (!a || !b) return 'incomparable';
  const [from, to] = [scaleOfShare(a, scaleOf), scaleOfShare(b, scaleOf)];
  if ((a.ordinal ?? false) !== (b.ordinal ?? false)) {
    const counted = a.min === b.min && a.max === b.max && from.dimension === to.dimension;
    return counted && isCountSoFar(a.ordinal ? claim : fact) ? 'agree' : 'incomparable';
  }
  if (from.dimension !== to.dimension) {
    return isCounted(from, to) && a.min === b.min && a.max === b.max ? 'agree' : 'incomparable';
  }
  if (isRange(a) && isRange(b)) {
    // 70から140 is not 70から80, though it holds it: both ends are said.
    const end = (n: number | null) => ({ min: n, max: n, unit: null });
    const ends = (['min', 'max'] as const).map((k) =>
      compareFigures(figure(end(a[k]), claim, from, b), figure(end(b[k]), fact, to, a)),
    );
    return ends.includes('differ') ? 'differ' : ends.every((e) => e === 'equal') ? 'equal' : 'agree';
  }
  return compareFigures(figure(a, claim, from, b), figure(b, fact, to, a));
}

/** 37回目 is told of 37回 by then; 第37回 names one of them. */
const isCountSoFar = ({ text }: Expression): boolean => text.endsWith('目');

/** Both ends written: 10〜20人. */
const isRange = ({ min, max }: Quantity): boolean => min !== null && max !== null && min !== max;

/** 5つ counts what 5本 and 5件 count: the same number bears it out, another may be of something else. */
const isCounted = (a: Scale, b: Scale): boolean =>
  [a, b].every(({ dimension }) => dimension.startsWith('counted:')) &&
  [a, b].some(({ dimension }) => dimension === GENERIC);

const GENERIC = 'counted:個';

/** 3分の1 and 33％ are both shares. */
function scaleOfShare(quantity: Quantity, scaleOf: (unit: string | null) => Scale): Scale {
  return isFraction(quantity) ? { dimension: 'ratio', factor: 1, offset: 0 } : scaleOf(quantity.unit);
}

const isFraction = ({ unit, min, max }: Quantity): boolean => {
  const n = min ?? max;
  return unit === null && n !== null && n > 0 && n < 1;
};

/** A fraction commits to one digit, and beside a percentage it is as good as 約: 3分の1 for 35％, 半分 for 48％. */
function figure(quantity: Quantity, { modifier }: Expression, { factor, offset }: Scale, other: Quantity): Figure {
  const { min, max } = quantity;
  const convert = (n: number | null): number | null => (n === null ? null : n * factor + offset);
  const fraction = isFraction(quantity);
  const loose = fraction && other.unit !== null ? 'approx' : undefined;
  return {
    min: convert(min),
    max: convert(max),
    modifier: modifier ?? loose,
    written: fraction ? 1 : (min ?? max ?? undefined),
  };
}
