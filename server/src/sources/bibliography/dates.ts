/** Dates of issue as people and programs write them, to EDTF: 2024年11月22日, 2024/11/22, 令和6年11月, 2024-11-22T18:44:11+09:00, CSL date parts. */

import * as z from 'zod';
import { defaultTables } from '../../expressions';

const { eras } = defaultTables.eras;
const firstYears = new Map(eras.map(({ name, from }) => [name, from]));
const eraNames = eras.map(({ name }) => name).join('|');

/** A year of four digits or of an era, then a month, then a day, each with its sign or parted alike. */
const YEAR = `(?:(?<year>(?:1[5-9]|20)\\d\\d)|(?<era>${eraNames})\\s?(?<eraYear>元|\\d{1,2}))`;
const DATE = new RegExp(
  `(?<!\\d)${YEAR}(?:\\s?年(?:\\s?(?<month>\\d{1,2})\\s?月(?:\\s?(?<day>\\d{1,2})\\s?日)?)?|(?<part>[-/.])(?<month2>\\d{1,2})(?:\\k<part>(?<day2>\\d{1,2}))?(?!\\d))`,
  'u',
);
const YEAR_ALONE = /^\s*(1[5-9]\d\d|20\d\d)\s*$/;
const COMPACT = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)\s*$/;
const ENGLISH =
  /(?:(\d{1,2})(?:st|nd|rd|th)? )?\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)\b/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The first date in a text, or undefined. Text longer than a line or two is not looked through to its end. */
export function dateIn(text: string): string | undefined {
  const sample = foldDigits(text.slice(0, 2000));
  const groups = DATE.exec(sample)?.groups;
  if (groups) {
    const year = groups['year'] ?? String(yearOfEra(groups['era']!, groups['eraYear']!));
    return toEdtf(year, groups['month'] ?? groups['month2'], groups['day'] ?? groups['day2']);
  }
  const alone = YEAR_ALONE.exec(sample);
  if (alone) return alone[1];
  const compact = COMPACT.exec(sample);
  if (compact) return toEdtf(compact[1]!, compact[2], compact[3]);
  const english = ENGLISH.exec(sample);
  if (english) return toEdtf(english[4]!, String(MONTHS.indexOf(english[2]!) + 1), english[1] ?? english[3]);
  return undefined;
}

/** Width and kanji of figures folded: 二〇二四年 and ２０２４年 are read alike. */
function foldDigits(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(/[〇○一二三四五六七八九]{4}(?=年)/g, (digits) => [...digits].map(digitOf).join(''));
  return folded.replace(/([〇一二三四五六七八九十廿]{1,4})(?=[年月日])/g, (digits) => String(smallNumber(digits)));
}

const DIGITS = '〇一二三四五六七八九';
const digitOf = (char: string): string => String(Math.max(0, char === '○' ? 0 : DIGITS.indexOf(char)));

function smallNumber(text: string): number {
  const ten = /^([一二三四五六七八九]?)([十廿])([一二三四五六七八九]?)$/.exec(text);
  if (ten)
    return (ten[2] === '廿' ? 2 : ten[1] ? DIGITS.indexOf(ten[1]) : 1) * 10 + (ten[3] ? DIGITS.indexOf(ten[3]) : 0);
  return Number([...text].map(digitOf).join(''));
}

const yearOfEra = (era: string, year: string): number =>
  (firstYears.get(era) ?? 1) + (year === '元' ? 1 : Number(year)) - 1;

function toEdtf(year: string, month?: string, day?: string): string {
  const m = Number(month ?? 0);
  const d = Number(day ?? 0);
  if (m < 1 || m > 12) return year;
  const upToMonth = `${year}-${String(m).padStart(2, '0')}`;
  return d < 1 || d > 31 ? upToMonth : `${upToMonth}-${String(d).padStart(2, '0')}`;
}

function cslDateSchema() {
  const parts = z.array(z.union([z.number(), z.string()])).min(1);
  return z.union([
    z.object({ 'date-parts': z.array(parts).min(1) }).transform((date) => date['date-parts'][0]!.map(String)),
    z.object({ raw: z.string() }).transform((date) => date.raw),
    z.object({ literal: z.string() }).transform((date) => date.literal),
  ]);
}

/** Made when the first such date is read: a program that reads none does without. */
let cslDate: ReturnType<typeof cslDateSchema> | undefined;

/** A date as found in data: a string, a number, a Date, a CSL date. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value === 'string') return dateIn(value);
  if (typeof value === 'number') return Number.isInteger(value) ? dateIn(String(value)) : undefined;
  // A TOML date keeps the offset it was written with; its day is the writer's.
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : dateIn(value.toISOString().slice(0, 10));
  cslDate ??= cslDateSchema();
  const csl = cslDate.safeParse(value);
  if (!csl.success) return undefined;
  return typeof csl.data === 'string' ? dateIn(csl.data) : toEdtf(csl.data[0]!, csl.data[1], csl.data[2]);
}
