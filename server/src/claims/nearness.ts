/** Words with how near they stand to a value: the nearest of each word, and what a value's own words and those it inherits come to. */
import type { Role, Term, WeightedTerm } from './types';

/** A word and how near it stands to the value. */
export type Nearby = Term & { readonly role: Role; readonly weight: number };

/** The word so near to a value. Its fields are written out: this runs for every word around every value. */
export function nearby({ key, label, kind, start, end, alternatives }: Term, role: Role, weight: number): Nearby {
  return alternatives
    ? { key, label, kind, start, end, alternatives, role, weight }
    : { key, label, kind, start, end, role, weight };
}

/** The word so near to a value, of which this much is the value's. */
export function weighted(term: Term, role: Role, weight: number, share: number): WeightedTerm {
  const { key, label, kind, start, end, alternatives } = term;
  return alternatives
    ? { key, label, kind, start, end, alternatives, role, weight, share }
    : { key, label, kind, start, end, role, weight, share };
}

/** Words that a sentence inherits, by their keys. */
export type Inherited = ReadonlyMap<string, WeightedTerm>;

/** One entry a key: the nearest. */
export function strongest(terms: readonly Nearby[]): Nearby[] {
  const best = new Map<string, Nearby>();
  for (const term of terms) {
    const known = best.get(term.key);
    if (!known || known.weight < term.weight) best.set(term.key, term);
  }
  return [...best.values()];
}

/** The greatest nearness that each word has to any value of the sentence. */
export function greatestWeights(near: readonly (readonly Nearby[])[]): Map<string, number> {
  const greatest = new Map<string, number>();
  for (const terms of near) {
    for (const { key, weight } of terms) {
      const known = greatest.get(key);
      if (known === undefined || known < weight) greatest.set(key, weight);
    }
  }
  return greatest;
}

/** One entry a key: the words of the sentence, of which each value has its share, and then what it inherits, which is of all its values alike. */
export function withInherited(
  near: readonly Nearby[],
  inherited: Inherited,
  greatest: ReadonlyMap<string, number>,
): WeightedTerm[] {
  const out: WeightedTerm[] = [];
  const own = new Set<string>();
  for (let i = 0; i < near.length; i++) {
    const term = near[i]!;
    own.add(term.key);
    const other = inherited.get(term.key);
    if (other && other.weight > term.weight) out.push(other);
    else out.push(weighted(term, term.role, term.weight, term.weight / (greatest.get(term.key) ?? term.weight)));
  }
  inherited.forEach((term, key) => {
    if (!own.has(key)) out.push(term);
  });
  return out;
}
