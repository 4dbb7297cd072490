/** The facts worth weighing for a claim: found through the rare words they share, never by a walk over the base. */
import type { Agreement } from '../expressions/types';
import type { WeightedTerm } from '../claims/types';
import type { FactBase, FactIds } from '../factbase';
import { agreementOf } from './agreement';
import { align, type Alignment, type Query } from './align';
import { Ranking } from './ranking';

/** How many facts are weighed at the most. */
const MOST = 48;
/** How many are read for it at the most: of those whose values cannot be compared after all there may be thousands. */
const MOST_READ = 40 * MOST;

export interface Candidate extends Alignment {
  readonly agreement: Agreement;
}

/** Does the fact bear the value out? What cannot be compared is no candidate. */
export const agrees = (candidate: Candidate): boolean => candidate.agreement !== 'differ';

/** Names the sentence of the sources that a candidate stands in. */
export const sentenceOf = ({ placed }: Candidate): string => `${placed.segment.path}\n${placed.fact.sentence}`;

/** The best aligned facts whose values can be compared with the claim's, best first. The order is the same whatever the order of the sources. */
export function candidates(query: Query, base: FactBase): Candidate[] {
  const ranking = new Ranking(base);
  for (const term of query.terms) {
    ranking.add(holdersOf(term, base), term.weight * term.information);
  }
  const out: Candidate[] = [];
  let read = 0;
  for (const id of ranking.best(base.comparableWith(query.claim.expression))) {
    if (++read > MOST_READ) break;
    const placed = base.fact(id);
    const agreement = agreementOf(query.claim.expression, placed.fact.expression);
    if (agreement === 'incomparable') continue;
    out.push({ ...align(query, placed, base), agreement });
    if (out.length === MOST) break;
  }
  return out.sort((a, b) => b.score - a.score || a.placed.id - b.placed.id);
}

/** So many facts are looked at for what says the same as a word: what is said everywhere finds nothing. */
const MOST_ALIKE = 4000;

/** The facts that have a word, or another way to say it. */
function holdersOf({ key, kind, alternatives = [] }: WeightedTerm, base: FactBase): FactIds[] {
  const others = alternatives.map((keys) => having(rarest(keys, base), base));
  const alike: FactIds[] = [];
  let count = 0;
  if (kind !== 'name') others.sort((a, b) => a.length - b.length);
  for (const ids of others) {
    count += ids.length;
    if (kind !== 'name' && count > MOST_ALIKE) break;
    alike.push(ids);
  }
  return [having(key, base), ...alike].filter((ids) => ids.length > 0);
}

/** Words recur from claim to claim, so the facts that have them are kept; numbers of facts at the most. */
const MOST_HOLDERS = 500_000;

interface Holders {
  readonly known: Map<string, FactIds>;
  size: number;
}

const holders = new WeakMap<FactBase, Holders>();

function having(key: string, base: FactBase): FactIds {
  let kept = holders.get(base);
  if (!kept) holders.set(base, (kept = { known: new Map(), size: 0 }));
  let ids = kept.known.get(key);
  if (!ids) {
    ids = base.having(key);
    const size = ids.length + 20;
    if (kept.size + size > MOST_HOLDERS) {
      kept.known.clear();
      kept.size = 0;
    }
    kept.known.set(key, ids);
    kept.size += size;
  }
  return ids;
}

export function forgetHolders(base: FactBase): void {
  holders.delete(base);
}

const rarest = (keys: readonly string[], base: FactBase) =>
  keys.reduce((best, key) => (base.weightOf(key) > base.weightOf(best) ? key : best));
