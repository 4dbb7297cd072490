/**
 * What the dictionary says of a word: part of speech, conjugation form, base form, usual spelling; and the word as it is written.
 * Strings are decoded when first asked for and kept, so that a dictionary opens at once and words that recur cost nothing.
 */
import type { Dictionary } from './dictionary';
import { CONTEXT_BITS } from './layout';

/** Words are many, so only so many are kept. */
const KEPT = 1 << 13;

/** A word of the dictionary as all its tokens have it. */
export interface Entry {
  readonly word: number;
  readonly surface: string;
  readonly pos: string;
  readonly base: string;
  readonly normalized: string;
  readonly form: string;
}

export class Words {
  private readonly bases: (string | undefined)[];
  /** Words lately met, each in the place its number falls to. */
  private readonly entries = new Array<Entry | undefined>(KEPT).fill(undefined);

  constructor(private readonly dictionary: Dictionary) {
    this.bases = new Array<undefined>(dictionary.baseStarts.length);
  }

  known(word: number): boolean {
    return word < this.dictionary.knownCount;
  }

  /**
   * The known word that stands from `start` to `end` of a text. Words recur: what is looked up once for all, and by one text each time, is
   * found sooner than anew, and by copies.
   */
  entry(word: number, text: string, start: number, end: number): Entry {
    const place = word % KEPT;
    const kept = this.entries[place];
    if (kept?.word === word) return kept;
    const surface = text.slice(start, end);
    const base = this.dictionary.baseIds[word]!;
    const entry = {
      word,
      surface,
      pos: this.pos(word),
      base: base === 0 ? surface : this.base(base),
      normalized: base === 0 ? surface : this.base(this.dictionary.usualIds[base]!),
      form: this.form(word),
    };
    this.entries[place] = entry;
    return entry;
  }

  /** Part of speech, levels joined by commas. */
  pos(word: number): string {
    const { pos, contextPos } = this.dictionary;
    return pos[contextPos[this.context(word)]!]!;
  }

  /** Conjugation form, "" where the word does not conjugate. */
  form(word: number): string {
    const { forms, contextForms } = this.dictionary;
    return forms[contextForms[this.context(word)]!]!;
  }

  /** The base form of this number. */
  private base(id: number): string {
    const { baseStarts, baseText } = this.dictionary;
    return (this.bases[id] ??= String.fromCharCode(...baseText.subarray(baseStarts[id]!, baseStarts[id + 1]!)));
  }

  private context(word: number): number {
    return this.dictionary.entries[word]! & CONTEXT_BITS;
  }
}
