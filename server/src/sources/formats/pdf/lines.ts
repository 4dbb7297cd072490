/** A column's pieces as lines with their place in the measure: indents, gaps, table rows, headings by their size. */

import type { Column } from './columns';
import { pieceOf, type Piece } from './rows';

export interface PageLine {
  readonly text: string;
  /** Table rows: their cells, which `text` holds parted by tabs. */
  readonly cells?: readonly string[];
  /** In half ems, as a terminal counts columns: indent, width, and the measure. */
  readonly indent: number;
  readonly width: number;
  readonly measure: number | undefined;
  readonly size: number;
  /** A wider space than between the lines of a paragraph comes before it. */
  readonly gap: boolean;
  /** Stands beside other things on its line. */
  readonly alone: boolean;
  readonly page: number;
}

/** Cells stand at least so many ems apart; less is a space. */
const CELL_GAP = 1.2;

export function linesOfColumn(column: Column, page: number): PageLine[] {
  const rows = rowsOf(column.pieces);
  const leading = usual(rows.slice(1).map((row, i) => row[0]!.v - rows[i]![0]!.v));
  const lines: PageLine[] = [];
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const size = row[0]!.size;
    const gap = before !== undefined && row[0]!.v - before[0]!.v > Math.max(leading * 1.45, size * 1.2);
    const place = (piece: Piece): Omit<PageLine, 'text' | 'alone'> => ({
      indent: Math.max(0, Math.round(((piece.u0 - column.start) / size) * 2)),
      width: Math.round(((piece.u1 - piece.u0) / size) * 2),
      measure: column.end === undefined ? undefined : Math.round(((column.end - column.start) / size) * 2),
      size: piece.size,
      gap,
      page,
    });
    if (row.length === 1) lines.push({ text: row[0]!.text, alone: false, ...place(row[0]!) });
    else if (isTableRow(rows, i)) {
      const cells = row.map(({ text }) => text.replaceAll('\t', ' '));
      lines.push({ text: cells.join('\t'), cells, alone: false, ...place(row[0]!) });
    } else for (const piece of row) lines.push({ text: piece.text, alone: true, ...place(piece) });
  });
  return lines;
}

/** The pieces of each line, those joined that only a space parts. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.v - b.v || a.u0 - b.u0)) {
    const row = rows.at(-1);
    if (row && piece.v - row[0]!.v < Math.min(piece.size, row[0]!.size) * 0.45) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((a, b) => a.u0 - b.u0);
  return rows.map((row, i) => {
    if (isTabular(rows, i)) return row;
    const joined: Piece[] = [];
    for (const piece of row) {
      const last = joined.at(-1);
      if (last && piece.u0 - last.u1 < piece.size * CELL_GAP)
        joined[joined.length - 1] = pieceOf([...last.runs, ...piece.runs]);
      else joined.push(piece);
    }
    return joined;
  });
}

/** Three lines in a row whose pieces begin at the same places: a table however narrow the space between its columns. */
function isTabular(rows: readonly (readonly Piece[])[], i: number): boolean {
  const alike = (n: number): boolean => {
    const [a, b] = [rows[n], rows[n + 1]];
    return (
      a !== undefined &&
      b !== undefined &&
      a.length > 1 &&
      a.length === b.length &&
      a.every((piece, k) => Math.abs(piece.u0 - b[k]!.u0) < piece.size * 0.5)
    );
  };
  return (alike(i) && (alike(i + 1) || alike(i - 1))) || (alike(i - 1) && alike(i - 2));
}

/** A row of a table has as many cells as the row above or below it, at the same places. */
function isTableRow(rows: readonly (readonly Piece[])[], i: number): boolean {
  return [rows[i - 1], rows[i + 1]].some(
    (other) => other !== undefined && other.length === rows[i]!.length && aligned(rows[i]!, other),
  );
}

const aligned = (row: readonly Piece[], other: readonly Piece[]): boolean =>
  row.every((cell, n) => {
    const beside = other[n]!;
    const near = cell.size * 1.5;
    const centre = Math.abs((cell.u0 + cell.u1) / 2 - (beside.u0 + beside.u1) / 2);
    return Math.min(Math.abs(cell.u0 - beside.u0), Math.abs(cell.u1 - beside.u1), centre) < near;
  });

/** The space that is usual between lines; between paragraphs and parts there is more. */
const usual = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 2] ?? 0;
