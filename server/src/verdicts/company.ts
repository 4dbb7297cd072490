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

/** Chances are added up in steps of this, so that every sum is exact and what a claim itself has put in can be taken out again. */
const STEP = 2 ** -32;

/** The claims of a passage; what they tell is added up once for each of its sentences. */
export class Company {
  readonly #passage: readonly Neighbour[];
  readonly #sums = new Map<number, Sums>();

  constructor(passage: readonly Neighbour[]) {
    this.#passage = passage;
  }

  /** The signs of each candidate of claim number `at` of the passage, in the order of `COMPANY`. */
  signsOf(at: number): Signs[] {
    const claim = this.#passage[at]!;
    const all = this.#around(claim.sentence);
    const own = sumsOf([claim], claim.sentence);
    const chances = new Map<string, number>();
    claim.candidates.forEach(({ placed }, c) => add(chances, placed.segment.path, claim.chances.facts[c]!));
    const besideOwn = <Key>(of: (sums: Sums) => ReadonlyMap<Key, number>, key: Key) =>
      (of(all).get(key) ?? 0) - (of(own).get(key) ?? 0);
    return claim.candidates.map(({ placed }) => {
      const { path } = placed.segment;
      const place = `${path}\n${placed.fact.sentence}`;
      const here = all.sources.get(path) ?? 0;
      const taken = besideOwn((sums) => sums.held, placed.id);
      const signs: Record<CompanySign, number> = {
        sameSentence: Math.min(2, besideOwn((sums) => sums.sameSentence, place) - taken),
        nearSentence: Math.min(
          2,
          besideOwn((sums) => sums.nearSentence, place),
        ),
        source: Math.min(3, here - (chances.get(path) ?? 0)),
        sourceOfMost: all.most > 0 ? here / all.most : 1,
        standing: all.most > 0 && here === all.most ? 1 - all.second / all.most : 0,
        held: Math.min(1, taken),
        heldNearby: Math.min(1, all.heldNearby.get(placed.id) ?? 0),
      };
      return COMPANY.map((name) => signs[name]);
    });
  }

  #around(sentence: number): Sums {
    let sums = this.#sums.get(sentence);
    if (!sums) this.#sums.set(sentence, (sums = sumsOf(this.#passage, sentence)));
    return sums;
  }
}

/** How likely it is, added up over claims as they are seen from one sentence of the draft, that something is what they were taken from. */
interface Sums {
  /** Of sentences of the sources: by claims of the draft's sentence, by those near it. */
  readonly sameSentence: ReadonlyMap<string, number>;
  readonly nearSentence: ReadonlyMap<string, number>;
  /** Of facts, by their numbers: by claims of the draft's sentence, by those around it. */
  readonly held: ReadonlyMap<number, number>;
  readonly heldNearby: ReadonlyMap<number, number>;
  /** Of sources, and the two greatest of these. */
  readonly sources: ReadonlyMap<string, number>;
  readonly most: number;
  readonly second: number;
}

function sumsOf(claims: readonly Neighbour[], sentence: number): Sums {
  const sameSentence = new Map<string, number>();
  const nearSentence = new Map<string, number>();
  const held = new Map<number, number>();
  const heldNearby = new Map<number, number>();
  const sources = new Map<string, number>();
  for (const claim of claims) {
    const distance = Math.abs(claim.sentence - sentence);
    if (distance > REACH) continue;
    claim.candidates.forEach(({ placed }, c) => {
      const chance = claim.chances.facts[c]!;
      if (chance < LEAST) return;
      const { path } = placed.segment;
      const place = placed.fact.sentence;
      add(sources, path, chance / (1 + distance));
      add(distance === 0 ? held : heldNearby, placed.id, chance);
      if (distance === 0) add(sameSentence, `${path}\n${place}`, chance);
      if (distance > NEAR) return;
      for (let by = -NEAR; by <= NEAR; by++) add(nearSentence, `${path}\n${place + by}`, chance / (1 + distance));
    });
  }
  const [most = 0, second = 0] = [...sources.values()].sort((a, b) => b - a);
  return { sameSentence, nearSentence, held, heldNearby, sources, most, second };
}

function add<Key>(sums: Map<Key, number>, key: Key, worth: number): void {
  sums.set(key, (sums.get(key) ?? 0) + Math.round(worth / STEP) * STEP);
}
