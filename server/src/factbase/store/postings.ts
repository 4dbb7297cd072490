/**
 * Where a word stands: lists of entries, each a source and the position of a fact (or quotation) in it. The list of a word is cut into parts by
 * source, so that a changed source costs a rewrite of one part, and a build of many writes each part once.
 */
import { ByteReader, ByteWriter } from '../codec/bytes';

/** Sources a part. */
const PART = 1024;

/** Where lists are put together, one after the other: there are very many, and most are short. */
const bench = new ByteWriter(1 << 12);

export const partOf = (source: number): number => Math.floor(source / PART);

/** The first source of a part. */
export const firstOf = (part: number): number => part * PART;

/** What one source adds to the list of a word: positions as `encodeAscending` writes them. */
export interface Holding {
  readonly source: number;
  readonly sentences: number;
  readonly entries: number;
  readonly positions: Uint8Array;
}

/** The holdings of an encoded segment, one for each of its indexed strings, in their order. */
export function* holdingsOf(source: number, postings: Uint8Array): Iterable<Holding> {
  const reader = new ByteReader(postings);
  while (!reader.ended) {
    const sentences = reader.number();
    const entries = reader.number();
    const start = reader.at;
    reader.skip(entries);
    yield { source, sentences, entries, positions: postings.subarray(start, reader.at) };
  }
}

/** A part of a word's list, as it is kept. */
export interface Part {
  readonly sentences: number;
  readonly entries: number;
  readonly list: Uint8Array;
}

/** Sources in ascending order, each as the step from the one before. */
export function joinHoldings(holdings: readonly Holding[]): Part {
  return holdingsBehind(0, holdings)!;
}

/** The part with more holdings behind its own; undefined where they do not all belong behind. */
export function appendHoldings({ sentences, entries, list }: Part, holdings: readonly Holding[]): Part | undefined {
  const more = holdingsBehind(lastSource(list), holdings);
  if (!more) return undefined;
  const joined = new Uint8Array(list.length + more.list.length);
  joined.set(list);
  joined.set(more.list, list.length);
  return { sentences: sentences + more.sentences, entries: entries + more.entries, list: joined };
}

/** What is to be written behind a list whose last source is `last`, 0 for an empty one; undefined where not all holdings belong behind it. */
export function holdingsBehind(last: number, holdings: readonly Holding[]): Part | undefined {
  bench.clear();
  let sentences = 0;
  let entries = 0;
  for (const holding of holdings.length > 1 ? [...holdings].sort((a, b) => a.source - b.source) : holdings) {
    if (holding.source <= last) return undefined;
    bench.number(holding.source - last);
    bench.number(holding.sentences);
    bench.number(holding.entries);
    bench.raw(holding.positions);
    last = holding.source;
    sentences += holding.sentences;
    entries += holding.entries;
  }
  return { sentences, entries, list: bench.done() };
}

/** The last source of a list; 0, which none is numbered, where it is empty. */
export function lastSource(list: Uint8Array): number {
  const reader = new ByteReader(list);
  let source = 0;
  while (!reader.ended) {
    source += reader.number();
    reader.number();
    reader.skip(reader.number());
  }
  return source;
}

export function splitHoldings(list: Uint8Array): Holding[] {
  const reader = new ByteReader(list);
  const out: Holding[] = [];
  let source = 0;
  while (!reader.ended) {
    source += reader.number();
    const sentences = reader.number();
    const entries = reader.number();
    const start = reader.at;
    reader.skip(entries);
    out.push({ source, sentences, entries, positions: list.subarray(start, reader.at) });
  }
  return out;
}

/** Calls back for every entry of a part. */
export function eachEntry(list: Uint8Array, entry: (source: number, position: number) => void): void {
  const reader = new ByteReader(list);
  let source = 0;
  while (!reader.ended) {
    source += reader.number();
    reader.number();
    let position = 0;
    for (let left = reader.number(); left > 0; left--) entry(source, (position += reader.number()));
  }
}
