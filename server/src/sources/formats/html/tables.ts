/** Tables of data in a page, with the cells that span several columns or rows put where they count. */

import { nothing, type Mapped } from '../../../text';
import { inlineText } from './passages';
import { elementsWithin, isElement, type Element } from './tree';

export interface Row {
  readonly header: boolean;
  /** The table's caption, in the place of a row. */
  readonly caption: boolean;
  readonly cells: readonly Mapped[];
}

/** A cell longer than this, in characters, holds text that a table lays out. */
const LONGEST_CELL = 400;
const MOST_COLUMNS = 50;
const MOST_ROWS_SPANNED = 200;
/** Empty cells put in for merged ones, over a whole table. */
const MOST_EMPTY = 20_000;

/** The rows of a table of data, or undefined for a table that only lays out the page. */
export function tableRows(stored: string, table: Element): Row[] | undefined {
  const elements = elementsWithin(table);
  if (elements.some(({ name }) => name === 'table')) return undefined;
  const caption = elements.find(({ name }) => name === 'caption');
  const grid = new Grid();
  const rows: Row[] = [];
  for (const row of elements.filter(({ name }) => name === 'tr')) {
    const own = row.children.filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.name));
    if (own.length === 0) continue;
    const texts = own.map((cell) => inlineText(stored, cell));
    if (texts.some(({ text }) => text.length > LONGEST_CELL)) return undefined;
    const cells = grid.row(
      texts.map((text, i) => ({ text, across: span(own[i]!, 'colspan'), down: span(own[i]!, 'rowspan') })),
    );
    const parent: unknown = row.parent;
    const inHead = (parent as Element | null)?.name === 'thead';
    rows.push({ header: inHead || own.every(({ name }) => name === 'th'), caption: false, cells });
  }
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const marked = caption !== undefined || elements.some(({ name }) => name === 'th');
  if (columns < 2 || !(marked || rows.length >= 2)) return undefined;
  return caption === undefined
    ? rows
    : [{ header: false, caption: true, cells: [inlineText(stored, caption)] }, ...rows];
}

const span = (cell: Element, name: string): number => Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1);

interface Cell {
  readonly text: Mapped;
  readonly across: number;
  readonly down: number;
}

/** Rows of cells brought into columns: what spans further columns or rows leaves empty cells there. */
class Grid {
  private empty = 0;
  /** Rows still covered from above, by column. */
  private readonly covered = new Map<number, number>();

  row(own: readonly Cell[]): Mapped[] {
    const cells: Mapped[] = [];
    for (const { text, across, down } of own) {
      this.fill(cells);
      if (down > 1) this.covered.set(cells.length, Math.min(MOST_ROWS_SPANNED, down) - 1);
      cells.push(text);
      for (let n = 1; n < Math.min(MOST_COLUMNS, across); n++) this.pushEmpty(cells);
    }
    this.fill(cells);
    return cells;
  }

  private fill(cells: Mapped[]): void {
    for (
      let left = this.covered.get(cells.length);
      left !== undefined && left > 0;
      left = this.covered.get(cells.length)
    ) {
      this.covered.set(cells.length, left - 1);
      if (!this.pushEmpty(cells)) return;
    }
  }

  private pushEmpty(cells: Mapped[]): boolean {
    if (this.empty >= MOST_EMPTY) return false;
    this.empty += 1;
    cells.push(nothing);
    return true;
  }
}
