/** The fact base in memory: every fact of every source, found by the words it is about. For runs that keep nothing on disk. */
import { AliasTable, type AliasGroup } from '../claims/aliases';
import { shippedAliases } from '../claims/shippedAliases';
import type { Synonyms } from '../claims/synonyms';
import type { Expression } from '../expressions/types';
import type { Tokenizer } from '../tokenizer/types';
import {
  byPath,
  COMMON,
  informationOf,
  type FactBase,
  type PlacedFact,
  type PlacedQuotation,
  type SourceEntry,
} from './base';
import { Comparability, kindOf } from './comparability';
import { letterPairs, sharingPairs } from './quotationLetters';
import type { Segment } from './types';

/** What a base knows beyond its sources. */
export interface Knowledge {
  readonly tokenizer: Tokenizer;
  readonly synonyms: Synonyms;
  /** Other names of one thing, as the user wrote them. */
  readonly aliases: readonly AliasGroup[];
}

export class MemoryBase implements FactBase {
  readonly sources: readonly SourceEntry[];
  readonly synonyms: Synonyms;
  readonly #makeAliases: () => AliasTable;
  #aliases: AliasTable | undefined;
  readonly #facts: PlacedFact[] = [];
  readonly #byPath = new Map<string, PlacedFact[]>();
  readonly #postings = new Map<string, number[]>();
  readonly #sentences = new Map<string, number>();
  readonly #words = new Map<Segment, ReadonlySet<string>>();
  readonly #quotations: PlacedQuotation[] = [];
  readonly #quotationPairs = new Map<string, number[]>();
  readonly #kinds: string[] = [];
  readonly #comparability = new Comparability<string>((kind) => kind);
  #sentenceCount = 0;

  constructor(segments: readonly Segment[], { tokenizer, synonyms, aliases }: Knowledge) {
    const ordered = [...segments].sort(byPath);
    this.synonyms = synonyms;
    this.sources = ordered.map(({ path, bibliography, problems, facts }) => ({
      path,
      bibliography,
      problems,
      facts: facts.length,
    }));
    this.#makeAliases = () =>
      new AliasTable([...shippedAliases, ...aliases, ...ordered.flatMap((s) => s.aliases)], tokenizer);
    for (const segment of ordered) this.#add(segment);
  }

  get size(): number {
    return this.#facts.length;
  }

  get aliases(): AliasTable {
    return (this.#aliases ??= this.#makeAliases());
  }

  fact(id: number): PlacedFact {
    return this.#facts[id]!;
  }

  having(key: string): readonly number[] {
    const ids = this.#postings.get(key);
    return ids && ids.length <= COMMON ? ids : [];
  }

  weightOf(key: string): number {
    return informationOf(this.#sentences.get(key) ?? 0, this.#sentenceCount);
  }

  mentions(segment: Segment, key: string): boolean {
    let words = this.#words.get(segment);
    if (!words) this.#words.set(segment, (words = new Set(segment.words)));
    return words.has(key);
  }

  comparableWith(expression: Expression): (id: number) => boolean {
    const comparable = this.#comparability.with(expression);
    return (id) => comparable(this.#kinds[id]!);
  }

  quotations(): Iterable<PlacedQuotation> {
    return this.#quotations;
  }

  quotationsLike(text: string): readonly PlacedQuotation[] {
    const pairs = letterPairs(text);
    const holders = [...pairs].map((pair) => this.#quotationPairs.get(pair) ?? []);
    return sharingPairs(holders, pairs.size).map((id) => this.#quotations[id]!);
  }

  factsOf(path: string): readonly PlacedFact[] {
    return this.#byPath.get(path) ?? [];
  }

  #add(segment: Segment): void {
    const seen = segment.sentences.map(() => new Set<string>());
    const placed: PlacedFact[] = [];
    for (const fact of segment.facts) {
      const id = this.#facts.length;
      const entry = { id, fact, sentence: segment.sentences[fact.sentence]!, segment };
      this.#facts.push(entry);
      this.#kinds.push(kindOf(fact.expression));
      placed.push(entry);
      for (const { key } of fact.terms) {
        append(this.#postings, key, id);
        seen[fact.sentence]!.add(key);
      }
    }
    this.#byPath.set(segment.path, placed);
    for (const keys of seen) {
      this.#sentenceCount++;
      for (const key of keys) this.#sentences.set(key, (this.#sentences.get(key) ?? 0) + 1);
    }
    for (const quotation of segment.quotations) {
      const sentence = segment.sentences[quotation.sentence]!;
      const id = this.#quotations.push({ quotation, sentence, segment }) - 1;
      for (const pair of letterPairs(quotation.text)) append(this.#quotationPairs, pair, id);
    }
  }
}

function append(lists: Map<string, number[]>, key: string, id: number): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}
