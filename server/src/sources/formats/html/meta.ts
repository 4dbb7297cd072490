/** What a page's head says of its publication: JSON-LD, Open Graph, Dublin Core, Highwire tags, `<time>`. */

import { decodeHTML } from 'entities';
import { dateIn, dateOf } from '../../bibliography/dates';
import { isRecord, partOf, type BibliographyPart } from '../../bibliography/fields';
import { elementsOf, isText, type Document, type Element } from './tree';

const ARTICLE = /(?:Article|BlogPosting|Report|NewsArticle|WebPage|ScholarlyArticle)$/;
const LONGEST_JSON = 200_000;

const TITLES = ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title'];
const DATES = [
  'article:published_time',
  'citation_publication_date',
  'citation_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'date',
  'pubdate',
  'publish_date',
  'article:modified_time',
  'og:updated_time',
  'last-modified',
];
const AUTHORS = ['author', 'citation_author', 'dc.creator', 'dcterms.creator', 'article:author'];
const SITES = ['og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name'];

export function bibliographyOfPage(page: Document): BibliographyPart {
  const elements = elementsOf(page);
  const metas = metasOf(elements);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const data =
    elements
      .flatMap(jsonLd)
      .find((item) => typeof item['headline'] === 'string' || item['datePublished'] !== undefined) ?? {};
  const time = elements.find(({ name, attribs }) => name === 'time' && attribs['datetime'] !== undefined)?.attribs[
    'datetime'
  ];
  const url =
    metas.get('og:url') ??
    elements.find(({ name, attribs }) => name === 'link' && attribs['rel'] === 'canonical')?.attribs['href'];
  const author = partOf({ author: data['author'] }).part.author ?? partOf({ author: first(AUTHORS) }).part.author;
  const { part } = partOf({
    title: data['headline'] ?? titleOf(elements, first(TITLES)),
    'container-title': nameOf(data['publisher']) ?? first(SITES),
    URL: url,
    language: elements.find(({ name }) => name === 'html')?.attribs['lang'],
  });
  const issued =
    dateOf(data['datePublished']) ?? dateIn(first(DATES) ?? '') ?? dateIn(time ?? '') ?? dateIn(dateLineOf(elements));
  // An author that is an address says nothing to a reader.
  const named = author?.filter((one) => !/^https?:/.test(one.literal ?? ''));
  return {
    ...part,
    ...(named && named.length > 0 ? { author: named } : {}),
    ...(issued === undefined ? {} : { issued }),
  };
}

function metasOf(elements: readonly Element[]): Map<string, string> {
  const metas = new Map<string, string>();
  for (const { name, attribs } of elements) {
    if (name !== 'meta') continue;
    const key = (
      attribs['property'] ??
      attribs['name'] ??
      attribs['itemprop'] ??
      attribs['http-equiv'] ??
      ''
    ).toLowerCase();
    const content = decodeHTML(attribs['content'] ?? '').trim();
    if (key !== '' && content !== '' && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

/** The first heading where the page's title only adds the site's name to it; else what the metadata or the title say. */
function titleOf(elements: readonly Element[], declared: string | undefined): string | undefined {
  const title = textOf(elements.find(({ name }) => name === 'title'));
  const whole = declared ?? title;
  const headings = elements.filter(({ name }) => name === 'h1').map(textOf);
  const heading = headings.find(
    (text) => text !== undefined && text.length >= 4 && (title?.includes(text) || declared?.includes(text)),
  );
  return heading ?? whole ?? headings[0];
}

function textOf(element: Element | undefined, depth = 0): string | undefined {
  if (element === undefined || depth > 20) return undefined;
  const text = element.children
    .map((child) => (isText(child) ? decodeHTML(child.data) : (textOf(child as Element, depth + 1) ?? '')))
    .join('');
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return trimmed === '' ? undefined : trimmed;
}

/** A short element that the page itself calls its date. */
function dateLineOf(elements: readonly Element[]): string {
  for (const element of elements) {
    const { name, attribs } = element;
    if (
      name === 'html' ||
      name === 'body' ||
      !/(?:^|[-_\s])(?:date|time|published?|pubdate|posted|update[d]?)(?:$|[-_\s])/i.test(attribs['class'] ?? '')
    )
      continue;
    const text = textOf(element);
    if (text !== undefined && text.length < 60 && dateIn(text)) return text;
  }
  return '';
}

function jsonLd(element: Element): Record<string, unknown>[] {
  if (element.name !== 'script' || element.attribs['type'] !== 'application/ld+json') return [];
  const text = element.children.map((child) => (isText(child) ? child.data : '')).join('');
  if (text.length > LONGEST_JSON) return [];
  try {
    const data: unknown = JSON.parse(text);
    const list = isRecord(data) && Array.isArray(data['@graph']) ? (data['@graph'] as unknown[]) : [data].flat();
    return list
      .filter(isRecord)
      .filter((item) => [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)));
  } catch {
    return [];
  }
}

const nameOf = (value: unknown): string | undefined =>
  isRecord(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
