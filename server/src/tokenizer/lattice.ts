/**
 * The lattice over a window of text: every word that can end at a position, each with the cheapest way to it.
 *
 * Nodes are columns, numbered in the order in which they are added; node 0 stands for what lies before the window. The nodes
 * that end at a position form a chain from the last added to the first. Of equally cheap predecessors the first added is
 * taken, as in kuromoji. Positions are UTF-16 units from the beginning of the window.
 */
import type { Candidates } from './candidates';
import type { Dictionary } from './dictionary';
import { CONTEXT_BITS } from './layout';

/** No node. */
const NONE = -1;

/** Nodes and positions for which there is room at first; both grow by doubling. */
const INITIAL_ROOM = 1 << 13;

function grown<T extends Int32Array | Float64Array | Uint16Array>(column: T, room: number): T {
  const larger = new (column.constructor as new (length: number) => T)(room);
  larger.set(column);
  return larger;
}

export class Lattice {
  /** Number of nodes. */
  count = 0;
  /** Node → its word. */
  words = new Int32Array(INITIAL_ROOM);
  /** Node → position at which it ends. */
  ends = new Int32Array(INITIAL_ROOM);
  /** Node → its context in the dictionary. */
  contexts = new Uint16Array(INITIAL_ROOM);
  /** Node → the node before it on the cheapest way. */
  previous = new Int32Array(INITIAL_ROOM);

  private costs = new Float64Array(INITIAL_ROOM);
  /** Node → the node added before it that ends at the same position. */
  private chain = new Int32Array(INITIAL_ROOM);
  /** Position → the last node added that ends there. */
  private lastAt = new Int32Array(INITIAL_ROOM).fill(NONE);
  /** The furthest position at which a node ends. */
  private reach = 0;

  // Entrants: the nodes that end at a position, gathered once for all the words that begin there. Of nodes with the same
  // context the dearer ones are left out: whatever follows, they lose. There are at most as many as contexts.
  private readonly entrantNodes: Int32Array;
  private readonly entrantCosts: Float64Array;
  private readonly entrantContexts: Uint16Array;
  /** Context → its entrant; valid if that entrant is among those gathered and has the context. */
  private readonly entrantOf: Uint16Array;

  constructor(private readonly dictionary: Dictionary) {
    const { contextCount } = dictionary;
    this.entrantNodes = new Int32Array(contextCount);
    this.entrantCosts = new Float64Array(contextCount);
    this.entrantContexts = new Uint16Array(contextCount);
    this.entrantOf = new Uint16Array(contextCount);
  }

  /** Empties the lattice for a window of `length` units that follows a word of `context`. */
  begin(length: number, context: number): void {
    this.lastAt.fill(NONE, 0, this.reach + 1);
    if (length >= this.lastAt.length) this.lastAt = new Int32Array(2 * length).fill(NONE);
    this.count = 1;
    this.ends[0] = 0;
    this.contexts[0] = context;
    this.costs[0] = 0;
    this.previous[0] = NONE;
    this.chain[0] = NONE;
    this.lastAt[0] = 0;
    this.reach = 0;
  }

  /** Whether a word ends at `position`, so that others can begin there. */
  reaches(position: number): boolean {
    return this.lastAt[position] !== NONE;
  }

  /** Adds the words that begin at `position`, where others end; `offset` is taken from their ends to give positions. */
  extend(position: number, candidates: Candidates, offset: number): void {
    while (this.count + candidates.count > this.words.length) this.grow();
    const entrants = this.gather(position);
    const { entrantNodes, entrantCosts, entrantContexts, words, ends, contexts, previous, costs, chain, lastAt } = this;
    const { connections, contextCount, entries } = this.dictionary;
    const { count, ends: candidateEnds, words: candidateWords } = candidates;
    let node = this.count;
    let reach = this.reach;
    for (let i = 0; i < count; i++) {
      const word = candidateWords[i]!;
      const entry = entries[word]!;
      const context = entry & CONTEXT_BITS;
      const row = context * contextCount;
      let least = Infinity;
      let best = NONE;
      for (let at = 0; at < entrants; at++) {
        const cost = entrantCosts[at]! + connections[row + entrantContexts[at]!]!;
        if (cost < least || (cost === least && entrantNodes[at]! < best)) {
          least = cost;
          best = entrantNodes[at]!;
        }
      }
      const end = candidateEnds[i]! - offset;
      words[node] = word;
      ends[node] = end;
      contexts[node] = context;
      previous[node] = best;
      costs[node] = least + (entry >> 16);
      chain[node] = lastAt[end]!;
      lastAt[end] = node;
      if (end > reach) reach = end;
      node++;
    }
    this.count = node;
    this.reach = reach;
  }

  /** The last node of the cheapest way to `position` that a word of `context` can follow. */
  cheapest(position: number, context: number): number {
    const entrants = this.gather(position);
    const { connections, contextCount } = this.dictionary;
    let least = Infinity;
    let best = NONE;
    for (let at = 0; at < entrants; at++) {
      const cost = this.entrantCosts[at]! + connections[context * contextCount + this.entrantContexts[at]!]!;
      if (cost < least || (cost === least && this.entrantNodes[at]! < best)) {
        least = cost;
        best = this.entrantNodes[at]!;
      }
    }
    return best;
  }

  /**
   * The last node that lies on the way to every node ending at `position` or beyond, 0 if there is none but the beginning.
   * Whatever follows, the cheapest path goes through it.
   */
  bottleneck(position: number): number {
    const { ends, previous } = this;
    const onTheWay = new Uint8Array(this.count);
    let ways = 0;
    for (let node = 0; node < this.count; node++) {
      if (ends[node]! >= position) {
        onTheWay[node] = 1;
        ways++;
      }
    }
    let node = this.count - 1;
    for (; ways > 1 || onTheWay[node] === 0; node--) {
      if (onTheWay[node] === 0) continue;
      const before = previous[node]!;
      if (onTheWay[before] === 1) ways--;
      onTheWay[before] = 1;
    }
    return node;
  }

  /** Gathers the entrants at `position`; their number. */
  private gather(position: number): number {
    const { costs, contexts, chain, entrantOf, entrantNodes, entrantCosts, entrantContexts } = this;
    let count = 0;
    for (let node = this.lastAt[position]!; node !== NONE; node = chain[node]!) {
      const context = contexts[node]!;
      const cost = costs[node]!;
      let at = entrantOf[context]!;
      if (at >= count || entrantContexts[at] !== context) {
        at = count++;
        entrantOf[context] = at;
        entrantContexts[at] = context;
      } else if (cost > entrantCosts[at]!) {
        continue;
      }
      entrantNodes[at] = node;
      entrantCosts[at] = cost;
    }
    return count;
  }

  private grow(): void {
    const room = 2 * this.words.length;
    this.words = grown(this.words, room);
    this.ends = grown(this.ends, room);
    this.contexts = grown(this.contexts, room);
    this.previous = grown(this.previous, room);
    this.costs = grown(this.costs, room);
    this.chain = grown(this.chain, room);
  }
}
