/** Times that recur: the same period, the same part of it, as often. */
import type { Agreement, Expression } from '../types';
import { compareDates } from './dates';
import { compareDurations } from './durations';

export function compareSets(claim: Expression, fact: Expression, halves: readonly string[]): Agreement {
  if (claim.value === fact.value) {
    if (claim.frequency === fact.frequency) return 'equal';
    if (claim.frequency !== undefined && fact.frequency !== undefined) return 'differ';
    return claim.frequency === undefined ? 'agree' : 'incomparable';
  }
  if (claim.frequency !== undefined || fact.frequency !== undefined) return 'incomparable';
  const periods = [claim, fact].map((set) => set.value?.startsWith('P') ?? false);
  if (periods[0] !== periods[1]) return periods[0] ? 'agree' : 'incomparable';
  return periods[0] ? compareDurations(claim, fact) : compareDates(claim, fact, halves);
}
