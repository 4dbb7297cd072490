/** Spans that follow one another. */
import type { Span } from '../text/types';

/** The number of the first that does not begin before an offset; how many there are where all do. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `inner` that lie in none of `outer`; both in order. */
export function outside<T extends Span>(inner: readonly T[], outer: readonly Span[]): readonly T[] {
  if (outer.length === 0) return inner;
  return inner.filter(({ start, end }) => {
    const around = outer[firstFrom(outer, start + 1) - 1];
    return around === undefined || end > around.end;
  });
}
