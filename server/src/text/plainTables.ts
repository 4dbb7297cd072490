/** Tables in plain text: tabs, bars, or columns set in line with spaces. */

import { isBlank } from './chars';
import type { Line } from './lines';
import type { Span } from './types';

export interface PlainTable {
  /** Index of the line after the last. */
  readonly end: number;
  readonly rows: readonly { readonly header: boolean; readonly cells: readonly Span[] }[];
}

/** Is the first row of a table its header? It states no figures, the first column apart, where the others do. */
export function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const hasFigures = (row: readonly string[]): boolean => row.slice(1).some((text) => FIGURE.test(text));
  return rows.length > 1 && !hasFigures(rows[0]!) && rows.slice(1).some(hasFigures);
}

const FIGURE = /[\d０-９]|[〇一二三四五六七八九十百千万億兆][人名件円年月日台校個回本社戸％%]/;

const FEWEST_ROWS = 2;
const MOST_COLUMNS = 60;

/** The table that begins with line `from`, if one does. Spans count in the stored text. */
export function plainTableAt(lines: readonly Line[], from: number): PlainTable | undefined {
  for (const split of [byBars, byTabs, bySpaces]) {
    const rows: Span[][] = [];
    const texts: string[][] = [];
    let i = from;
    for (; i < lines.length; i++) {
      const line = lines[i]!;
      if (i > from && line.blanksBefore > 0) break;
      if (split === byBars && /^[|+][-=:|+\s]+$/.test(line.text.slice(0, 200))) continue;
      const cells = split(line);
      if (cells.length < 2 || cells.length > MOST_COLUMNS || (rows[0] && rows[0].length !== cells.length)) break;
      rows.push(cells);
      texts.push(cells.map(({ start, end }) => line.text.slice(start - line.start, end - line.start)));
    }
    const least = split === bySpaces ? FEWEST_ROWS + 1 : FEWEST_ROWS;
    if (rows.length < least) continue;
    const header = hasHeader(texts);
    return { end: i, rows: rows.map((cells, n) => ({ header: n === 0 && header, cells })) };
  }
  return undefined;
}

function byTabs(line: Line): Span[] {
  return line.text.includes('\t') ? cellsOf(line, (text, i) => (text[i] === '\t' ? 1 : 0)) : [];
}

function byBars(line: Line): Span[] {
  if (!line.text.startsWith('|') || !line.text.endsWith('|') || line.text.length < 3) return [];
  const inner = { ...line, start: line.start + 1, text: line.text.slice(1, -1) };
  return cellsOf(inner, (text, i) => (text[i] === '|' ? 1 : 0));
}

/** Two blanks or one wide blank part columns; a line that ends like a sentence is no row. */
function bySpaces(line: Line): Span[] {
  if (/[。、]/.test(line.text) || line.text.length > 400) return [];
  return cellsOf(line, (text, i) => {
    let n = 0;
    while (isBlank(text[i + n] ?? '')) n += 1;
    return n >= 2 || (n === 1 && text[i] === '\u3000') ? n : 0;
  });
}

/** `separator(text, i)`: the length of the column separator that begins at `i`, or 0. */
function cellsOf(line: { start: number; text: string }, separator: (text: string, i: number) => number): Span[] {
  const cells: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    let first = start;
    let last = end;
    while (first < last && isBlank(line.text[first]!)) first += 1;
    while (last > first && isBlank(line.text[last - 1]!)) last -= 1;
    cells.push({ start: line.start + first, end: line.start + last });
  };
  for (let i = 0; i < line.text.length;) {
    const width = separator(line.text, i);
    if (width === 0) {
      i += 1;
      continue;
    }
    add(i);
    i += width;
    start = i;
  }
  add(line.text.length);
  return cells;
}
