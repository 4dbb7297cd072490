/** The way between a prose text and the stored text it was made from; both directions take a binary search. */

import type { Run } from './mapped';
import type { Span } from './types';

export interface OffsetMap {
  toStored(span: Span): Span;
  fromStored(offset: number): number;
}

/** `runs` cover the text from its start and stand in the order of the stored text. */
export function offsetMap(runs: readonly Run[]): OffsetMap {
  const starts = new Uint32Array(runs.length);
  let length = 0;
  runs.forEach((run, i) => {
    starts[i] = length;
    length += run.length;
  });

  /** The stored stretch of the character at `offset`. */
  const charAt = (offset: number): Span => {
    const i = lastAtMost(runs.length, (n) => starts[n]!, offset);
    const run = runs[i];
    if (run === undefined) return { start: 0, end: 0 };
    if (run.length !== run.storedLength) return { start: run.stored, end: run.stored + run.storedLength };
    const start = run.stored + Math.min(offset - starts[i]!, run.length - 1);
    return { start, end: start + 1 };
  };

  return {
    toStored({ start, end }) {
      if (end > start) return { start: charAt(start).start, end: charAt(end - 1).end };
      const at = start < length ? charAt(start).start : length > 0 ? charAt(length - 1).end : 0;
      return { start: at, end: at };
    },
    fromStored(offset) {
      let i = lastAtMost(runs.length, (n) => runs[n]!.stored, offset);
      const run = runs[i];
      if (run !== undefined && offset < run.stored + run.storedLength && offset >= run.stored)
        return starts[i]! + (run.length === run.storedLength ? offset - run.stored : 0);
      // Left out: the next character that stands for something stored.
      i = Math.max(i, 0);
      while (i < runs.length && (runs[i]!.stored < offset || runs[i]!.storedLength === 0)) i += 1;
      return i < runs.length ? starts[i]! : length;
    },
  };
}

/** The last of `count` ascending keys that is at most `value`, or -1. */
function lastAtMost(count: number, key: (n: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
