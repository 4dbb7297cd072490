/**
 * General synonyms: 没する and 死去, 創業 and 設立.
 * The product's own groups come from a data file that a person can read and extend; a general dictionary may be added to them.
 */
import * as z from 'zod';
import data from '../../data/claims/synonyms.json';
import { spellingKey } from './spelling';
import type { Term } from './types';

const schema = z.object({ synonyms: z.array(z.array(z.string().min(1)).min(2)) });
const own = schema.parse(data).synonyms;

/** A word in more groups than this says too many things. */
const AMBIGUOUS = 4;

export class Synonyms {
  readonly #groupsOf = new Map<string, number[]>();
  readonly #groups: string[][] = [];

  /** `dictionary`: further groups, one a line, words parted by tabs. */
  constructor(dictionary = '') {
    for (const group of own) this.#add(group);
    for (const line of dictionary.split('\n')) if (line) this.#add(line.split('\t'));
  }

  #add(words: readonly string[]): void {
    const keys = [...new Set(words.map(spellingKey))].filter((key) => key.length > 1);
    if (keys.length < 2) return;
    const group = this.#groups.push(keys) - 1;
    for (const key of keys) {
      const known = this.#groupsOf.get(key);
      if (known) known.push(group);
      else this.#groupsOf.set(key, [group]);
    }
  }

  /** The terms, each with the words that say the same as alternatives. */
  apply<T extends Term>(terms: readonly T[]): T[] {
    return terms.map((term) => {
      const groups = this.#groupsOf.get(term.key);
      if (!groups || groups.length > AMBIGUOUS) return term;
      const others = new Set(groups.flatMap((g) => this.#groups[g]!));
      others.delete(term.key);
      return { ...term, alternatives: [...(term.alternatives ?? []), ...[...others].map((key) => [key])] };
    });
  }
}
