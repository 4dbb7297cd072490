/** The claims of a sentence, each with how likely it is that a fact is what it speaks of, told from the sentence alone. */
import type { Claim } from '../claims/types';
import type { FactBase } from '../factbase';
import { assigned } from './assignment';
import { wordsOf } from './bindings';
import type { Candidate } from './candidates';
import { chancesOf, type Chances } from './chances';
import { withoutGlosses } from './glosses';
import { candidatesOf } from './memory';
import { queryOf } from './query';
import { bySentence } from './sentences';
import { confirmedIn, signsOf, silenceSigns, type Signs } from './signs';
import { weights } from './weights';
import { withoutChance } from './wide';

/** A claim with the facts that may be what it speaks of. */
export interface Found {
  readonly claim: Claim;
  readonly candidates: readonly Candidate[];
  /** The best of the facts that cannot be it, as they speak of the opposite or deny it. */
  readonly excluded?: Candidate;
  /** Of each candidate. */
  readonly signs: readonly Signs[];
  readonly silence: Signs;
  readonly chances: Chances;
}

const isExcluded = ({ vetoes }: Candidate) => vetoes.includes('attribute') || vetoes.includes('negation');

/** What is found for claims that stand in whole sentences, in their order. */
export function foundFor(claims: readonly Claim[], base: FactBase): Found[] {
  const excluded: (Candidate | undefined)[] = [];
  const weighables = claims.map((claim, i) => {
    const query = queryOf(claim, base);
    const all = withoutGlosses(claim.expression, candidatesOf(query, base));
    excluded[i] = all.find(isExcluded);
    const words = wordsOf(query);
    return { query, words, candidates: withoutChance(claim, excluded[i] ? all.filter((c) => !isExcluded(c)) : all) };
  });
  const free = assigned(
    claims,
    weighables.map(({ candidates }) => candidates),
  );
  const out: Found[] = [];
  for (const members of bySentence(claims).values()) {
    const sentence = members.map((i) => weighables[i]!);
    const confirmed = confirmedIn(sentence);
    members.forEach((i, k) => {
      const { query, candidates } = weighables[i]!;
      const signs = signsOf(sentence, k, new Set(free[i]), confirmed[k]!);
      const silence = silenceSigns(query, members.length === 1);
      const facts = signs.map((own) => [own]);
      out[i] = {
        claim: claims[i]!,
        candidates,
        ...(excluded[i] ? { excluded: excluded[i] } : {}),
        signs,
        silence,
        chances: chancesOf(facts, silence, weights.alone),
      };
    });
  }
  return out;
}
