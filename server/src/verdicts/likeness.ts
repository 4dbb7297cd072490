/** How much of one text stands in another, letter for letter, and where. */

export interface Match {
  /** Share of the needle's letters that stand in the same order at [start, end) of the haystack, 0 to 1. */
  readonly share: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch of `haystack` that is nearest to `needle` (least insertions, deletions and changes; Sellers 1980).
 * Both are lists of comparable letters. Cost is the product of the lengths: callers bound them.
 */
export function nearestStretch(needle: string, haystack: string): Match {
  const columns = haystack.length + 1;
  let costs = new Uint16Array(columns);
  let starts = Uint32Array.from({ length: columns }, (_, j) => j);
  for (let i = 1; i <= needle.length; i++) {
    const nextCosts = new Uint16Array(columns);
    const nextStarts = new Uint32Array(columns);
    nextCosts[0] = i;
    for (let j = 1; j < columns; j++) {
      const change = costs[j - 1]! + (needle[i - 1] === haystack[j - 1] ? 0 : 1);
      const left = nextCosts[j - 1]! + 1;
      const up = costs[j]! + 1;
      const least = Math.min(change, left, up);
      nextCosts[j] = least;
      nextStarts[j] = least === change ? starts[j - 1]! : least === left ? nextStarts[j - 1]! : starts[j]!;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let end = 0;
  for (let j = 1; j < columns; j++) if (costs[j]! < costs[end]!) end = j;
  return { share: needle.length ? Math.max(0, 1 - costs[end]! / needle.length) : 0, start: starts[end]!, end };
}
