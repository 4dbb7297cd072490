/** The XML of a Word text as paragraphs and tables: deleted text, furigana, comments and field codes left out, insertions kept. */

import { Parser } from 'htmlparser2';
import type { PageStart } from '../../../text';
import type { StyleRole } from './styles';

export interface WordParagraph {
  /** Line breaks within the paragraph are "\n". */
  readonly text: string;
  /** The pages it stands on, as Word laid them out when the file was saved; empty where it did not say. */
  readonly pages: readonly PageStart[];
  readonly style: string;
  /** In a numbered or bulleted list: its depth from 1. */
  readonly list?: number;
  /** Outline level set on the paragraph itself, from 1. */
  readonly outline?: number;
}

export interface WordTable {
  /** Rows of cells of paragraphs; merged cells are empty after the first. */
  readonly rows: readonly { readonly header: boolean; readonly cells: readonly (readonly WordParagraph[])[] }[];
}

export type WordBlock = WordParagraph | WordTable;

export const isTable = (block: WordBlock): block is WordTable => 'rows' in block;

/** Elements whose text is not the text of the document. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:rubyPr',
  'm:ctrlPr',
]);
const MOST_COLUMNS = 100;

interface OpenParagraph {
  parts: string[];
  pages: PageStart[];
  style: string;
  list?: number;
  outline?: number;
}
interface OpenTable {
  readonly rows: { header: boolean; cells: WordParagraph[][] }[];
}

/** Text beyond `most` characters is left out. */
export function blocksOf(xml: string, most: number): WordBlock[] {
  const reader = new BodyReader(most, xml.includes('<w:lastRenderedPageBreak'));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return reader.blocks;
}

class BodyReader {
  readonly blocks: WordBlock[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private skipping = 0;
  private inText = 0;
  private raised = false;
  private hidden = false;
  private length = 0;
  private page: number | undefined;

  /** `paged`: Word has noted where it began its pages. */
  constructor(
    private readonly most: number,
    paged: boolean,
  ) {
    if (paged) this.page = 1;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SKIPPED.has(name) || isSeparator(name, attributes)) this.skipping += 1;
    if (this.skipping > 0) return;
    const value = attributes['w:val'] ?? '';
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ parts: [], pages: this.pageAt(0), style: '' });
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.list = Number(value) + 1;
        break;
      case 'w:numId':
        if (paragraph) paragraph.list = value === '0' ? 0 : (paragraph.list ?? 1);
        break;
      case 'w:outlineLvl':
        if (paragraph && Number(value) < 9) paragraph.outline = Math.min(6, Number(value) + 1);
        break;
      case 'w:r':
        this.raised = false;
        this.hidden = false;
        break;
      case 'w:vertAlign':
        this.raised = value === 'superscript';
        break;
      case 'w:vanish':
        this.hidden = value !== '0' && value !== 'false';
        break;
      case 'w:t':
      case 'm:t':
        this.inText += 1;
        break;
      case 'w:br':
      case 'w:cr':
        paragraph?.parts.push('\n');
        break;
      case 'w:lastRenderedPageBreak':
        this.page = (this.page ?? 1) + 1;
        paragraph?.pages.push(...this.pageAt(paragraph.parts.join('').length));
        break;
      case 'w:tab':
        // Also the name of a tab stop in the paragraph's properties, which has attributes.
        if (attributes['w:val'] === undefined) paragraph?.parts.push('\u3000');
        break;
      case 'w:noBreakHyphen':
        paragraph?.parts.push('-');
        break;
      default:
        this.openTablePart(name, value);
    }
  }

  private pageAt(at: number): PageStart[] {
    return this.page === undefined ? [] : [{ at, page: this.page }];
  }

  private openTablePart(name: string, value: string): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (name === 'w:tbl') this.tables.push({ rows: [] });
    else if (name === 'w:tr') table?.rows.push({ header: false, cells: [] });
    else if (name === 'w:tblHeader' && row) row.header = value !== '0' && value !== 'false';
    else if (name === 'w:tc') row?.cells.push([]);
    else if (name === 'w:gridSpan' && row)
      for (let n = 1; n < Math.min(MOST_COLUMNS, Number(value)); n++) row.cells.splice(-1, 0, []);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      if (SKIPPED.has(name) || name === 'w:footnote' || name === 'w:endnote') this.skipping -= 1;
      return;
    }
    if (name === 'w:t' || name === 'm:t') this.inText = Math.max(0, this.inText - 1);
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tbl') {
      const table = this.tables.pop();
      if (!table) return;
      // A table within a cell is that cell's text.
      const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
      if (cell)
        for (const { cells } of table.rows)
          for (const inner of cells) for (const paragraph of inner) cell.push(paragraph);
      else this.blocks.push(table);
    }
  }

  private closeParagraph(): void {
    const open = this.paragraphs.pop();
    if (!open) return;
    const { parts, pages, style, list, outline } = open;
    const paragraph: WordParagraph = {
      text: parts.join(''),
      pages,
      style,
      ...(list ? { list } : {}),
      ...(outline === undefined ? {} : { outline }),
    };
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(paragraph);
    else this.blocks.push(paragraph);
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.skipping > 0 || this.inText === 0 || this.hidden || !paragraph || this.length > this.most) return;
    this.length += text.length;
    const before = paragraph.parts.at(-1)?.at(-1) ?? '';
    // A raised figure is an exponent after a letter or a figure, and a note mark after anything else.
    if (this.raised && /^[\d*※()（）,、]{1,5}$/.test(text) && !/[A-Za-z0-9]/.test(before)) return;
    paragraph.parts.push(text);
  }
}

/** The lines that part notes from the text are notes of their own. */
const isSeparator = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  (name === 'w:footnote' || name === 'w:endnote') && /separator|continuation/i.test(attributes['w:type'] ?? '');

/** What a paragraph is, by its own properties and its style. */
export function roleOf(paragraph: WordParagraph, roles: ReadonlyMap<string, StyleRole>): StyleRole | undefined {
  if (paragraph.outline !== undefined) return { kind: 'heading', level: paragraph.outline };
  const role = roles.get(paragraph.style);
  if (role?.kind === 'heading' || role?.kind === 'contents' || role?.kind === 'caption') return role;
  return paragraph.list === undefined ? role : { kind: 'listItem', level: paragraph.list };
}
