/**
 * Which source a passage of the draft is about. A figure of 建設費 may fit ten sources by its words; the values around it fit one.
 * Each claim votes for the sources it aligns with, the nearer claims weighing more; a fact of a source nobody votes for counts less.
 */
import type { Found } from './block';
import { agrees, type Candidate } from './candidates';
import { bySentence } from './sentences';

/** How many sentences away a claim still votes. */
export const REACH = 6;
/** What is left of the score of a fact in a source that the passage does not speak of. */
const LEAST = 0.6;

/** The candidates of the claims at [first, last), their scores weighed by how much the passage is about their source; best first. */
export function focused(found: readonly Found[], first: number, last: number): Candidate[][] {
  const together = bySentence(found.map(({ claim }) => claim));
  return found.slice(first, last).map(({ claim, candidates }) => {
    const focus = new Map<string, number>();
    for (let distance = -REACH; distance <= REACH; distance++) {
      for (const k of together.get(claim.sentence + distance) ?? []) {
        for (const [path, vote] of votesOf(found[k]!.candidates))
          focus.set(path, (focus.get(path) ?? 0) + vote / (1 + Math.abs(distance)));
      }
    }
    const [most = 0, second = 0] = [...focus.values()].sort((a, b) => b - a);
    const share = (c: Candidate) => (most > 0 ? (focus.get(c.placed.segment.path) ?? 0) / most : 1);
    return candidates
      .map((c) => ({
        ...c,
        score: c.score * (LEAST + (1 - LEAST) * share(c)),
        standing: share(c) === 1 && most > 0 ? 1 - second / most : 0,
      }))
      .sort((a, b) => b.score - a.score || a.placed.id - b.placed.id);
  });
}

type Votes = ReadonlyMap<string, number>;

const counted = new WeakMap<readonly Candidate[], Votes>();

/** From a source to how well its best fact fits the claim; squared, so that one good fit outweighs several poor ones. */
function votesOf(candidates: readonly Candidate[]): Votes {
  let votes = counted.get(candidates);
  if (!votes) counted.set(candidates, (votes = count(candidates)));
  return votes;
}

function count(candidates: readonly Candidate[]): Votes {
  const votes = new Map<string, number>();
  for (const c of candidates) {
    if (c.vetoes.includes('names')) continue;
    const { path } = c.placed.segment;
    const vote = c.score * c.score * (agrees(c) ? 1.5 : 1);
    if (vote > (votes.get(path) ?? 0)) votes.set(path, vote);
  }
  return votes;
}
