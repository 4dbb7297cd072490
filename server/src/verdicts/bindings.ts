/**
 * Which value of a sentence is meant, where a sentence states several: what stands at each of them is held against what stands at the others,
 * in the source's sentence (a list: 東区の25％、西区の30％) and in the claim's.
 */
import type { Claim, Companion, WeightedTerm } from '../claims/types';
import type { Expression } from '../expressions/types';
import type { FactTerm } from '../factbase/types';
import { agreementOf } from './agreement';
import { isOwn, SYNONYM, termsOf, type Query } from './align';
import { agrees, sentenceOf, type Candidate } from './candidates';

/** From this nearness on a word or another value stands at a value. */
const NEAR = 0.4;
/** From this nearness on one value is told of each of the other. */
const AT_VALUE = 0.7;

/** How near something of a claim stands to a fact, whether it is the fact's own, and what it tells; of each such thing. */
type Nearness = (
  candidate: Candidate,
) => readonly { readonly near: number; readonly own: boolean; readonly worth: number }[];

/** What a difference counts of a word that belongs to both: in a list, what stands before it is farther from its later values. */
const OF_BOTH = 0.5;

/**
 * How much nearer what stands at the claim's value stands to each fact than to the one of its sentence that says otherwise; below 0 where it
 * stands nearer to that one. 0 where the sentence has none.
 */
export function boundTo(candidates: readonly Candidate[], nearness: Nearness): number[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(sentenceOf(candidate));
    if (group) group.push(candidate);
    else groups.set(sentenceOf(candidate), [candidate]);
  }
  const known = new Map<Candidate, ReturnType<Nearness>>();
  const nearTo = (candidate: Candidate) => {
    let near = known.get(candidate);
    if (!near) known.set(candidate, (near = nearness(candidate)));
    return near;
  };
  return candidates.map((candidate) => {
    const rivals = groups.get(sentenceOf(candidate))!.filter((other) => agrees(other) !== agrees(candidate));
    if (rivals.length === 0) return 0;
    const here = nearTo(candidate);
    const lead = (rival: Candidate) =>
      nearTo(rival).reduce((sum, there, k) => {
        const { near, own, worth } = here[k]!;
        return sum + worth * (near - there.near) * (own && there.own ? OF_BOTH : 1);
      }, 0);
    return Math.min(...rivals.map(lead));
  });
}

/** The words at the claim's value. */
export function wordsAt({ terms }: Query): Nearness {
  const own = terms.filter((t) => isOwn(t) && t.weight >= NEAR);
  return (candidate) => {
    const words = termsOf(candidate.placed.fact);
    return own.map((t) => {
      const there = words.get(t.key);
      const near = nearnessTo(t, words);
      return { near, own: there !== undefined && isOwn(there), worth: t.information * t.weight };
    });
  };
}

/** The other values at the claim's: 波の高さ2メートルで時速74キロ. */
export function valuesAt({ companions }: Claim): Nearness {
  const own = companions.filter((c) => c.weight >= NEAR && !isOne(c.expression));
  return ({ placed }) =>
    own.map(({ expression, weight }) => {
      const there = placed.fact.companions.filter((c) => isSame(expression, c.expression));
      return { near: Math.max(0, ...there.map((c) => c.weight)), own: false, worth: weight };
    });
}

/** Is a value told of each day, hour or year (1日に2.5メートル)? */
export const isRate = (companions: readonly Companion[]): boolean =>
  companions.some((c) => c.weight >= AT_VALUE && c.expression.type === 'duration' && isOne(c.expression));

/** 1人あたり, 1日に: what is said of each one is said once for several values. */
const isOne = ({ quantity, value }: Expression) =>
  quantity ? quantity.min === 1 && quantity.max === 1 : /^PT?1[A-Z]$/.test(value ?? '');

const isSame = (a: Expression, b: Expression) => ['equal', 'agree'].includes(agreementOf(a, b));

/** How near a word, or another way to say it, stands to a fact and to no other value of its sentence, 0 to 1. */
function nearnessTo(term: WeightedTerm, words: ReadonlyMap<string, FactTerm>): number {
  const nearness = (key: string) => {
    const there = words.get(key);
    return there && there.role !== 'context' ? there.weight * there.share : 0;
  };
  if (words.has(term.key)) return nearness(term.key);
  let most = 0;
  for (const keys of term.alternatives ?? []) most = Math.max(most, Math.min(1, ...keys.map(nearness)));
  return most;
}

/** How near a word stands to a claim's value and to no other, 0 to 1, and what it tells. */
export interface Word {
  readonly near: number;
  readonly information: number;
}

/** A claim's words and the other ways to say them. */
export function wordsOf({ terms }: Query): ReadonlyMap<string, Word> {
  const out = new Map<string, Word>();
  for (const { key, alternatives = [], role, weight, share, information } of terms) {
    if (role === 'context') continue;
    const others = alternatives.flatMap((keys) => (keys.length === 1 ? keys : []));
    for (const [way, factor] of [[key, 1] as const, ...others.map((other) => [other, SYNONYM] as const)]) {
      const near = weight * share * factor;
      if ((out.get(way)?.near ?? 0) < near) out.set(way, { near, information });
    }
  }
  return out;
}

/** What those of the fact's own words tell that stand nearer to another value of the claim's sentence. */
export function ofOthers(
  { placed }: Candidate,
  own: ReadonlyMap<string, Word>,
  others: readonly ReadonlyMap<string, Word>[],
): number {
  const { terms } = placed.fact;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    if (!isOwn(term) || term.weight < NEAR) continue;
    let nearest: Word | undefined;
    for (let k = 0; k < others.length; k++) {
      const there = others[k]!.get(term.key);
      if (there && there.near > (nearest?.near ?? 0)) nearest = there;
    }
    if (!nearest) continue;
    sum += Math.max(0, nearest.near - (own.get(term.key)?.near ?? 0)) * nearest.information * term.weight;
  }
  return sum;
}
