/**
 * Builds the trie of the packed dictionary as a double array over character codes.
 *
 * Cell n is two words, base and check. From cell n the edge of code c (> 0) leads to cell `base[n] + c`, if its check is n.
 * A negative base is a leaf: the surface ends here and its value is `-base - 1`. A surface that is also the beginning of
 * longer ones has its value in such a leaf at the edge of code 0. Cell 0 is the root; free cells have check -1.
 */

/** A tree of Maps, code → node, from `entries` of `[codes, value]`. */
function grow(entries) {
  const root = { children: new Map(), value: -1 };
  for (const [codes, value] of entries) {
    let node = root;
    for (const code of codes) {
      let child = node.children.get(code);
      if (!child) node.children.set(code, (child = { children: new Map(), value: -1 }));
      node = child;
    }
    node.value = value;
  }
  return root;
}

/** Nodes with children, those with most edges first: the crowded ones need room, single edges fill the holes they leave. */
function branching(root) {
  const nodes = [];
  const queue = [root];
  for (const node of queue) {
    if (node.children.size === 0) continue;
    node.edges = [...node.children].sort((a, b) => a[0] - b[0]);
    if (node.value >= 0) node.edges.unshift([0, { children: new Map(), value: node.value }]);
    nodes.push(node);
    queue.push(...node.children.values());
  }
  return nodes.sort((a, b) => b.edges.length - a.edges.length);
}

/** Failed attempts to place a node after which those that follow, no smaller in their demands, begin further on. */
const PATIENCE = 200;

/** The cells in use, and the chain by which free ones are found. */
class Cells {
  constructor(size) {
    this.used = new Uint8Array(size);
    this.nextFree = Int32Array.from({ length: size }, (_, i) => i + 1);
    this.last = 0;
    this.floor = 1;
  }

  /** The first free cell at or after `cell`; shortens the chain on its way. */
  free(cell) {
    let end = cell;
    while (this.used[end]) end = this.nextFree[end];
    while (this.used[cell]) {
      const next = this.nextFree[cell];
      this.nextFree[cell] = end;
      cell = next;
    }
    return end;
  }

  take(cell) {
    this.used[cell] = 1;
    this.last = Math.max(this.last, cell);
  }

  /** A base of at least 1 at which every edge finds a free cell; single edges take the first free cell of all. */
  place(edges) {
    const first = edges[0][0];
    let cell = this.free((edges.length > 1 ? this.floor : 1) + first);
    for (let attempts = 1; !edges.every(([code]) => !this.used[cell - first + code]); attempts++) {
      if (attempts === PATIENCE) this.floor = cell - first;
      cell = this.free(cell + 1);
    }
    return cell - first;
  }
}

/** The cells, base and check by turns, of the trie of `entries`: pairs of a list of codes (> 0) and a value (>= 0). */
export function buildDoubleArray(entries) {
  const root = grow(entries);
  const nodes = branching(root);
  const edgeCount = nodes.reduce((sum, node) => sum + node.edges.length, 0);
  const room = new Cells(edgeCount * 2 + 0x20000);
  room.take(0);
  // Where a node stands is known only when its parent is placed, so all bases are chosen first and the cells written after.
  for (const node of nodes) {
    node.base = room.place(node.edges);
    for (const [code] of node.edges) room.take(node.base + code);
  }
  const cells = new Int32Array(2 * (room.last + 1)).fill(-1);
  const queue = [{ node: root, cell: 0 }];
  for (const { node, cell } of queue) {
    cells[2 * cell] = node.base ?? -node.value - 1;
    for (const [code, child] of node.edges ?? []) {
      const next = node.base + code;
      cells[2 * next + 1] = cell;
      queue.push({ node: child, cell: next });
    }
  }
  return cells;
}
