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
const MOST_COLUMNS = 100;

/** The rows of a table of data, or undefined for a table that only lays out the page. */
export function tableRows(stored: string, table: Element): Row[] | undefined {
  const elements = elementsWithin(table);
  if (elements.some(({ name }) => name === 'table')) return undefined;
  const rows = elements.filter(({ name }) => name === 'tr');
  const caption = elements.find(({ name }) => name === 'caption');
  const found = caption === undefined ? [] : [{ header: false, caption: true, cells: [inlineText(stored, caption)] }];
  let columns = 0;
  const open = new Map<number, number>();
  const data: Row[] = [];
  for (const row of rows) {
    const own = row.children.filter(
      (child): child is Element => isElement(child) && (child.name === 'td' || child.name === 'th'),
    );
    if (own.length === 0) continue;
    const cells: Mapped[] = [];
    const fill = (): void => {
      for (let left = open.get(cells.length); left !== undefined && left > 0; left = open.get(cells.length)) {
        open.set(cells.length, left - 1);
        cells.push(nothing);
      }
    };
    for (const cell of own) {
      fill();
      const text = inlineText(stored, cell);
      if (text.text.length > LONGEST_CELL) return undefined;
      const span = (name: string): number =>
        Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1));
      if (span('rowspan') > 1) open.set(cells.length, span('rowspan') - 1);
      cells.push(text);
      for (let n = 1; n < span('colspan') && cells.length < MOST_COLUMNS; n++) cells.push(nothing);
    }
    fill();
    columns = Math.max(columns, cells.length);
    const inHead = isElement(row.parent as Element) && (row.parent as Element).name === 'thead';
    data.push({ header: inHead || own.every(({ name }) => name === 'th'), caption: false, cells });
  }
  const marked = caption !== undefined || elements.some(({ name }) => name === 'th');
  return columns >= 2 && (marked || data.length >= 2) ? [...found, ...data] : undefined;
}
