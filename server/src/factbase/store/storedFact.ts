/** A fact in the store with its source. What it says is read when it is first asked for. */
import type { PlacedFact } from '../base';
import type { Fact, Segment } from '../types';

export class StoredFact implements PlacedFact {
  readonly #read: () => Fact;
  #fact: Fact | undefined;

  constructor(
    readonly id: number,
    readonly segment: Segment,
    read: () => Fact,
  ) {
    this.#read = read;
  }

  get fact(): Fact {
    return (this.#fact ??= this.#read());
  }
}
