/** The facts worth weighing for a claim: found through the rare words they share, never by a walk over the base. */
import type { Agreement } from '../expressions/types';
import type { FactBase } from '../factbase';
import { agreementOf } from './agreement';
import { align, type Alignment, type Query } from './align';
import { Ranking } from './ranking';

/** How many facts are weighed at the most. */
const MOST = 48;

export interface Candidate extends Alignment {
  readonly agreement: Agreement;
  /** How far its source stands out as what the passage is about, 0 to 1; 0 where another source does. */
  readonly standing: number;
}

/** Does the fact bear the value out? What cannot be compared is no candidate. */
export const agrees = (candidate: Candidate): boolean => candidate.agreement !== 'differ';

/** The best aligned facts whose values can be compared with the claim's, best first. The order is the same whatever the order of the sources. */
export function candidates(query: Query, base: FactBase): Candidate[] {
  const ranking = new Ranking(base);
  for (const term of query.terms) {
    const names = [[term.key], ...(term.alternatives ?? [])];
    ranking.add(
      names.map((keys) => base.having(rarest(keys, base))),
      term.weight * term.information,
    );
  }
  const out: Candidate[] = [];
  for (const id of ranking.best((id) => base.comparable(id, query.claim.expression))) {
    const placed = base.fact(id);
    const agreement = agreementOf(query.claim.expression, placed.fact.expression);
    if (agreement === 'incomparable') continue;
    out.push({ ...align(query, placed, base), agreement, standing: 0 });
    if (out.length === MOST) break;
  }
  return out.sort((a, b) => b.score - a.score || a.placed.id - b.placed.id);
}

const rarest = (keys: readonly string[], base: FactBase) =>
  keys.reduce((best, key) => (base.weightOf(key) > base.weightOf(best) ? key : best));
