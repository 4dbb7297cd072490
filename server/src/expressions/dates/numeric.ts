/**
 * Dates in digits and separators.
 *
 * @example 2021/7/18 → {"type":"date","value":"2021-07-18"}
 * @example 2021.7.18 → {"type":"date","value":"2021-07-18"}
 * @example 2021-07 → {"type":"date","value":"2021-07"}
 * @example 令和3.7.18 → {"type":"date","value":"2021-07-18"}
 * @example 7/18 → {"type":"date","value":"XXXX-07-18"}
 */
import { isDigit, isKatakana, isLatin } from '../text/chars';
import { readArabic } from '../numerals/digits';
import { daysIn } from './calendar';
import { LEVEL, oneOf, type Component, type DateContext, type Reader } from './component';
import { lastYear } from './era';

/** Separators of the whole; a month and day alone have the slash only. */
const SEPARATORS = '/-.,';
const NEVER_BEFORE = '+-*/=.,:~&?%#@_';
const NEVER_AFTER = '+*/=:%&_@';

export const readNumeric: Reader = (context, i, sofar) => {
  const { text } = context;
  if (
    isLatin(text.charCodeAt(i - 1)) ||
    isKatakana(text.charCodeAt(i - 1)) ||
    (i > 0 && NEVER_BEFORE.includes(text.charAt(i - 1)))
  ) {
    if (!(i > 1 && '~-'.includes(text.charAt(i - 1)) && isDigit(text.charCodeAt(i - 2)))) return undefined;
  }
  const era = readEraYear(context, i);
  const year = era ?? readPlain(text, i, 4);
  if (year && oneOf(text, year.end, SEPARATORS)) return fromYear(context, i, year, era !== undefined);
  return sofar.year === undefined && sofar.years === undefined ? monthDay(text, i) : undefined;
};

function fromYear(
  context: DateContext,
  at: number,
  year: { n: number; end: number },
  era: boolean,
): Component | undefined {
  const { text } = context;
  const separator = text.charAt(year.end);
  // M7.6 is a magnitude; R6.4.1 needs all three.
  const lettered = era && isLatin(text.charCodeAt(at));
  const month = readPlain(text, year.end + 1, 2);
  if (!month || month.n < 1 || month.n > 12 || year.n > 2200 || (!era && year.n < 1000)) return undefined;
  if (text.charAt(month.end) === separator) {
    const day = readPlain(text, month.end + 1, 2);
    if (!day || day.n < 1 || day.n > daysIn(year.n, month.n)) return undefined;
    const fields = { year: year.n, month: month.n, day: day.n };
    // An ISO date goes on with its time.
    const time = text.charAt(day.end) === 'T' && isDigit(text.charCodeAt(day.end + 1));
    // 1997-06-30: what happened on that day.
    const listed = text.charAt(day.end) === ':' && !isDigit(text.charCodeAt(day.end + 1));
    if (!isClosed(text, day.end, separator) && !time && !listed) return undefined;
    return { end: day.end, level: LEVEL.day, from: LEVEL.year, fields };
  }
  if (separator === ',' || (separator === '.' && !era) || lettered) return undefined;
  if (separator === '-' && month.end - year.end !== 3) return undefined;
  const end = text.charAt(month.end) === '月' ? month.end + 1 : month.end;
  return isClosed(text, end, separator)
    ? { end, level: LEVEL.month, from: LEVEL.year, fields: { year: year.n, month: month.n } }
    : undefined;
}

/** 7/18. Half a line and a ratio look the same, so both parts have to be possible and nothing may calculate with them. */
function monthDay(text: string, i: number): Component | undefined {
  const month = readPlain(text, i, 2);
  if (!month || month.n < 1 || month.n > 12 || text.charAt(month.end) !== '/') return undefined;
  const day = readPlain(text, month.end + 1, 2);
  if (!day || day.n < 1 || day.n > daysIn(2000, month.n) || !isClosed(text, day.end)) return undefined;
  // 住民の2/3 and 約1/3 are shares.
  if (oneOf(text, i - 1, 'の約') && month.n < day.n && day.n <= 10) return undefined;
  return { end: day.end, level: LEVEL.day, from: LEVEL.month, fields: { month: month.n, day: day.n } };
}

function readEraYear({ lexicon, text }: DateContext, i: number): { n: number; end: number } | undefined {
  const era = lexicon.eras.longest(text, i) ?? lexicon.eraLetters.longest(text, i);
  if (!era || isLatin(text.charCodeAt(i - 1))) return undefined;
  const n = readPlain(text, era.end, 2);
  return n && n.n >= 1 && n.n <= lastYear(era.value) ? { n: era.value.from + n.n - 1, end: n.end } : undefined;
}

function readPlain(text: string, i: number, widest: number): { n: number; end: number } | undefined {
  const digits = readArabic(text, i);
  if (!digits) return undefined;
  let end = i;
  while (isDigit(text.charCodeAt(end))) end++;
  const width = end - i;
  if (width > widest || (widest === 4 && width !== 4)) return undefined;
  return { n: Number(text.slice(i, end)), end };
}

/** Nothing that follows makes it a part of something else: a unit, a version, a sum. */
function isClosed(text: string, end: number, separator = ''): boolean {
  const next = text.charCodeAt(end);
  if (isDigit(next) || isLatin(next) || isKatakana(next) || oneOf(text, end, NEVER_AFTER)) return false;
  return !(oneOf(text, end, separator === '-' ? '.,-' : '.,') && isDigit(text.charCodeAt(end + 1)));
}
