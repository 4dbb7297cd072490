/** A fact in the store with its source. What it says is read when it is first asked for. */
import type { PlacedFact } from '../base';
import type { Fact, FactSentence, Segment } from '../types';

export class StoredFact implements PlacedFact {
  readonly #read: (id: number) => Pick<PlacedFact, 'fact' | 'sentence'>;
  #found: Pick<PlacedFact, 'fact' | 'sentence'> | undefined;

  constructor(
    readonly id: number,
    readonly segment: Segment,
    read: (id: number) => Pick<PlacedFact, 'fact' | 'sentence'>,
  ) {
    this.#read = read;
  }

  get fact(): Fact {
    return (this.#found ??= this.#read(this.id)).fact;
  }

  get sentence(): FactSentence {
    return (this.#found ??= this.#read(this.id)).sentence;
  }
}
