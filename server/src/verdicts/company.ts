/**
 * What the passage tells about where a claim was taken from. A writer goes through a source: the values around one stand in the same
 * source, near each other, often in one sentence; and one fact is the origin of one value.
 */
import type { Candidate } from './candidates';
import type { Chances } from './chances';
import type { Signs } from './signs';

export const COMPANY = [
  // Where the values around were found: in the fact's sentence, near it, in its source; whether that source stands out.
  'sameSentence',
  'nearSentence',
  'source',
  'sourceOfMost',
  'standing',
  // Another value, of the claim's sentence or of one around, is likely taken from this very fact.
  'held',
  'heldNearby',
] as const;

export type CompanySign = (typeof COMPANY)[number];

/** A claim of the passage and how likely each of its candidates is meant, the claim looked at alone. */
export interface Neighbour {
  /** Number of its sentence in the passage. */
  readonly sentence: number;
  readonly candidates: readonly Candidate[];
  readonly chances: Chances;
}

/** How many sentences away a claim still tells something. */
export const REACH = 6;
/** The same of where in the source, in sentences of the draft and of the source. */
const NEAR = 3;
/** Less likely candidates tell nothing. */
const LEAST = 0.02;

/** The signs of each candidate of claim number `at` of a passage, in the order of `COMPANY`. */
export function companyOf(passage: readonly Neighbour[], at: number): Signs[] {
  const { sentence, candidates, chances } = passage[at]!;
  const sameSentence = new Map<string, number>();
  const nearSentence = new Map<string, number>();
  const held = new Map<number, number>();
  const heldNearby = new Map<number, number>();
  const sources = new Map<string, number>();
  passage.forEach((neighbour, k) => {
    const distance = Math.abs(neighbour.sentence - sentence);
    if (distance > REACH) return;
    neighbour.candidates.forEach(({ placed }, c) => {
      const chance = neighbour.chances.facts[c]!;
      if (chance < LEAST) return;
      const { path } = placed.segment;
      add(sources, path, chance / (1 + distance));
      if (k === at) return;
      const place = placed.fact.sentence;
      if (distance === 0) {
        add(sameSentence, `${path}\n${place}`, chance);
        add(held, placed.id, chance);
      } else add(heldNearby, placed.id, chance);
      if (distance > NEAR) return;
      for (let by = -NEAR; by <= NEAR; by++) add(nearSentence, `${path}\n${place + by}`, chance / (1 + distance));
    });
  });
  const [most = 0, second = 0] = [...sources.values()].sort((a, b) => b - a);
  const own = new Map<string, number>();
  candidates.forEach(({ placed }, c) => add(own, placed.segment.path, chances.facts[c]!));
  return candidates.map(({ placed }) => {
    const { path } = placed.segment;
    const place = `${path}\n${placed.fact.sentence}`;
    const here = sources.get(path) ?? 0;
    const taken = held.get(placed.id) ?? 0;
    const signs: Record<CompanySign, number> = {
      sameSentence: Math.min(2, (sameSentence.get(place) ?? 0) - taken),
      nearSentence: Math.min(2, nearSentence.get(place) ?? 0),
      source: Math.min(3, here - (own.get(path) ?? 0)),
      sourceOfMost: most > 0 ? here / most : 1,
      standing: most > 0 && here === most ? 1 - second / most : 0,
      held: Math.min(1, taken),
      heldNearby: Math.min(1, heldNearby.get(placed.id) ?? 0),
    };
    return COMPANY.map((name) => signs[name]);
  });
}

function add<Key>(sums: Map<Key, number>, key: Key, worth: number): void {
  sums.set(key, (sums.get(key) ?? 0) + worth);
}
