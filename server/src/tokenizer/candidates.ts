/**
 * The words that can begin at a position of a text: those of the dictionary, and unknown ones made from runs of characters of
 * one class. Offsets are UTF-16 units into the text.
 */
import { grown } from './columns';
import type { Dictionary } from './dictionary';
import { ALWAYS, CHECK_BITS, CHECK_REST_BITS, DEFAULT_CLASS, GROUPING, LAST_OF_SURFACE } from './layout';

const CHECK = (1 << CHECK_BITS) - 1;
const CHECK_REST = (1 << CHECK_REST_BITS) - 1;

/** Stands for a class where no character begins. */
const INSIDE = 0xff;

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

export class Candidates {
  count = 0;
  /** Where each candidate ends. */
  ends = new Int32Array(256);
  /** The number of each candidate in the dictionary. */
  words = new Int32Array(256);

  /** Where the prepared part of the text begins and ends. */
  private from = 0;
  private to = 0;
  /** Position since `from` → code in the trie. */
  private codes = new Uint16Array(1 << 10);
  /** Position since `from` → class of the character that begins there, `INSIDE` for the second half of a surrogate pair. */
  private classes = new Uint8Array(1 << 10);
  /** End of the run of characters of one class looked at last; it holds for any position inside the run. */
  private runEnd = 0;

  constructor(private readonly dictionary: Dictionary) {}

  /** Turns to `text` from `from` to `to`; from there on `find` is asked for positions between. */
  begin(text: string, from: number, to: number): void {
    this.from = from;
    this.to = to;
    this.runEnd = from;
    const length = to - from;
    if (length > this.codes.length) {
      this.codes = new Uint16Array(2 * length);
      this.classes = new Uint8Array(2 * length);
    }
    const { codes, classes } = this;
    const { charCodes, charClasses } = this.dictionary;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(from + i);
      codes[i] = charCodes[unit]!;
      classes[i] = charClasses[unit]!;
      if (!isHighSurrogate(unit)) continue;
      classes[i] = DEFAULT_CLASS;
      if (i + 1 < length && isLowSurrogate(text.charCodeAt(from + i + 1))) {
        codes[++i] = 0;
        classes[i] = INSIDE;
      }
    }
  }

  /** Begins anew at `i`: `find` may be asked for positions before the last one. */
  rewind(i: number): void {
    this.runEnd = i;
  }

  /** Finds the words that begin at `i`. There is at least one, for unknown words are made where the dictionary has none. */
  find(i: number): void {
    this.count = 0;
    this.findKnown(i);
    this.findUnknown(i);
  }

  private findKnown(i: number): void {
    const { from, codes } = this;
    const { cells, entries } = this.dictionary;
    const length = this.to - from;
    let cell = 0;
    for (let at = i - from; at < length; at++) {
      const code = codes[at]!;
      const child = (cells[2 * cell]! >>> CHECK_BITS) + code;
      const rest = cells[2 * child + 1]!;
      const check = (cells[2 * child]! & CHECK) | ((rest & CHECK_REST) << CHECK_BITS);
      if (code === 0 || check !== cell) return;
      cell = child;
      let word = (rest >>> CHECK_REST_BITS) - 1;
      if (word < 0) continue;
      const end = from + at + 1;
      while (!(entries[word]! & LAST_OF_SURFACE)) this.push(end, word++);
      this.push(end, word);
    }
  }

  private findUnknown(i: number): void {
    const { classFlags, unknownFirst } = this.dictionary;
    const charClass = this.classes[i - this.from]!;
    const flags = classFlags[charClass]!;
    if (this.count > 0 && !(flags & ALWAYS)) return;
    const end = flags & GROUPING ? this.endOfRun(i, charClass) : this.endOfCharacter(i);
    const first = unknownFirst[charClass]!;
    const beyond = unknownFirst[charClass + 1]!;
    for (let word = first; word < beyond; word++) this.push(end, word);
  }

  private endOfRun(i: number, charClass: number): number {
    if (i >= this.runEnd) {
      let end = this.endOfCharacter(i);
      while (end < this.to && this.classes[end - this.from] === charClass) end = this.endOfCharacter(end);
      this.runEnd = end;
    }
    return this.runEnd;
  }

  private endOfCharacter(i: number): number {
    return i + 1 < this.to && this.classes[i + 1 - this.from] === INSIDE ? i + 2 : i + 1;
  }

  private push(end: number, word: number): void {
    if (this.count === this.words.length) this.grow();
    this.ends[this.count] = end;
    this.words[this.count++] = word;
  }

  private grow(): void {
    this.ends = grown(this.ends, 2 * this.ends.length);
    this.words = grown(this.words, 2 * this.words.length);
  }
}
