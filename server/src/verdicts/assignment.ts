/**
 * Two values of one sentence are two things. Where several values of a draft's sentence fit several values of one sentence of a source,
 * each takes the one it fits best, the best fit first; what another value has taken is no longer its own.
 * A fact may serve several values that all agree with it (300キロ（約190マイル）).
 */
import type { Claim } from '../claims/types';
import { agrees, sentenceOf, type Candidate } from './candidates';
import { bySentence } from './sentences';
import { specificityOf, type Specificity } from './specificity';

/** How much better an equal value fits: the more it tells, the more. */
const EQUAL: Readonly<Record<Specificity, number>> = { low: 0.06, middle: 0.1, high: 0.15 };

interface Pair {
  readonly claim: number;
  readonly candidate: Candidate;
  readonly fit: number;
}

/** The candidates that are left to each claim, in the order given. */
export function assigned(claims: readonly Claim[], found: readonly (readonly Candidate[])[]): Candidate[][] {
  const kept = found.map((candidates) => [...candidates]);
  for (const members of bySentence(claims).values()) {
    if (members.length < 2) continue;
    const won = settle(claims, found, members);
    for (const i of members)
      kept[i] = kept[i]!.filter((c) => won.get(`${i}\n${sentenceOf(c)}`)?.has(c.placed.id) ?? true);
  }
  return kept;
}

/** For each claim and sentence of a source in which it competes: the facts it has won. */
function settle(
  claims: readonly Claim[],
  found: readonly (readonly Candidate[])[],
  members: readonly number[],
): Map<string, Set<number>> {
  const pairs: Pair[] = [];
  for (const claim of members) {
    const bonus = EQUAL[specificityOf(claims[claim]!.expression)];
    for (const candidate of found[claim]!)
      pairs.push({ claim, candidate, fit: candidate.score + (agrees(candidate) ? bonus : 0) });
  }
  pairs.sort((a, b) => b.fit - a.fit || a.claim - b.claim || a.candidate.placed.id - b.candidate.placed.id);
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const name = sentenceOf(pair.candidate);
    const group = groups.get(name);
    if (group) group.push(pair);
    else groups.set(name, [pair]);
  }
  const won = new Map<string, Set<number>>();
  for (const [name, group] of groups) {
    for (const { claim } of group) won.set(`${claim}\n${name}`, new Set());
    for (const { claim, candidate } of matched(group)) won.get(`${claim}\n${name}`)!.add(candidate.placed.id);
  }
  return won;
}

/** One fact a claim within one sentence of a source: the best fit first, then each to the value it equals where that fits better together. */
function matched(pairs: readonly Pair[]): Iterable<Pair> {
  const byClaim = new Map<number, Pair>();
  const holders = new Map<number, Pair>();
  for (const pair of pairs) {
    const holder = holders.get(pair.candidate.placed.id);
    const free = holder === undefined || (agrees(holder.candidate) && agrees(pair.candidate));
    if (byClaim.has(pair.claim) || !free) continue;
    byClaim.set(pair.claim, pair);
    if (!holder) holders.set(pair.candidate.placed.id, pair);
  }
  const equals = pairs.filter(({ candidate }) => agrees(candidate));
  const ofClaim = firstBy(equals, ({ claim }) => claim);
  const ofFact = firstBy(equals, ({ candidate }) => candidate.placed.id);
  for (const taken of [...byClaim.values()]) {
    if (agrees(taken.candidate)) continue;
    const own = ofClaim.get(taken.claim);
    const rightful = ofFact.get(taken.candidate.placed.id);
    if (!own || !rightful) continue;
    const holder = holders.get(own.candidate.placed.id);
    if (holder && holder.claim !== rightful.claim && holder.claim !== own.claim) continue;
    if (own.fit + rightful.fit <= taken.fit + (byClaim.get(rightful.claim)?.fit ?? 0)) continue;
    byClaim.set(own.claim, own);
    byClaim.set(rightful.claim, rightful);
    holders.set(own.candidate.placed.id, own);
    holders.set(rightful.candidate.placed.id, rightful);
  }
  return byClaim.values();
}

/** The first of each key, the best. */
function firstBy(pairs: readonly Pair[], key: (pair: Pair) => number): ReadonlyMap<number, Pair> {
  const out = new Map<number, Pair>();
  for (const pair of pairs) if (!out.has(key(pair))) out.set(key(pair), pair);
  return out;
}
