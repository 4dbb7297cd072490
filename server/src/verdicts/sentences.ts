/** The claims of a draft by the sentence they stand in. */
import type { Claim } from '../claims/types';

/** From the number of a sentence to the indexes of its claims, in order. */
export function bySentence(claims: readonly Claim[]): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>();
  claims.forEach((claim, i) => {
    const known = out.get(claim.sentence);
    if (known) known.push(i);
    else out.set(claim.sentence, [i]);
  });
  return out;
}
