/** How likely each fact is the one that a claim speaks of; all of them and silence together make 1. */
import type { Signs } from './signs';

export interface Chances {
  /** Of each candidate, in their order. */
  readonly facts: readonly number[];
  /** That none of them is meant. */
  readonly silence: number;
}

interface Weights {
  readonly fact: ArrayLike<number>;
  readonly silence: ArrayLike<number>;
}

/** `facts` are lists of signs that follow one another in the order of the weights. */
export function chancesOf(facts: readonly (readonly Signs[])[], silence: Signs, weights: Weights): Chances {
  const nothing = weigh([silence], weights.silence);
  const pulls = facts.map((signs) => weigh(signs, weights.fact));
  const most = Math.max(nothing, ...pulls);
  const shares = pulls.map((pull) => Math.exp(pull - most));
  const all = shares.reduce((sum, share) => sum + share, Math.exp(nothing - most));
  return { facts: shares.map((share) => share / all), silence: Math.exp(nothing - most) / all };
}

/** By number: so many signs are weighed that what goes through the lists by itself was a good part of what a start leaves behind. */
function weigh(lists: readonly Signs[], weights: ArrayLike<number>): number {
  let sum = 0;
  let at = 0;
  for (let l = 0; l < lists.length; l++) {
    const list = lists[l]!;
    for (let i = 0; i < list.length; i++) sum += list[i]! * weights[at++]!;
  }
  return sum;
}
