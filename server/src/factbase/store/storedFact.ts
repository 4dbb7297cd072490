/** A fact in the store with its source. What it says is read when it is first asked for. */
import type { PlacedFact } from '../base';
import type { ReadSentence } from '../codec/segment';
import type { Fact, FactSentence, Segment } from '../types';

/** A fact with its sentence and all that this states: sentences are read whole, and one reading serves all their facts. */
export interface ReadFact {
  readonly fact: Fact;
  readonly from: ReadSentence;
}

export class StoredFact implements PlacedFact {
  readonly #read: (id: number) => ReadFact;
  #found: ReadFact | undefined;

  constructor(
    readonly id: number,
    readonly segment: Segment,
    read: (id: number) => ReadFact,
  ) {
    this.#read = read;
  }

  get fact(): Fact {
    return (this.#found ??= this.#read(this.id)).fact;
  }

  get sentence(): FactSentence {
    return (this.#found ??= this.#read(this.id)).from.sentence;
  }
}
