/**
 * What was found for a claim is found again without looking, as long as the base is the same: on a keystroke most claims are those of the
 * check before. The answers are the same with and without it.
 */
import type { Claim } from '../claims/types';
import type { Expression } from '../expressions/types';
import type { FactBase } from '../factbase';
import type { Query } from './align';
import { candidates, type Candidate } from './candidates';

/** Claims remembered at the most, twice over: what was asked since the last turn, and before it. */
const MOST = 60;

interface Generations {
  young: Map<string, readonly Candidate[]>;
  old: Map<string, readonly Candidate[]>;
}

const remembered = new WeakMap<FactBase, Generations>();

/** The candidates of a claim in a base. */
export function candidatesOf(query: Query, base: FactBase): readonly Candidate[] {
  let memory = remembered.get(base);
  if (!memory) remembered.set(base, (memory = { young: new Map(), old: new Map() }));
  const key = keyOf(query.claim);
  let found = memory.young.get(key);
  if (found) return found;
  found = memory.old.get(key) ?? candidates(query, base);
  if (memory.young.size >= MOST) {
    memory.old = memory.young;
    memory.young = new Map();
  }
  memory.young.set(key, found);
  return found;
}

export function forgetCandidates(base: FactBase): void {
  remembered.delete(base);
}

/** All of a claim that its candidates depend on, and not where it stands. */
function keyOf(claim: Claim): string {
  const terms = claim.terms.map(
    (t) => `${t.key}\t${t.kind}\t${t.role}\t${t.weight}\t${t.share}\t${t.alternatives?.length ?? 0}`,
  );
  const companions = claim.companions.map((c) => `${valueKey(c.expression)}\t${c.weight}\t${c.before}`);
  return [valueKey(claim.expression), ...terms, ...companions].join('\n');
}

function valueKey({ text, type, value, resolved, modifier, frequency, offset, quantity }: Expression): string {
  return [
    text,
    type,
    value,
    resolved,
    modifier,
    frequency,
    offset,
    quantity?.min,
    quantity?.max,
    quantity?.unit,
    quantity?.ordinal,
  ].join('\t');
}
