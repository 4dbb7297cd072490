/**
 * The fact base in memory: every fact of every source, found by the words it is about.
 *
 * Segments are added in the order of their paths, whatever the order they were read in, so that the same sources always give the same base.
 */
import { AliasTable, shippedAliases, type AliasGroup } from '../claims/aliases';
import { Synonyms } from '../claims/synonyms';
import type { Tokenizer } from '../tokenizer/types';
import type { Fact, QuotedWords, Segment } from './types';

/** A fact with the source it stands in. */
export interface PlacedFact {
  readonly id: number;
  readonly fact: Fact;
  readonly segment: Segment;
}

export interface PlacedQuotation {
  readonly quotation: QuotedWords;
  readonly segment: Segment;
}

/** Keys that more facts than this share say too little to look up by. */
const COMMON = 3000;

export class FactBase {
  readonly segments: readonly Segment[];
  readonly aliases: AliasTable;
  readonly synonyms: Synonyms;
  readonly #facts: PlacedFact[] = [];
  readonly #postings = new Map<string, number[]>();
  readonly #sentences = new Map<string, number>();
  readonly #words = new Map<Segment, Set<string>>();
  #sentenceCount = 0;

  constructor(
    segments: readonly Segment[],
    tokenizer: Tokenizer,
    synonyms = new Synonyms(),
    userAliases: readonly AliasGroup[] = [],
  ) {
    this.synonyms = synonyms;
    this.segments = [...segments].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    this.aliases = new AliasTable(
      [...shippedAliases, ...userAliases, ...this.segments.flatMap((s) => s.aliases)],
      tokenizer,
    );
    for (const segment of this.segments) this.#add(segment);
  }

  get size(): number {
    return this.#facts.length;
  }

  fact(id: number): PlacedFact {
    return this.#facts[id]!;
  }

  /** Ids of the facts that have this word among their terms; empty for words too common to tell. */
  having(key: string): readonly number[] {
    const ids = this.#postings.get(key);
    return ids && ids.length <= COMMON ? ids : [];
  }

  /** How much a word tells: the rarer in the base, the more. Between 0.5 and about 10; a word no source has counts as rare. */
  weightOf(key: string): number {
    const df = this.#sentences.get(key) ?? 0;
    return Math.log(1 + (this.#sentenceCount + 20) / (df + 1));
  }

  /** Does the source use the word anywhere? */
  mentions(segment: Segment, key: string): boolean {
    let words = this.#words.get(segment);
    if (!words) this.#words.set(segment, (words = new Set(segment.words)));
    return words.has(key);
  }

  *quotations(): Iterable<PlacedQuotation> {
    for (const segment of this.segments) for (const quotation of segment.quotations) yield { quotation, segment };
  }

  #add(segment: Segment): void {
    const seen = segment.sentences.map(() => new Set<string>());
    for (const fact of segment.facts) {
      const id = this.#facts.push({ id: this.#facts.length, fact, segment }) - 1;
      for (const { key } of fact.terms) {
        const ids = this.#postings.get(key);
        if (ids) ids.push(id);
        else this.#postings.set(key, [id]);
        seen[fact.sentence]!.add(key);
      }
    }
    for (const keys of seen) {
      this.#sentenceCount++;
      for (const key of keys) this.#sentences.set(key, (this.#sentences.get(key) ?? 0) + 1);
    }
  }
}
