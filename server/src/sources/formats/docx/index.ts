/** Word files: the text as its author left it, with headings, lists, tables and notes. */

import { Parser } from 'htmlparser2';
import { assemble } from '../../../text';
import type { BibliographyPart } from '../../bibliography/fields';
import * as problems from '../../problems';
import { redraw } from '../draw';
import type { Reader } from '../reading';
import { blocksOf } from './body';
import { openPackage, type Parts } from './package';
import { PassageWriter } from './passages';
import { rolesOf } from './styles';

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
  const { text, passages, pages } = redraw(writer.passages);
  return Promise.resolve({ prose: assemble(text, passages, pages), embedded: propertiesOf(parts), problems: [] });
};

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
