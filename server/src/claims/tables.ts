/** A value in a table is about its row and its column: the first cell of the row and the head of the column stand for the attribute. */
import { read } from '../expressions';
import type { Quantity } from '../expressions/types';
import type { Block, Prose, Span } from '../text/types';
import { nearby, type Nearby } from './nearness';
import { firstFrom } from './spans';
import type { Term } from './types';
import vocabulary from './vocabulary';

/** So many cells, and values, to either side of a value have to do with it: a row of a table that a person made has no more. */
export const ROW_REACH = 100;

/** The words of a sentence of a row, and where in the prose it begins. */
export interface CellSentence {
  readonly terms: readonly Term[];
  readonly start: number;
}

/** The words in each cell of a row, and the first cell that has any; -1 where none has. */
interface Row {
  readonly cells: readonly (readonly Term[])[];
  readonly head: number;
}

/** Says of the value at `offset` of a row, a block by its number, what the words of its row and column are; undefined where the block is no row. */
export function tableTerms(
  prose: Prose,
  headers: Int32Array,
  sentencesOf: (block: number) => readonly CellSentence[],
): (block: number, offset: number) => Nearby[] | undefined {
  const rows = new Map<number, Row>();
  const rowAt = (block: number): Row => {
    let row = rows.get(block);
    if (!row) rows.set(block, (row = rowOf(prose.blocks[block]!.cells ?? [], sentencesOf(block))));
    return row;
  };
  return (block, offset) => {
    const { kind, cells } = prose.blocks[block]!;
    if (kind !== 'tableRow' || !cells) return undefined;
    const column = cellAt(cells, offset);
    if (column < 0) return undefined;
    const out: Nearby[] = [];
    const add = (terms: readonly Term[] | undefined, role: Nearby['role'], weight: number) => {
      if (terms) for (const term of terms) out.push(nearby(term, role, weight));
    };
    // The row is named by its first cell of words; a cell with words of its own names its value itself (射程250キロ).
    const row = rowAt(block);
    const first = Math.max(0, column - ROW_REACH);
    const last = Math.min(cells.length - 1, column + ROW_REACH);
    if (row.head < first || row.head > last) add(row.cells[row.head], 'attribute', 0.95);
    for (let i = first; i <= last; i++) {
      if (i === column || i === row.head) add(row.cells[i], 'attribute', 0.95);
      else add(row.cells[i], 'sentence', 0.3);
    }
    if (headers[block]! >= 0) add(rowAt(headers[block]!).cells[column], 'attribute', 0.9);
    return out;
  };
}

/** Cells and words stand in the order of the text. */
function rowOf(cells: readonly Span[], sentences: readonly CellSentence[]): Row {
  const words = sentences.flatMap(({ terms, start }) =>
    terms.map((term) => ({ term, start: term.start + start, end: term.end + start })),
  );
  let next = 0;
  const inCells = cells.map((cell) => {
    const inside: Term[] = [];
    while (next < words.length && words[next]!.start < cell.start) next++;
    for (; next < words.length && words[next]!.start < cell.end; next++)
      if (words[next]!.end <= cell.end) inside.push(words[next]!.term);
    return inside;
  });
  return { cells: inCells, head: inCells.findIndex((inside) => inside.length > 0) };
}

/** The cell of a row at an offset, or -1. */
function cellAt(cells: readonly Span[], offset: number): number {
  const at = firstFrom(cells, offset + 1) - 1;
  const cell = cells[at];
  return cell && offset < Math.max(cell.end, cell.start + 1) ? at : -1;
}

/** For each block the one that heads the table it is a row of; -1 where there is none. */
export function tableHeaders(blocks: readonly Block[]): Int32Array {
  const headers = new Int32Array(blocks.length).fill(-1);
  for (let b = 1; b < blocks.length; b++) {
    const before = blocks[b - 1]!;
    if (before.table === blocks[b]!.table) headers[b] = before.kind === 'tableHeader' ? b - 1 : headers[b - 1]!;
  }
  return headers;
}

/** For each block the first of its table, or itself where it is in none. */
export function tableTops(blocks: readonly Block[]): Int32Array {
  const tops = Int32Array.from(blocks, (_, b) => b);
  for (let b = 1; b < blocks.length; b++) {
    const { table } = blocks[b]!;
    if (table !== undefined && table === blocks[b - 1]!.table) tops[b] = tops[b - 1]!;
  }
  return tops;
}

/** What one of a unit comes to: 1,000,000 JPY for 百万円. Undefined for what is no unit, such as the number of a report （第二報）. */
export function oneOf(unit: string): Quantity | undefined {
  if (/[0-9０-９一二三四五六七八九第]/.test(unit)) return undefined;
  const [one] = read(`1${unit}`).expressions;
  return one?.start === 0 && one.end === unit.length + 1 ? one.quantity : undefined;
}

/** The cell that heads the column at `offset` of a row; undefined where there is none. */
export function headOfColumn(prose: Prose, headers: Int32Array, block: number, offset: number): Span | undefined {
  const { kind, cells } = prose.blocks[block]!;
  const header = headers[block]!;
  return kind === 'tableRow' && cells && header >= 0 ? prose.blocks[header]!.cells?.[cellAt(cells, offset)] : undefined;
}

/** （単位：億円）, 単位: 百万ドル; and （億円） at the end of what stands over a column or a table. */
const UNIT_OF_TABLE = /単位\s*[:：は]?\s*([^\s)）、。,;；]{1,12})/;
const UNIT_AT_END = /[(（]([^()（）]{1,12})[)）]\s*$/;
/** The same of each cell: tabs part cells. */
const UNITS_AT_ENDS = /[(（]([^()（）]{1,12})[)）](?=[^\S\t]*(?:\t|$))/g;

/**
 * The unit that the head of the column or the caption over the table gives to the bare number at `offset`, as written; undefined where
 * none does. What a head without a unit counts, it says by its name: 得票.
 */
export function unitOfCell(prose: Prose, headers: Int32Array, block: number, offset: number): string | undefined {
  if (prose.blocks[block]!.kind !== 'tableRow') return undefined;
  const header = headers[block]!;
  const head = headOfColumn(prose, headers, block, offset);
  const name = head ? prose.text.slice(head.start, head.end).trim() : '';
  const counted = vocabulary.counted.find(([end]) => name.endsWith(end))?.[1];
  return UNIT_AT_END.exec(name)?.[1] ?? counted ?? captionUnit(prose, header < 0 ? block : header);
}

/** Where a text names units of other numbers, in order: 百万円 is none itself there. */
export function unitsNamed(text: string, kind: Block['kind']): Span[] {
  const caption = UNIT_OF_TABLE.exec(text.slice(0, 200));
  const found: RegExpExecArray[] = caption ? [caption] : [];
  if (kind === 'heading' || kind === 'tableHeader') found.push(...text.matchAll(UNITS_AT_ENDS));
  return found
    .filter(([, unit]) => oneOf(unit!))
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }))
    .sort((a, b) => a.start - b.start);
}

/** The caption stands over the table, or is its first line; a heading may serve as one. */
function captionUnit(prose: Prose, top: number): string | undefined {
  for (let b = top; b >= Math.max(0, top - 2); b--) {
    const { start, end, kind } = prose.blocks[b]!;
    const text = prose.text.slice(start, Math.min(end, start + 200));
    const heads = kind === 'heading' && b < top;
    const unit = UNIT_OF_TABLE.exec(text)?.[1] ?? (heads ? UNIT_AT_END.exec(text)?.[1] : undefined);
    if (unit !== undefined || heads) return unit;
  }
  return undefined;
}
