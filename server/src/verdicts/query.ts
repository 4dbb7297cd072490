/** Makes a claim's words ready to be looked for: other names and synonyms added, each weighed by how much it tells. */
import type { Claim, WeightedTerm } from '../claims/types';
import vocabulary from '../claims/vocabulary';
import { isPartOfName, keyAsPart } from '../claims/words';
import type { FactBase } from '../factbase';
import { isOfValue, isOwn, type Query } from './align';

/** Keys of the words with the keys of their other names. */
function keysOf(terms: readonly WeightedTerm[]): Set<string> {
  return new Set(terms.flatMap((t) => [...t.key.split('+'), ...(t.alternatives ?? []).flat()]));
}

export function queryOf(claim: Claim, base: FactBase): Query {
  const words = base.synonyms.apply(claim.terms.filter((term) => !isPartOfName(term))).map(inLongerNames);
  const terms = words.map((t) => ({ ...t, information: information(t, base) }));
  // 前任 may be part of a name that is known as a whole.
  const atValue = terms.filter(isOfValue).flatMap((t) => t.key.split('+'));
  const occasions = new Set(atValue.filter((key) => vocabulary.occasions.includes(key)));
  return { claim, terms, keys: keysOf(terms), own: keysOf(terms.filter(isOwn)), occasions };
}

/** ベルナー is who the sources call カール・ベルナー. */
function inLongerNames(term: WeightedTerm): WeightedTerm {
  const part = keyAsPart(term);
  return part === undefined ? term : { ...term, alternatives: [...(term.alternatives ?? []), [part]] };
}

/** How much a term tells; a phrase tells as much as its rarest word. Names tell more than words of the same rarity. */
function information(term: WeightedTerm, base: FactBase): number {
  const rarest = Math.max(...term.key.split('+').map((key) => base.weightOf(key)));
  return term.kind === 'name' ? rarest * 1.25 : rarest;
}
