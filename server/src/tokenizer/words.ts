/**
 * What the dictionary says of a word: part of speech, conjugation form, base form; and the word as it is written.
 * Strings are decoded when first asked for and kept, so that a dictionary opens at once and words that recur cost nothing.
 */
import type { Dictionary } from './dictionary';
import { CONTEXT_BITS } from './layout';

/** Words are many, so only so many are kept. */
const KEPT_SURFACES = 1 << 13;

export class Words {
  private readonly bases: (string | undefined)[];
  /** Words lately met as they are written, each in the place its number falls to. */
  private readonly surfaces = new Array<string>(KEPT_SURFACES);
  private readonly surfacesOf = new Int32Array(KEPT_SURFACES).fill(-1);

  constructor(private readonly dictionary: Dictionary) {
    this.bases = new Array<undefined>(dictionary.baseStarts.length);
  }

  known(word: number): boolean {
    return word < this.dictionary.knownCount;
  }

  /** The word as it is written, from `start` to `end` of a text. Words recur, and what is looked up by one text each time is found sooner than by copies. */
  surface(word: number, text: string, start: number, end: number): string {
    if (!this.known(word)) return text.slice(start, end);
    const place = word % KEPT_SURFACES;
    if (this.surfacesOf[place] !== word) {
      this.surfaces[place] = text.slice(start, end);
      this.surfacesOf[place] = word;
    }
    return this.surfaces[place]!;
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

  /** Base form; `surface` where the dictionary has no other. */
  base(word: number, surface: string): string {
    const { baseIds, baseStarts, baseText } = this.dictionary;
    const id = this.known(word) ? baseIds[word]! : 0;
    if (id === 0) return surface;
    let base = this.bases[id];
    if (base === undefined) {
      base = String.fromCharCode(...baseText.subarray(baseStarts[id]!, baseStarts[id + 1]!));
      this.bases[id] = base;
    }
    return base;
  }

  private context(word: number): number {
    return this.dictionary.entries[word]! & CONTEXT_BITS;
  }
}
