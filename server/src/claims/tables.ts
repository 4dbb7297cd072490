/** A value in a table is about its row and its column: the first cell of the row and the head of the column stand for the attribute. */
import type { Block, Prose, Span } from '../text/types';
import type { Nearby } from './profile';
import type { Term } from './types';

const cellOf = (cells: readonly Span[], offset: number) =>
  cells.findIndex((c) => c.start <= offset && offset < Math.max(c.end, c.start + 1));

/** The terms of row and column for a value at `offset` of a table row; undefined where the block is no table row. */
export function tableTerms(
  prose: Prose,
  block: number,
  offset: number,
  termsIn: (span: Span) => readonly Term[],
): Nearby[] | undefined {
  const row = prose.blocks[block]!;
  if (row.kind !== 'tableRow' || !row.cells) return undefined;
  const column = cellOf(row.cells, offset);
  if (column < 0) return undefined;
  const out: Nearby[] = [];
  const add = (span: Span | undefined, role: Nearby['role'], weight: number) => {
    if (span) out.push(...termsIn(span).map((t) => ({ ...t, role, weight })));
  };
  row.cells.forEach((cell, i) => {
    if (i === column) add(cell, 'clause', 0.7);
    else add(cell, i === 0 ? 'attribute' : 'sentence', i === 0 ? 0.95 : 0.3);
  });
  const header = headerOf(prose.blocks, block);
  add(header?.cells?.[column], 'attribute', 0.9);
  return out;
}

function headerOf(blocks: readonly Block[], row: number): Block | undefined {
  for (let b = row - 1; b >= 0 && blocks[b]!.table === blocks[row]!.table; b--) {
    if (blocks[b]!.kind === 'tableHeader') return blocks[b];
  }
  return undefined;
}
