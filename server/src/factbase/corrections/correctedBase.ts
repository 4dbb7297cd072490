/** A fact base with the user's corrections over it: some facts taken out, some of the user's own behind all others. */
import type { Expression } from '../../expressions/types';
import type { FactBase, FactIds, PlacedFact, PlacedQuotation } from '../base';
import { MemoryBase, type Knowledge } from '../memory';
import type { Segment } from '../types';

export interface OwnFacts {
  readonly segment: Segment;
  /** The source that the facts correct: what it mentions, they mention. */
  readonly original?: Segment;
}

export class CorrectedBase implements FactBase {
  readonly #base: FactBase;
  readonly #own: MemoryBase;
  readonly #originals: ReadonlyMap<Segment, Segment | undefined>;
  readonly #withdrawn: ReadonlySet<number>;

  constructor(base: FactBase, own: readonly OwnFacts[], withdrawn: ReadonlySet<number>, knowledge: Knowledge) {
    this.#base = base;
    this.#withdrawn = withdrawn;
    this.#own = new MemoryBase(
      own.map(({ segment }) => segment),
      { ...knowledge, aliases: [] },
    );
    this.#originals = new Map(own.map(({ segment, original }) => [segment, original]));
  }

  get size() {
    return this.#base.size + this.#own.size;
  }

  get sources() {
    return this.#base.sources;
  }

  get aliases() {
    return this.#base.aliases;
  }

  get synonyms() {
    return this.#base.synonyms;
  }

  fact(id: number): PlacedFact {
    return id < this.#base.size ? this.#base.fact(id) : this.#shifted(this.#own.fact(id - this.#base.size));
  }

  having(key: string): FactIds {
    const theirs = this.#base.having(key);
    const kept = this.#withdrawn.size > 0 ? theirs.filter((id) => !this.#withdrawn.has(id)) : theirs;
    const own = this.#own.having(key);
    return own.length > 0 ? [...kept, ...Array.from(own, (id) => id + this.#base.size)] : kept;
  }

  weightOf(key: string): number {
    return this.#base.weightOf(key);
  }

  mentions(segment: Segment, key: string): boolean {
    if (!this.#originals.has(segment)) return this.#base.mentions(segment, key);
    const original = this.#originals.get(segment);
    return original ? this.#base.mentions(original, key) : this.#own.mentions(segment, key);
  }

  comparableWith(expression: Expression): (id: number) => boolean {
    const [theirs, own] = [this.#base.comparableWith(expression), this.#own.comparableWith(expression)];
    return (id) => (id < this.#base.size ? theirs(id) : own(id - this.#base.size));
  }

  *quotations(): Iterable<PlacedQuotation> {
    yield* this.#base.quotations();
    yield* this.#own.quotations();
  }

  quotationsLike(text: string): readonly PlacedQuotation[] {
    return [...this.#base.quotationsLike(text), ...this.#own.quotationsLike(text)];
  }

  factsOf(path: string): readonly PlacedFact[] {
    const theirs = this.#base.factsOf(path).filter(({ id }) => !this.#withdrawn.has(id));
    return [...theirs, ...this.#own.factsOf(path).map((placed) => this.#shifted(placed))];
  }

  rest(): void {
    this.#base.rest?.();
  }

  #shifted(placed: PlacedFact): PlacedFact {
    return { ...placed, id: placed.id + this.#base.size };
  }
}
