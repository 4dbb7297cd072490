/**
 * Bibliographic data as a Japanese reader expects to see it cited: 著者「題名」『誌名』第3巻第2号、2024年11月22日。
 * The words of a citation belong to the draft, which is Japanese, so they do not follow the language of the editor.
 */
import type { Bibliography } from '../sources/types';

type Name = NonNullable<Bibliography['author']>[number];

/** More authors than this are shortened to the first and ほか. */
const MAX_AUTHORS = 3;

/** The whole reference, closed with 。; what stands in a footnote. */
export function reference(bibliography: Bibliography, page?: string | number): string {
  return `${referenceBody(bibliography, page)}。`;
}

/** The whole reference without its 。, for parentheses within a sentence. */
export function referenceBody(bibliography: Bibliography, page?: string | number): string {
  const container = bibliography['container-title'];
  const head = [
    authors(bibliography.author),
    title(bibliography),
    container === undefined ? '' : `『${nested(container, '『』', '「」')}』`,
    numbers(bibliography),
  ].join('');
  const pages = page ?? bibliography.page;
  const tail = [
    container === undefined ? bibliography.publisher : undefined,
    bibliography.issued === undefined ? undefined : japaneseDate(bibliography.issued),
    pages === undefined ? undefined : `${pages}頁`,
    bibliography.URL,
  ].filter((part): part is string => part !== undefined && part !== '');
  // After a closing bracket the first part follows directly, as in print: 『誌名』2024年11月22日
  return head + (/[」』]$/.test(head) || head === '' ? '' : '、') + tail.join('、');
}

/** The title and day, for a list of places: 「題名」（2024年11月22日）. */
export function sourceLine(bibliography: Bibliography): string {
  const issued = bibliography.issued === undefined ? '' : `（${japaneseDate(bibliography.issued)}）`;
  return title(bibliography) + issued;
}

const SEASONS: Readonly<Record<string, string>> = { '21': '春', '22': '夏', '23': '秋', '24': '冬' };

/** EDTF to 年月日, as far as the date goes; what is not a plain date or season stays as it is. */
export function japaneseDate(edtf: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  if (month === undefined) return `${year}年`;
  if (month in SEASONS) return `${year}年${SEASONS[month]}`;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

function title(bibliography: Bibliography): string {
  const text = (bibliography.title ?? bibliography.id).trim();
  return bibliography.type === 'book' ? `『${nested(text, '『』', '「」')}』` : `「${nested(text, '「」', '『』')}」`;
}

/** Brackets within brackets of the same shape change to the other shape. */
function nested(text: string, outer: string, inner: string): string {
  return [...text].map((c) => (outer.includes(c) ? inner[outer.indexOf(c)] : c)).join('');
}

function authors(list: readonly Name[] | undefined): string {
  const names = (list ?? []).map(authorName).filter((name) => name !== '');
  if (names.length > MAX_AUTHORS) return `${names[0]}ほか`;
  return names.join('、');
}

function authorName(name: Name): string {
  if (name.literal !== undefined) return name.literal.trim();
  const parts = [name.family, name.given].filter((part): part is string => part !== undefined && part !== '');
  const latin = parts.every((part) => /^[\u0000-\u024f]*$/.test(part));
  return latin ? parts.reverse().join(' ') : parts.join('');
}

function numbers(bibliography: Bibliography): string {
  const number = (value: string | undefined, unit: string) =>
    value === undefined ? '' : /^\d+$/.test(value) ? `第${value}${unit}` : value;
  return number(bibliography.volume, '巻') + number(bibliography.issue, '号');
}
