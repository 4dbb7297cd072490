/**
 * The lattice over a window of text: every word that can end at a position, each with the cheapest way to it.
 *
 * Nodes are columns, numbered in the order in which they are added; node 0 stands for what lies before the window. The nodes
 * that end at a position form a chain from the last added to the first. Of equally cheap predecessors the first added is
 * taken, as in kuromoji. Positions are UTF-16 units from the beginning of the window.
 */
import type { Dictionary } from './dictionary';

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

  // At one position the cheapest predecessor depends on the context of the follower alone, and many words share a context:
  // context → the position for which it was solved, and the answer.
  private readonly solvedFor: Int32Array;
  private readonly solvedCost: Float64Array;
  private readonly solvedNode: Int32Array;
  private solving = 0;

  private readonly connections: Int16Array;
  private readonly contextCount: number;

  constructor({ connections, contextCount }: Dictionary) {
    this.connections = connections;
    this.contextCount = contextCount;
    this.solvedFor = new Int32Array(contextCount);
    this.solvedCost = new Float64Array(contextCount);
    this.solvedNode = new Int32Array(contextCount);
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

  /** Whether a word can begin at `position`; if so, `add` adds words there. */
  enter(position: number): boolean {
    this.solving++;
    return this.lastAt[position] !== NONE;
  }

  /** Adds a word from `start`, the position entered last, to `end`. */
  add(start: number, end: number, context: number, cost: number, word: number): void {
    if (this.solvedFor[context] !== this.solving) this.solve(start, context);
    if (this.count === this.words.length) this.grow();
    const node = this.count++;
    this.words[node] = word;
    this.ends[node] = end;
    this.contexts[node] = context;
    this.previous[node] = this.solvedNode[context]!;
    this.costs[node] = this.solvedCost[context]! + cost;
    this.chain[node] = this.lastAt[end]!;
    this.lastAt[end] = node;
    if (end > this.reach) this.reach = end;
  }

  /** The last node of the cheapest way to `position` that a word of `context` can follow; `position` must have been entered. */
  cheapest(position: number, context: number): number {
    this.solve(position, context);
    return this.solvedNode[context]!;
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

  private solve(position: number, context: number): void {
    const { connections, contexts, costs, chain } = this;
    const row = context * this.contextCount;
    let least = Infinity;
    let best = NONE;
    for (let node = this.lastAt[position]!; node !== NONE; node = chain[node]!) {
      const cost = costs[node]! + connections[row + contexts[node]!]!;
      if (cost <= least) {
        least = cost;
        best = node;
      }
    }
    this.solvedFor[context] = this.solving;
    this.solvedCost[context] = least;
    this.solvedNode[context] = best;
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
