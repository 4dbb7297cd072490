/** Quotations are found again by the pairs of letters that they share, whatever their punctuation. */

/** Longer quotations are compared by their beginning. UTF-16 code units. */
const LONGEST = 400;

/** Share of the letter pairs asked for that a quotation must have to be worth comparing. */
export const WORTH_COMPARING = 0.5;

/** The letters that count. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s、。,「」『』()]/g, '')
    .slice(0, LONGEST);
}

export function letterPairs(text: string): ReadonlySet<string> {
  const own = letters(text);
  return new Set(Array.from({ length: Math.max(0, own.length - 1) }, (_, i) => own.slice(i, i + 2)));
}

/** From each pair's holders to the holders that have enough of the pairs, in ascending order. */
export function sharingPairs(holders: Iterable<Iterable<number>>, asked: number): number[] {
  const shared = new Map<number, number>();
  for (const ids of holders) for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
  const needed = WORTH_COMPARING * asked;
  return [...shared].flatMap(([id, count]) => (count >= needed ? [id] : [])).sort((a, b) => a - b);
}
