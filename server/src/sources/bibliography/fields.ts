/** Loose data of any hand (front matter, sidecar, CSL-JSON) as bibliographic data. What does not fit a field is passed over, never an error. */

import type { Bibliography } from '../types';
import { dateOf } from './dates';

/** What one place says of a source; any field may be missing. */
export type BibliographyPart = Partial<Bibliography>;
type Author = NonNullable<Bibliography['author']>[number];

/** Other names that people and site generators use for a field. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'citation-key', 'citekey', 'key'],
  type: ['type'],
  title: ['title', 'タイトル', '題名', '標題'],
  'container-title': [
    'container-title',
    'containerTitle',
    'journal',
    'publication',
    'site',
    'site_name',
    'website',
    'magazine',
    'newspaper',
    '媒体',
    '掲載誌',
  ],
  publisher: ['publisher', '出版社', '発行者'],
  volume: ['volume', '巻'],
  issue: ['issue', 'number', '号'],
  page: ['page', 'pages', 'ページ'],
  URL: ['URL', 'url', 'link', 'canonical', 'permalink', 'source'],
  language: ['language', 'lang', 'langid'],
};
const DATES = [
  'issued',
  'date',
  'published',
  'publishedAt',
  'published_at',
  'pubdate',
  'publishDate',
  'datePublished',
  'created',
  '公開日',
  '発行日',
  '日付',
];
const AUTHORS = ['author', 'authors', 'creator', 'by', 'byline', '著者', '執筆者'];
/** Types of CSL; another word in `type` (a template of a site generator) says nothing. */
const TYPE =
  /^(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|collection|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|hearing|interview|legal_case|legislation|manuscript|motion_picture|pamphlet|paper-conference|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|speech|standard|thesis|treaty|webpage)$/;

const LONGEST_FIELD = 1000;

/** `date`: a date the data give that cannot be read. */
export function partOf(data: unknown): { part: BibliographyPart; unknownDate?: string } {
  if (!isRecord(data)) return { part: {} };
  const part: Record<string, unknown> = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const value = names.map((name) => textOf(data[name])).find((text) => text !== undefined);
    if (value !== undefined) part[field] = value;
  }
  if (!TYPE.test(String(part['type'] ?? ''))) delete part['type'];
  if (part['URL'] !== undefined && !/^https?:\/\//.test(String(part['URL']))) delete part['URL'];
  const author = AUTHORS.map((name) => authorsOf(data[name])).find((authors) => authors.length > 0);
  if (author) part['author'] = author;
  const dated = DATES.find((name) => data[name] != null);
  const issued = dated === undefined ? undefined : dateOf(data[dated]);
  if (issued !== undefined) part['issued'] = issued;
  const unknown = dated !== undefined && issued === undefined ? String(textOf(data[dated]) ?? '') : '';
  return { part: part as BibliographyPart, ...(unknown === '' ? {} : { unknownDate: unknown }) };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .slice(0, LONGEST_FIELD);
  return text === '' ? undefined : text;
}

function authorsOf(value: unknown): Author[] {
  if (typeof value === 'string') return value.split(/[、,，;／]| and /).flatMap((name) => authorOf(name));
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((item: unknown) => authorOf(item));
  return authorOf(value);
}

function authorOf(value: unknown): Author[] {
  const name = textOf(value);
  if (name !== undefined) return [{ literal: name }];
  if (!isRecord(value)) return [];
  const family = textOf(value['family'] ?? value['lastName']);
  const given = textOf(value['given'] ?? value['firstName']);
  const literal = textOf(value['literal'] ?? value['name']);
  if (family === undefined && given === undefined) return literal === undefined ? [] : [{ literal }];
  return [{ ...(family === undefined ? {} : { family }), ...(given === undefined ? {} : { given }) }];
}
