/** Word files: the text as its author left it, with headings, lists, tables and notes. */

import { Parser } from 'htmlparser2';
import {
  assemble,
  copy,
  hasHeader,
  isCaption,
  isSentence,
  markerOf,
  nothing,
  slice,
  splitLines,
  unbroken,
  type Mapped,
  type Passage,
} from '../../../text';
import type { BibliographyPart } from '../../bibliography/fields';
import * as problems from '../../problems';
import { redraw } from '../draw';
import type { Reader } from '../reading';
import { blocksOf, isTable, roleOf, type WordBlock, type WordParagraph, type WordTable } from './body';
import { openPackage, type Parts } from './package';
import { rolesOf, type StyleRole } from './styles';

const REFUSALS = {
  damaged: problems.damaged,
  encrypted: problems.encrypted,
  expands: problems.expands,
  entities: problems.entities,
  hostile: problems.hostile,
};

export const readDocxFile: Reader = ({ path, bytes, limits }) => {
  const parts = openPackage(bytes, limits.unpackedBytes);
  if (typeof parts === 'string') return Promise.resolve({ problems: [REFUSALS[parts](path)] });
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined) return Promise.resolve({ problems: [problems.damaged(path)] });
  const writer = new PassageWriter(rolesOf(parts.get('word/styles.xml')));
  writer.write(blocksOf(parts.get(main)!, limits.characters));
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml'])
    writer.write(blocksOf(parts.get(notes) ?? '', limits.characters), 'note');
  const { text, passages } = redraw(writer.passages);
  return Promise.resolve({ prose: assemble(text, passages), embedded: propertiesOf(parts), problems: [] });
};

/** A cell longer than this, in characters, holds text that a table lays out. */
const LONGEST_CELL = 300;

/** Paragraphs and tables of Word as passages; each passage's text still points at nothing but itself. */
class PassageWriter {
  readonly passages: Passage[] = [];
  private tables = 0;

  constructor(private readonly roles: ReadonlyMap<string, StyleRole>) {}

  write(blocks: readonly WordBlock[], kind?: 'note'): void {
    for (const block of blocks) {
      if (isTable(block)) this.table(block, kind);
      else this.paragraph(block, kind);
    }
  }

  private paragraph(paragraph: WordParagraph, kind: 'note' | undefined): void {
    const role = roleOf(paragraph, this.roles);
    if (role?.kind === 'contents') return;
    for (const body of splitLines(copy(paragraph.text, 0, paragraph.text.length), unbroken))
      this.line(body, kind ?? role?.kind, role?.level);
  }

  private line(body: Mapped, kind: Passage['kind'] | undefined, level: number | undefined): void {
    const marker = kind === undefined ? markerOf(body.text) : undefined;
    if (marker) this.passages.push({ kind: 'listItem', level: 1, body: slice(body, marker.length, body.text.length) });
    else {
      const own = kind ?? (isCaption(body.text) ? 'caption' : 'paragraph');
      const leveled = (own === 'heading' || own === 'listItem') && level !== undefined;
      this.passages.push({ kind: own, body, ...(leveled ? { level } : {}) });
    }
  }

  private table(table: WordTable, kind: 'note' | undefined): void {
    const rows = table.rows.filter(({ cells }) => cells.length > 0);
    const texts = rows.map(({ cells }) =>
      cells.map((cell) =>
        cell
          .map(({ text }) => text.replaceAll('\n', ''))
          .join(' ')
          .trim(),
      ),
    );
    const columns = Math.max(0, ...texts.map((row) => row.length));
    const laidOut =
      columns < 2 ||
      texts.some((row) => row.some((text) => text.length > LONGEST_CELL)) ||
      (rows.length < 2 && texts.some((row) => row.some(isSentence)));
    if (laidOut) {
      for (const { cells } of rows) for (const paragraph of cells.flat()) this.paragraph(paragraph, kind);
      return;
    }
    this.tables += 1;
    const headed = hasHeader(texts);
    texts.forEach((row, i) => {
      const header = rows[i]!.header || (i === 0 && headed);
      this.passages.push({
        kind: header ? 'tableHeader' : 'tableRow',
        body: nothing,
        table: this.tables,
        cells: row.map((text) => copy(text, 0, text.length)),
      });
    });
  }
}

/** The title of the document's properties; its dates are those of the file, its author often the person at the keyboard. */
function propertiesOf(parts: Parts): BibliographyPart {
  let title = '';
  let inTitle = false;
  const parser = new Parser(
    {
      onopentag: (name) => (inTitle = name === 'dc:title'),
      ontext: (text) => (title += inTitle ? text : ''),
      onclosetag: () => (inTitle = false),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(parts.get('docProps/core.xml') ?? '');
  parser.end();
  title = title.replace(/\s+/g, ' ').trim();
  return title === '' || title.length > 300 ? {} : { title };
}
