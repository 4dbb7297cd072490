/**
 * Two values of one sentence are two things. Where several values of a draft's sentence fit several values of one sentence of a source,
 * each takes the one it fits best, the best fit first; what another value has taken is no longer its own.
 * A fact may serve several values that all agree with it (300キロ（約190マイル）).
 */
import type { Claim } from '../claims/types';
import type { Candidate } from './candidates';
import { bySentence } from './sentences';
import { specificityOf, type Specificity } from './specificity';

/** How much better an equal value fits: the more it tells, the more. */
const EQUAL: Readonly<Record<Specificity, number>> = { low: 0.06, middle: 0.1, high: 0.15 };

interface Pair {
  readonly claim: number;
  readonly candidate: Candidate;
  readonly fit: number;
}

const agrees = (c: Candidate) => c.agreement !== 'differ';
const sentenceOf = (c: Candidate) => `${c.placed.segment.path}\n${c.placed.fact.sentence}`;

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
  const won = new Map<string, Set<number>>();
  const holders = new Map<number, boolean>();
  for (const { claim, candidate } of pairs) {
    const key = `${claim}\n${sentenceOf(candidate)}`;
    const own = won.get(key) ?? new Set<number>();
    won.set(key, own);
    const { id } = candidate.placed;
    const holder = holders.get(id);
    const free = holder === undefined || (holder && agrees(candidate));
    if (own.size > 0 || !free) continue;
    own.add(id);
    holders.set(id, agrees(candidate));
  }
  return won;
}
