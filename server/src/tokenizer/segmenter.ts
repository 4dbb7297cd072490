/**
 * Cuts text into the words of the cheapest path through the dictionary.
 *
 * A comma or full stop ends a stretch, as in kuromoji. A stretch may be of any length: whenever the lattice has grown to a
 * window's size, the part of the path that nothing to come can change is given out and the lattice begins anew after it, so
 * time is linear in the length and memory stays small.
 */
import { Candidates } from './candidates';
import { grown } from './columns';
import type { Dictionary } from './dictionary';
import { Lattice } from './lattice';

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

export class Segmenter {
  private readonly lattice: Lattice;
  private readonly candidates: Candidates;
  private count = 0;
  private ends = new Int32Array(1 << 10);
  private words = new Int32Array(1 << 10);

  constructor(dictionary: Dictionary) {
    this.lattice = new Lattice(dictionary);
    this.candidates = new Candidates(dictionary);
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
    const { lattice, candidates } = this;
    let origin = from;
    let window = WINDOW;
    lattice.begin(to - origin, BOUNDARY);
    candidates.begin(text, from, to);
    for (let i = from; i < to; i++) {
      if (!lattice.reaches(i - origin)) continue;
      if (lattice.count > window) {
        const node = lattice.bottleneck(i - origin);
        const settled = origin + lattice.ends[node]!;
        // Where little is settled, a larger window keeps what is done again in proportion.
        if (settled - origin < i - settled) window *= 2;
        if (node > 0) {
          const context = lattice.contexts[node]!;
          this.give(node, origin);
          origin = settled;
          lattice.begin(to - origin, context);
          candidates.rewind(origin);
          i = origin;
        }
      }
      candidates.find(i);
      lattice.extend(i - origin, candidates, origin);
    }
    this.give(lattice.cheapest(to - origin, BOUNDARY), origin);
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
    this.ends = grown(this.ends, 2 * this.ends.length);
    this.words = grown(this.words, 2 * this.words.length);
  }
}
