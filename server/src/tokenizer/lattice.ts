/**
 * The lattice over a window of text: every word that can end at a position, each with the cheapest way to it.
 *
 * Nodes are columns, numbered in the order in which they are added; node 0 stands for what lies before the window. The nodes
 * that end at a position form a chain from the last added to the first. Of equally cheap predecessors the first added is
 * taken, as in kuromoji. Positions are UTF-16 units from the beginning of the window.
 */
import type { Candidates } from './candidates';
import { grown } from './columns';
import type { Dictionary } from './dictionary';
import { CONTEXT_BITS } from './layout';

/** No node. */
const NONE = -1;

/** Nodes and positions for which there is room at first; both grow by doubling. */
const INITIAL_ROOM = 1 << 13;

/** An entrant dearer than another by more than any two connections can differ loses, whatever follows. */
const HOPELESS = 0xffff;

/**
 * The entrant, of `count` with these contexts and costs, that a word with this row of connections follows at least cost; of
 * equally cheap ones the last. Written without branches, for which of two ways is cheaper is not to be predicted: `replaces` is
 * all ones where the entrant replaces the best one so far. Costs are below 2^17, so nothing overflows.
 */
function cheapestEntrant(
  count: number,
  contexts: Uint16Array,
  costs: Int32Array,
  connections: Int16Array,
  row: number,
): number {
  let best = 0;
  let least = costs[0]! + connections[row + contexts[0]!]!;
  for (let at = 1; at < count; at++) {
    const surplus = (costs[at]! + connections[row + contexts[at]!]! - least) | 0;
    const replaces = (surplus - 1) >> 31;
    least = (least + (surplus & replaces)) | 0;
    best ^= (best ^ at) & replaces;
  }
  return best;
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

  // Entrants: the nodes that end at a position, the last added first, gathered once for all the words that begin there.
  private entrantNodes = new Int32Array(INITIAL_ROOM);
  private entrantContexts = new Uint16Array(INITIAL_ROOM);
  /** Costs above that of the cheapest entrant, `entrantBase`. */
  private entrantCosts = new Int32Array(INITIAL_ROOM);
  private entrantBase = 0;

  constructor(private readonly dictionary: Dictionary) {}

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
    const {
      entrantNodes,
      entrantContexts,
      entrantCosts,
      entrantBase,
      words,
      ends,
      contexts,
      previous,
      costs,
      chain,
      lastAt,
    } = this;
    const { connections, contextCount, entries } = this.dictionary;
    const { count, ends: candidateEnds, words: candidateWords } = candidates;
    let node = this.count;
    let reach = this.reach;
    for (let i = 0; i < count; i++) {
      const word = candidateWords[i]!;
      const entry = entries[word]!;
      const context = entry & CONTEXT_BITS;
      const row = context * contextCount;
      const best = cheapestEntrant(entrants, entrantContexts, entrantCosts, connections, row);
      const transition = entrantCosts[best]! + connections[row + entrantContexts[best]!]!;
      const end = candidateEnds[i]! - offset;
      words[node] = word;
      ends[node] = end;
      contexts[node] = context;
      previous[node] = entrantNodes[best]!;
      costs[node] = entrantBase + transition + (entry >> 16);
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
    const { entrantNodes, entrantContexts, entrantCosts } = this;
    const { connections, contextCount } = this.dictionary;
    return entrantNodes[cheapestEntrant(entrants, entrantContexts, entrantCosts, connections, context * contextCount)]!;
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

  /** Gathers the entrants at `position`, of which there is at least one; their number. */
  private gather(position: number): number {
    const { costs, contexts, chain, entrantNodes, entrantContexts, entrantCosts } = this;
    const last = this.lastAt[position]!;
    let base = Infinity;
    for (let node = last; node !== NONE; node = chain[node]!) if (costs[node]! < base) base = costs[node]!;
    this.entrantBase = base;
    let count = 0;
    for (let node = last; node !== NONE; node = chain[node]!) {
      const cost = costs[node]! - base;
      if (cost > HOPELESS) continue;
      entrantNodes[count] = node;
      entrantContexts[count] = contexts[node]!;
      entrantCosts[count++] = cost;
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
    this.entrantNodes = new Int32Array(room);
    this.entrantContexts = new Uint16Array(room);
    this.entrantCosts = new Int32Array(room);
  }
}
