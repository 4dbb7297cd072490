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
  if (!a || !b || (a.ordinal ?? false) !== (b.ordinal ?? false)) return 'incomparable';
  const [from, to] = [scaleOfShare(a, scaleOf), scaleOfShare(b, scaleOf)];
  if (from.dimension !== to.dimension) return 'incomparable';
  return compareFigures(figure(a, claim, from), figure(b, fact, to));
}

/** 3分の1 and 33％ are both shares. */
function scaleOfShare(quantity: Quantity, scaleOf: (unit: string | null) => Scale): Scale {
  const isShare =
    quantity.unit === null && quantity.min !== null && quantity.max !== null && quantity.min > 0 && quantity.max < 1;
  return isShare ? { dimension: 'ratio', factor: 1, offset: 0 } : scaleOf(quantity.unit);
}

function figure({ min, max }: Quantity, { modifier }: Expression, { factor, offset }: Scale): Figure {
  const convert = (n: number | null): number | null => (n === null ? null : n * factor + offset);
  return { min: convert(min), max: convert(max), modifier, written: min ?? max ?? undefined };
}
