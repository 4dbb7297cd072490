/**
 * Cuts text into the words of the cheapest path through the dictionary.
 *
 * A comma or full stop ends a stretch, as in kuromoji. A stretch may be of any length: whenever the lattice has grown to a
 * window's size, the part of the path that nothing to come can change is given out and the lattice begins anew after it, so
 * time is linear in the length and memory stays small.
 */
import type { Dictionary } from './dictionary';
import { Lattice } from './lattice';
import { ALWAYS, DEFAULT_CLASS, GROUPING, LAST_OF_SURFACE } from './layout';

/** Words of a text: word i ends at `ends[i]` and begins where the one before it ends. Valid until the next call. */
export interface Segments {
  readonly count: number;
  readonly ends: Int32Array;
  /** Numbers of the words in the dictionary. */
  readonly words: Int32Array;
}

const COMMA = 0x3001;
const FULL_STOP = 0x3002;

/** The context of the beginning and the end of a stretch. */
const BOUNDARY = 0;

/** Nodes in the lattice at which its settled part is given out. */
const WINDOW = 1 << 12;

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

export class Segmenter {
  private readonly lattice: Lattice;
  private count = 0;
  private ends = new Int32Array(1 << 10);
  private words = new Int32Array(1 << 10);
  /** End of the run of characters of one class looked at last; it holds for any position inside the run. */
  private runEnd = 0;

  constructor(private readonly dictionary: Dictionary) {
    this.lattice = new Lattice(dictionary);
  }

  segment(text: string): Segments {
    this.count = 0;
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === COMMA || unit === FULL_STOP) {
        this.stretch(text, from, i + 1);
        from = i + 1;
      }
    }
    if (from < text.length) this.stretch(text, from, text.length);
    return { count: this.count, ends: this.ends, words: this.words };
  }

  private stretch(text: string, from: number, to: number): void {
    const { lattice } = this;
    let origin = from;
    let window = WINDOW;
    this.runEnd = 0;
    lattice.begin(to - origin, BOUNDARY);
    for (let i = from; i < to; i++) {
      if (!lattice.enter(i - origin)) continue;
      if (lattice.count > window) {
        const node = lattice.bottleneck(i - origin);
        const settled = origin + lattice.ends[node]!;
        // Where too little is settled, a larger window keeps the work that is done again in proportion.
        if (settled - origin < i - settled) window *= 2;
        if (node > 0) {
          const context = lattice.contexts[node]!;
          this.give(node, origin);
          origin = settled;
          lattice.begin(to - origin, context);
          this.runEnd = 0;
          i = origin;
          lattice.enter(0);
        }
      }
      const found = this.addKnown(text, i, to, origin);
      this.addUnknown(text, i, to, origin, found);
    }
    lattice.enter(to - origin);
    this.give(lattice.cheapest(to - origin, BOUNDARY), origin);
  }

  /** Adds the words of the dictionary that begin at `i`; whether there is any. */
  private addKnown(text: string, i: number, to: number, origin: number): boolean {
    const { cells, charCodes, contexts, costs } = this.dictionary;
    let found = false;
    let cell = 0;
    for (let end = i; end < to;) {
      const code = charCodes[text.charCodeAt(end)]!;
      if (code === 0) break;
      const child = cells[2 * cell]! + code;
      if (cells[2 * child + 1] !== cell) break;
      cell = child;
      end++;
      let value = cells[2 * cell]!;
      const leaf = value < 0;
      if (!leaf) {
        if (cells[2 * value + 1] !== cell) continue;
        value = cells[2 * value]!;
      }
      found = true;
      for (let word = -value - 1; ; word++) {
        const context = contexts[word]!;
        this.lattice.add(i - origin, end - origin, context & ~LAST_OF_SURFACE, costs[word]!, word);
        if (context & LAST_OF_SURFACE) break;
      }
      if (leaf) break;
    }
    return found;
  }

  /** Adds the unknown words that begin at `i`, if there is no known one or the class of the character always has them. */
  private addUnknown(text: string, i: number, to: number, origin: number, found: boolean): void {
    const { classFlags, unknownFirst, contexts, costs } = this.dictionary;
    const charClass = this.classAt(text, i);
    const flags = classFlags[charClass]!;
    if (found && !(flags & ALWAYS)) return;
    let end = i + this.lengthAt(text, i, to);
    if (flags & GROUPING) {
      if (i >= this.runEnd) {
        while (end < to && this.classAt(text, end) === charClass) end += this.lengthAt(text, end, to);
        this.runEnd = end;
      }
      end = this.runEnd;
    }
    for (let word = unknownFirst[charClass]!; word < unknownFirst[charClass + 1]!; word++) {
      this.lattice.add(i - origin, end - origin, contexts[word]!, costs[word]!, word);
    }
  }

  private classAt(text: string, i: number): number {
    const unit = text.charCodeAt(i);
    return isHighSurrogate(unit) ? DEFAULT_CLASS : this.dictionary.charClasses[unit]!;
  }

  /** UTF-16 units of the character at `i`; half a pair is a character of its own. */
  private lengthAt(text: string, i: number, to: number): number {
    return isHighSurrogate(text.charCodeAt(i)) && i + 1 < to && isLowSurrogate(text.charCodeAt(i + 1)) ? 2 : 1;
  }

  /** Gives out the path that ends with `node`. */
  private give(node: number, origin: number): void {
    const { previous, ends, words } = this.lattice;
    let length = 0;
    for (let at = node; at > 0; at = previous[at]!) length++;
    while (this.count + length > this.words.length) this.grow();
    this.count += length;
    for (let at = node, out = this.count; at > 0; at = previous[at]!) {
      out--;
      this.ends[out] = origin + ends[at]!;
      this.words[out] = words[at]!;
    }
  }

  private grow(): void {
    const ends = new Int32Array(2 * this.ends.length);
    const words = new Int32Array(2 * this.words.length);
    ends.set(this.ends);
    words.set(this.words);
    this.ends = ends;
    this.words = words;
  }
}
