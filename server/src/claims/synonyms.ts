/**
 * Words and short phrases that say the same: 没する, 世を去る and 死去; 創業 and 設立. The build packs them from the product's own groups,
 * which a person can read and extend, and from a general dictionary.
 */
import { DIGITS, NEWLINE, RADIX, TAB } from './synonymFile';
import { JOINT } from './synonymGroups';
import type { Term } from './types';

type Phrases = readonly (readonly string[])[];

/** So many words are kept with what was found for them: a text uses few words, and each again and again. */
const KEPT = 5000;
const NONE: Phrases = [];

export class Synonyms {
  readonly #packed: Uint8Array;
  readonly #known = new Map<string, Phrases>();
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();

  /** `packed`: as synonymFile.ts has it; only the lines asked for are read. */
  constructor(packed: Uint8Array) {
    this.#packed = packed;
  }

  /** The terms, each with what says the same as alternatives: for itself, and for the phrase that it is part of. */
  apply<T extends Term>(terms: readonly T[]): T[] {
    const own = terms.map((term) => this.#others(term.key));
    for (let i = 0; i + 1 < terms.length; i++) {
      if (!adjacent(terms[i]!, terms[i + 1]!)) continue;
      const phrase = terms[i]!.key + JOINT + terms[i + 1]!.key;
      this.#add(own, i, i + 2, phrase);
      if (i + 2 < terms.length && adjacent(terms[i + 1]!, terms[i + 2]!))
        this.#add(own, i, i + 3, phrase + JOINT + terms[i + 2]!.key);
    }
    return terms.map((term, i) =>
      own[i]!.length === 0 ? term : { ...term, alternatives: [...(term.alternatives ?? []), ...own[i]!] },
    );
  }

  /** What says the same as a phrase says the same as each of its words in it. */
  #add(own: Phrases[], from: number, to: number, phrase: string): void {
    const others = this.#others(phrase);
    if (others.length > 0) for (let i = from; i < to; i++) own[i] = [...own[i]!, ...others];
  }

  #others(key: string): Phrases {
    let others = this.#known.get(key);
    if (!others) {
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(key, (others = this.#find(key)));
    }
    return others;
  }

  /** Searches the lines by halves. */
  #find(key: string): Phrases {
    const bytes = this.#packed;
    const wanted = this.#encoder.encode(key);
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : bytes.lastIndexOf(NEWLINE, middle - 1) + 1;
      const order = compare(bytes, start, wanted);
      const end = bytes.indexOf(NEWLINE, start);
      if (order === 0) return this.#othersAt(start + wanted.length + 1, end);
      if (order < 0) low = end + 1;
      else high = start;
    }
    return NONE;
  }

  /** The words whose places are told at [start, end). */
  #othersAt(start: number, end: number): Phrases {
    const others: string[][] = [];
    for (let at = start; at < end; at += DIGITS) {
      const line = Number.parseInt(this.#text(at, at + DIGITS), RADIX);
      others.push(this.#text(line, this.#packed.indexOf(TAB, line)).split(JOINT));
    }
    return others;
  }

  #text(start: number, end: number): string {
    return this.#decoder.decode(this.#packed.subarray(start, end));
  }
}

/** Stands one right behind the other, a particle between them at most? */
const adjacent = (a: Term, b: Term) => b.start >= a.end && b.start - a.end <= 2;

/** The word of the line at `start` against another: negative where it comes before. */
function compare(lines: Uint8Array, start: number, word: Uint8Array): number {
  for (let i = 0; i < word.length; i++) {
    const byte = lines[start + i]!;
    if (byte !== word[i]) return byte === TAB ? -1 : byte - word[i]!;
  }
  return lines[start + word.length] === TAB ? 0 : 1;
}
