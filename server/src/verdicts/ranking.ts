/**
 * Which facts share the most with a claim, the most first. A word may stand in thousands of facts and only a few of them are weighed, so the
 * sums lie in one array for the whole base, and no more is put in order than is asked for.
 */
import type { FactBase, FactIds } from '../factbase';

interface Sums {
  readonly worth: Float64Array;
  /** The number of the last word that reached the fact: a word counts once, by whichever of its names. */
  readonly reachedBy: Uint32Array;
}

const sums = new WeakMap<FactBase, Sums>();

export function forgetSums(base: FactBase): void {
  sums.delete(base);
}

export class Ranking {
  readonly #ids: number[] = [];
  readonly #sums: Sums;
  #words = 0;

  /** One at a time for a base: the next one takes the sums over. */
  constructor(base: FactBase) {
    let known = sums.get(base);
    if (!known) {
      known = { worth: new Float64Array(base.size), reachedBy: new Uint32Array(base.size) };
      sums.set(base, known);
    }
    this.#sums = known;
  }

  /** Adds a word's worth to each of the facts that have one of its names. */
  add(lists: readonly FactIds[], worth: number): void {
    const { worth: total, reachedBy } = this.#sums;
    const word = ++this.#words;
    for (const ids of lists) {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (reachedBy[id] === word) continue;
        if (reachedBy[id] === 0) this.#ids.push(id);
        reachedBy[id] = word;
        total[id]! += worth;
      }
    }
  }

  /** The facts that pass, by what they share, then by their numbers. Forgets the sums at once. */
  *best(passes: (id: number) => boolean): Iterable<number> {
    const { worth, reachedBy } = this.#sums;
    const heap: Entry[] = [];
    for (const id of this.#ids) {
      if (passes(id)) heap.push({ id, worth: worth[id]! });
      worth[id] = 0;
      reachedBy[id] = 0;
    }
    for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(heap, i);
    while (heap.length > 0) {
      const [top] = heap;
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap, 0);
      }
      yield top!.id;
    }
  }
}

interface Entry {
  readonly id: number;
  readonly worth: number;
}

const before = (a: Entry, b: Entry) => a.worth > b.worth || (a.worth === b.worth && a.id < b.id);

/** Moves an entry down a binary heap to where it belongs. */
function sink(heap: Entry[], at: number): void {
  const entry = heap[at]!;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, entry)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = entry;
}
