/**
 * Builds the trie of the packed dictionary as a double array over character codes.
 *
 * From cell n the edge of code c (> 0) leads to cell `base + c`, if the check of that cell is n. A cell has a value where a surface ends. Cell 0 is
 * the root; cells without edges have base 0. How a cell is written down says server/src/tokenizer/layout.ts.
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
    nodes.push(node);
    queue.push(...node.children.values());
  }
  return nodes.sort((a, b) => b.edges.length - a.edges.length);
}

/** Failed attempts to place a node after which those that follow, no smaller in their demands, begin further on. */
const PATIENCE = 10;

/** The cells in use, and the chain by which free ones are found. */
class Cells {
  constructor(size) {
    this.used = new Uint8Array(size);
    this.nextFree = Int32Array.from({ length: size }, (_, i) => i + 1);
    this.last = 0;
    this.floor = 0;
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

  /** A base of at least 0 at which every edge finds a free cell; single edges take the first free cell of all. */
  place(edges) {
    const codes = Int32Array.from(edges, ([code]) => code);
    let cell = this.free((codes.length > 1 ? this.floor : 0) + codes[0]);
    for (let attempts = 1; !this.fits(codes, cell - codes[0]); attempts++) {
      if (attempts === PATIENCE) this.floor = cell - codes[0];
      cell = this.free(cell + 1);
    }
    return cell - codes[0];
  }

  fits(codes, base) {
    for (let i = codes.length - 1; i >= 0; i--) if (this.used[base + codes[i]]) return false;
    return true;
  }
}

/** The cells of the trie of `entries`: pairs of a list of codes (> 0) and a value (>= 0). */
export function buildDoubleArray({ CHECK_BITS, CHECK_REST_BITS, NO_CELL }, entries) {
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
  if (room.last >= NO_CELL) throw new Error('too many cells for the bits of a check');
  const cells = new Int32Array(2 * (room.last + 1));
  const write = (cell, base, check, value) => {
    cells[2 * cell] = (base << CHECK_BITS) | (check & ((1 << CHECK_BITS) - 1));
    cells[2 * cell + 1] = ((value + 1) << CHECK_REST_BITS) | (check >> CHECK_BITS);
  };
  for (let cell = 0; cell <= room.last; cell++) write(cell, 0, NO_CELL, -1);
  const queue = [{ node: root, cell: 0, parent: NO_CELL }];
  for (const { node, cell, parent } of queue) {
    write(cell, node.base ?? 0, parent, node.value);
    for (const [code, child] of node.edges ?? []) queue.push({ node: child, cell: node.base + code, parent: cell });
  }
  return cells;
}
