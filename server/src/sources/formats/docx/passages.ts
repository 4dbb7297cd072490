/** Paragraphs and tables of Word as passages; each passage's text points at nothing but itself yet. */

import {
  copy,
  hasHeader,
  isSentence,
  layoutOf,
  linesOf,
  nothing,
  passagesOfLines,
  splitLines,
  unbroken,
  type PageStart,
  type Passage,
} from '../../../text';
import type { PagedPassage } from '../draw';
import { isTable, roleOf, type WordBlock, type WordParagraph, type WordTable } from './body';
import type { StyleRole } from './styles';

/** A cell longer than this, in characters, holds text that a table lays out. */
const LONGEST_CELL = 300;

export class PassageWriter {
  readonly passages: PagedPassage[] = [];
  private tables = 0;
  /** Paragraphs in a row whose style says nothing: read as a plain text is, since many type that way in Word. */
  private unstyled: WordParagraph[] = [];

  constructor(private readonly roles: ReadonlyMap<string, StyleRole>) {}

  write(blocks: readonly WordBlock[], kind?: 'note'): void {
    for (const block of blocks) {
      if (isTable(block)) this.table(block, kind);
      else this.paragraph(block, kind);
    }
    this.flush();
  }

  private paragraph(paragraph: WordParagraph, kind: 'note' | undefined): void {
    const role = roleOf(paragraph, this.roles);
    const own = kind ?? role?.kind;
    if (own === 'contents') return;
    if (own === undefined) {
      this.unstyled.push(paragraph);
      return;
    }
    this.flush();
    const leveled = (own === 'heading' || own === 'listItem') && role?.level !== undefined;
    for (const body of splitLines(copy(paragraph.text, 0, paragraph.text.length), unbroken))
      this.passages.push({
        passage: { kind: own, body, ...(leveled ? { level: role.level! } : {}) },
        pages: paragraph.pages,
      });
  }

  private flush(): void {
    if (this.unstyled.length === 0) return;
    const pages: PageStart[] = [];
    let text = '';
    for (const paragraph of this.unstyled) {
      for (const { at, page } of paragraph.pages) pages.push({ at: text.length + at, page });
      text += `${paragraph.text}\n`;
    }
    this.unstyled = [];
    const lines = linesOf(text);
    for (const passage of passagesOfLines(text, lines, layoutOf(lines), false)) this.passages.push({ passage, pages });
  }

  private table(table: WordTable, kind: 'note' | undefined): void {
    const rows = table.rows.filter(({ cells }) => cells.length > 0);
    const texts = rows.map(({ cells }) => cells.map(textOfCell));
    if (isLayout(texts)) {
      for (const { cells } of rows) for (const paragraph of cells.flat()) this.paragraph(paragraph, kind);
      return;
    }
    this.flush();
    this.tables += 1;
    const headed = hasHeader(texts);
    texts.forEach((row, i) => {
      const header = rows[i]!.header || (i === 0 && headed);
      const cells = row.map((text) => copy(text, 0, text.length));
      const passage: Passage = { kind: header ? 'tableHeader' : 'tableRow', body: nothing, table: this.tables, cells };
      this.passages.push({ passage, pages: rows[i]!.cells.flat()[0]?.pages ?? [] });
    });
  }
}

const textOfCell = (cell: readonly WordParagraph[]): string =>
  cell
    .map(({ text }) => text.replaceAll('\n', ''))
    .join(' ')
    .trim();

/** Does a table lay out text rather than hold data: one column, long cells, one row of sentences? */
function isLayout(rows: readonly (readonly string[])[]): boolean {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const some = (test: (text: string) => boolean): boolean => rows.some((row) => row.some(test));
  return columns < 2 || some((text) => text.length > LONGEST_CELL) || (rows.length < 2 && some(isSentence));
}
