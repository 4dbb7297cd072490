/**
 * General synonyms: 没する and 死去, 創業 and 設立.
 * The product's own groups come from a data file that a person can read and extend; a general dictionary may be added to them.
 */
import * as z from 'zod';
import data from '../../data/claims/synonyms.json';
import { AMBIGUOUS, keysOfGroup } from './synonymGroups';
import type { Term } from './types';

const schema = z.object({ synonyms: z.array(z.array(z.string().min(1)).min(2)) });
const own = schema.parse(data).synonyms;

/** The groups that a word is in, and the words of all of them. */
interface Listed {
  readonly groups: number;
  readonly words: readonly string[];
}

/** So many words are kept with what was found for them: a text uses few words, and each again and again. */
const KEPT = 5000;

const NEWLINE = 10;
const TAB = 9;

export class Synonyms {
  readonly #own = new Map<string, string[][]>();
  readonly #packed: Uint8Array;
  readonly #known = new Map<string, readonly (readonly string[])[]>();
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();

  /** `packed`: the general dictionary as scripts/packSynonyms.mjs writes it; only the lines asked for are read. */
  constructor(packed: Uint8Array = new Uint8Array()) {
    this.#packed = packed;
    for (const group of own) {
      const keys = keysOfGroup(group);
      for (const key of keys) this.#own.set(key, [...(this.#own.get(key) ?? []), keys]);
    }
  }

  /** The terms, each with the words that say the same as alternatives. */
  apply<T extends Term>(terms: readonly T[]): T[] {
    return terms.map((term) => {
      const others = this.#others(term.key);
      return others.length === 0 ? term : { ...term, alternatives: [...(term.alternatives ?? []), ...others] };
    });
  }

  /** The words that say the same, each as a phrase of one word. */
  #others(key: string): readonly (readonly string[])[] {
    let others = this.#known.get(key);
    if (!others) {
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(key, (others = this.#look(key)));
    }
    return others;
  }

  #look(key: string): readonly (readonly string[])[] {
    const groups = this.#own.get(key) ?? [];
    const general = this.#find(key);
    const count = groups.length + (general?.groups ?? 0);
    if (count === 0 || count > AMBIGUOUS) return [];
    const others = new Set([...groups.flat(), ...(general?.words ?? [])]);
    others.delete(key);
    return [...others].map((other) => [other]);
  }

  /** Searches the lines by halves. */
  #find(key: string): Listed | undefined {
    const bytes = this.#packed;
    const wanted = this.#encoder.encode(key);
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : bytes.lastIndexOf(NEWLINE, middle - 1) + 1;
      const order = compare(bytes, start, wanted);
      const end = bytes.indexOf(NEWLINE, start);
      if (order === 0) {
        const [, groups, ...words] = this.#decoder.decode(bytes.subarray(start, end)).split('\t');
        return { groups: Number(groups), words };
      }
      if (order < 0) low = end + 1;
      else high = start;
    }
    return undefined;
  }
}

/** The word of the line at `start` against another: negative where it comes before. */
function compare(lines: Uint8Array, start: number, word: Uint8Array): number {
  for (let i = 0; i < word.length; i++) {
    const byte = lines[start + i]!;
    if (byte !== word[i]) return byte === TAB ? -1 : byte - word[i]!;
  }
  return lines[start + word.length] === TAB ? 0 : 1;
}
