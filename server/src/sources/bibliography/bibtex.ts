/** references.bib: BibTeX and BibLaTeX, with the `file` fields of Better BibTeX and JabRef. */

import type { Entry } from '@retorquere/bibtex-parser';
import type { Bibliography } from '../types';
import type { LibraryItem } from './csl';
import { dateOf } from './dates';
import type { BibliographyPart } from './fields';

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  manual: 'report',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  thesis: 'thesis',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  report: 'report',
  techreport: 'report',
  periodical: 'periodical',
};

/** Never throws for what the text holds; entries that cannot be read are left out and told of. */
export async function itemsOfBibtex(text: string): Promise<{ items: LibraryItem[]; errors: string[] }> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const { entries, errors } = parse(text, { sentenceCase: false });
  return {
    items: entries.filter((entry) => Object.keys(entry.fields).length > 0).map(itemOf),
    errors: errors.map(({ error }) => error.split('\n')[0]!),
  };
}

function itemOf(entry: Entry): LibraryItem {
  const field = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value: unknown = entry.fields[name];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return undefined;
  };
  const month = field('month');
  const year = field('year');
  const issued = dateOf(field('date')) ?? dateOf(year && month && /^\d+$/.test(month) ? `${year}-${month}` : year);
  const fields: Record<string, unknown> = {
    id: entry.key,
    type: TYPES[entry.type] ?? 'document',
    title: field('title'),
    author: authorsOf(entry),
    'container-title': field('journaltitle', 'journal', 'booktitle', 'maintitle', 'eprinttype'),
    publisher: field('publisher', 'institution', 'organization'),
    volume: field('volume'),
    issue: field('number', 'issue'),
    page: field('pages'),
    URL: field('url'),
    language: field('langid', 'language'),
    issued,
  };
  const part = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as BibliographyPart;
  return { part, keys: [entry.key], files: filesOf(field('file') ?? '') };
}

function authorsOf(entry: Entry): Bibliography['author'] {
  const creators = entry.fields.author ?? entry.fields.editor;
  if (!creators || creators.length === 0) return undefined;
  return creators.map(({ name, firstName, lastName, prefix }) => {
    if (name !== undefined) return { literal: name };
    const family = [prefix, lastName].filter(Boolean).join(' ');
    // "石本 凌也" without a comma: Japanese names are written family first.
    const turned = firstName && isJapaneseName(firstName + family) && !entry.input.includes(`${family},`);
    if (turned) return { family: firstName, given: family };
    return { ...(family ? { family } : {}), ...(firstName ? { given: firstName } : {}) };
  });
}

const isJapaneseName = (name: string): boolean => /^[\u3005\u3041-\u30ff\u3400-\u9fff]+$/.test(name);

/** "a.pdf;b.html", "Full Text:C\:\\papers\\a.pdf:application/pdf". */
function filesOf(field: string): string[] {
  return field
    .split(/(?<!\\);/)
    .map((entry) => {
      const pieces = entry.split(/(?<!\\):/).map((piece) => piece.replace(/\\([\\:;])/g, '$1').trim());
      return (pieces.length >= 3 ? pieces[1]! : (pieces[0] ?? '')).replace(/\\/g, '/');
    })
    .filter((file) => file !== '');
}
