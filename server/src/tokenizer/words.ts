/**
 * What the dictionary says of a word: part of speech, conjugation form, base form, reading.
 * Strings are decoded when first asked for and kept, so that a dictionary opens at once and words that recur cost nothing.
 */
import type { Dictionary } from './dictionary';
import { CONTEXT_BITS } from './layout';

export class Words {
  private readonly bases = new Map<number, string>();
  private readonly readings = new Map<number, string>();

  constructor(private readonly dictionary: Dictionary) {}

  known(word: number): boolean {
    return word < this.dictionary.knownCount;
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
    let base = this.bases.get(id);
    if (base === undefined) {
      base = String.fromCharCode(...baseText.subarray(baseStarts[id]!, baseStarts[id + 1]!));
      this.bases.set(id, base);
    }
    return base;
  }

  /** Reading in katakana, "" for an unknown word. */
  reading(word: number, surface: string): string {
    if (!this.known(word)) return '';
    const start = this.dictionary.readingStarts[word]!;
    if (start === 0) return surface;
    let reading = this.readings.get(start);
    if (reading === undefined) {
      reading = this.decodeReading(start);
      this.readings.set(start, reading);
    }
    return reading;
  }

  private context(word: number): number {
    return this.dictionary.entries[word]! & CONTEXT_BITS;
  }

  private decodeReading(start: number): string {
    const { readingText, readingLetters } = this.dictionary;
    let reading = '';
    for (let at = start; readingText[at] !== 0; at++) reading += readingLetters[readingText[at]!]!;
    return reading;
  }
}
