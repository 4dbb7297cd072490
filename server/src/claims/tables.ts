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
  termsIn: (span: Span, block: number) => readonly Term[],
): Nearby[] | undefined {
  const row = prose.blocks[block]!;
  if (row.kind !== 'tableRow' || !row.cells) return undefined;
  const column = cellOf(row.cells, offset);
  if (column < 0) return undefined;
  const out: Nearby[] = [];
  const add = (span: Span | undefined, of: number, role: Nearby['role'], weight: number) => {
    if (span) out.push(...termsIn(span, of).map((t) => ({ ...t, role, weight })));
  };
  // The row is named by its first cell of words; a cell with words of its own names its value itself (射程250キロ).
  const head = row.cells.findIndex((cell) => termsIn(cell, block).length > 0);
  row.cells.forEach((cell, i) => {
    if (i === column || i === head) add(cell, block, 'attribute', 0.95);
    else add(cell, block, 'sentence', 0.3);
  });
  const header = headerOf(prose.blocks, block);
  if (header !== undefined) add(prose.blocks[header]!.cells?.[column], header, 'attribute', 0.9);
  return out;
}

/** The index of the block that heads the table of a row. */
function headerOf(blocks: readonly Block[], row: number): number | undefined {
  for (let b = row - 1; b >= 0 && blocks[b]!.table === blocks[row]!.table; b--) {
    if (blocks[b]!.kind === 'tableHeader') return b;
  }
  return undefined;
}

/** （単位：億円）, 単位: 百万ドル; and （億円） at the head of a column. */
const UNIT_OF_TABLE = /単位\s*[:：は]?\s*([^\s)）、。,;；]{1,12})/;
const UNIT_OF_COLUMN = /[(（]([^()（）]{1,12})[)）]\s*$/;

/** The unit that the head of the column or the caption over the table gives to the bare number at `offset`, as written; undefined where none does. */
export function unitOfCell(prose: Prose, block: number, offset: number): string | undefined {
  const row = prose.blocks[block]!;
  if (row.kind !== 'tableRow' || !row.cells) return undefined;
  const column = cellOf(row.cells, offset);
  const header = headerOf(prose.blocks, block);
  const head = header === undefined ? undefined : prose.blocks[header]!.cells?.[column];
  const own = head && UNIT_OF_COLUMN.exec(prose.text.slice(head.start, head.end))?.[1];
  return own ?? captionUnit(prose, header ?? block);
}

/** The caption stands over the table, or is its first line. */
function captionUnit(prose: Prose, top: number): string | undefined {
  for (let b = top; b >= Math.max(0, top - 2); b--) {
    const { start, end, kind } = prose.blocks[b]!;
    if (kind === 'heading' && b < top) return undefined;
    const unit = UNIT_OF_TABLE.exec(prose.text.slice(start, Math.min(end, start + 200)))?.[1];
    if (unit) return unit;
  }
  return undefined;
}
