/**
 * How synonyms are packed, for the build that writes them and for synonyms.ts, which searches them as they lie.
 *
 * A line a word or phrase, in the order of their bytes (UTF-8): the word, a tab, and for each other way to say it where that one's line begins, in
 * bytes from the start of the file, in so many digits of base 36.
 */

export const NEWLINE = 10;
export const TAB = 9;
export const RADIX = 36;
/** Digits of a place: enough for 1.6 million bytes. */
export const DIGITS = 4;

/**
 * Packs words with the other ways to say each.
 * @throws one Error where there are more than places can be told of.
 */
export function packSynonyms(ways: ReadonlyMap<string, readonly string[]>): Uint8Array {
  const words = [...new Set([...ways].flatMap(([word, others]) => [word, ...others]))].map((word) => Buffer.from(word));
  const starts = new Map<string, number>();
  let size = 0;
  for (const word of words.sort((a, b) => Buffer.compare(a, b))) {
    starts.set(word.toString(), size);
    size += word.length + 2 + DIGITS * (ways.get(word.toString())?.length ?? 0);
  }
  if (size > RADIX ** DIGITS) throw new Error(`The synonyms take ${size} bytes, more than ${DIGITS} digits can tell.`);
  const place = (word: string) => starts.get(word)!.toString(RADIX).padStart(DIGITS, '0');
  const lines = [...starts.keys()].map((word) => `${word}\t${(ways.get(word) ?? []).map(place).join('')}\n`);
  return Buffer.from(lines.join(''));
}
