/**
 * Does what a claim says agree with what a fact says?
 *
 * - `equal`: the same value, if in other units or another notation.
 * - `agree`: the fact bears the claim out. The claim may be vaguer (11月 for 11月17日, 約1300億 for 1280億, 300キロ以上 for 350キロ), and it may be
 *   the figure the fact gives with a word of tolerance (1750億 for 約1750億).
 * - `differ`: both cannot be right, or the claim does not give the figure the fact gives (400人以上 for 300人以上).
 * - `incomparable`: of different kinds or units, or the claim says more than the fact does (11月17日 for 11月, 15人 for 10〜20人).
 */
import type { Lexicon } from '../tables/lexicon';
import type { Agreement, Expression } from '../types';
import { compareDates } from './dates';
import { compareDurations } from './durations';
import { compareSets } from './sets';
import { compareQuantities } from './quantities';

export type Compare = (claim: Expression, fact: Expression) => Agreement;

export function compareWith({ tables, scale }: Lexicon): Compare {
  const { dayParts, latinHalves } = tables.periods;
  const halves = [...dayParts.flatMap(({ words }) => words), ...Object.keys(latinHalves)];
  return (claim, fact) => {
    const kind = family(claim);
    if (kind !== family(fact)) return 'incomparable';
    switch (kind) {
      case 'quantity':
        return compareQuantities(claim, fact, scale);
      case 'duration':
        return compareDurations(claim, fact);
      case 'date':
        return compareDates(claim, fact, halves);
      default:
        return compareSets(claim, fact, halves);
    }
  };
}

const family = (expression: Expression): string => (expression.type === 'time' ? 'date' : expression.type);
