/**
 * Weeks and days of the week.
 *
 * @example 水曜日 → {"type":"date","value":"XXXX-WXX-3"}
 * @example 11月17日（日） → {"type":"date","value":"XXXX-11-17"}
 * @example 2018年の第3週 → {"type":"date","value":"2018-W03"}
 */
import { isKanji, skipSpace } from '../text/chars';
import { readNumber } from '../numerals/number';
import { LEVEL, oneOf, startsWithAny, type DateContext, type Reader } from './component';

interface Weekday {
  readonly end: number;
  readonly weekday: number;
}

/** 月曜日, 月曜. */
function weekdayWord({ lexicon, text }: DateContext, i: number): Weekday | undefined {
  const weekday = lexicon.tables.periods.weekdays[text.charAt(i)];
  if (weekday === undefined || text.charAt(i + 1) !== '曜') return undefined;
  return { end: text.charAt(i + 2) === '日' ? i + 3 : i + 2, weekday };
}

/** (月), （月曜日）, （月・祝）. */
function bracketed(context: DateContext, i: number): Weekday | undefined {
  const { lexicon, text } = context;
  if (!oneOf(text, i, '([')) return undefined;
  const weekday = lexicon.tables.periods.weekdays[text.charAt(i + 1)];
  if (weekday === undefined) return undefined;
  let end = weekdayWord(context, i + 1)?.end ?? i + 2;
  if (text.startsWith('・祝', end)) end += 2;
  return oneOf(text, end, ')]') ? { end: end + 1, weekday } : undefined;
}

export const readWeekday: Reader = (context, i, sofar) => {
  if (sofar.weekday !== undefined) return undefined;
  const named = sofar.day !== undefined || sofar.relative?.day !== undefined;
  const found = named
    ? (bracketed(context, skipSpace(context.text, i)) ?? weekdayWord(context, i))
    : weekdayWord(context, i);
  if (!found || (!named && sofar.month !== undefined)) return undefined;
  return { end: found.end, level: LEVEL.weekday, fields: { weekday: found.weekday } };
};

const LAST = ['最終', '最後の'];
const FIRST = ['最初の'];

/** 第3水曜日, 最後の月曜日, 第2週. */
export const readNth: Reader = (context, i, sofar) => {
  const { lexicon, text } = context;
  if (sofar.day !== undefined || sofar.week !== undefined || sofar.weekday !== undefined) return undefined;
  const last = startsWithAny(text, i, LAST);
  const first = startsWithAny(text, i, FIRST);
  const num = text.charAt(i) === '第' ? readNumber(lexicon, text, i + 1) : undefined;
  const nth = last ? -1 : first ? 1 : num?.min;
  const at = last ? i + last.length : first ? i + first.length : num?.end;
  if (nth === undefined || at === undefined || nth > 53 || nth === 0) return undefined;
  const weekday = nth <= 5 ? weekdayWord(context, at) : undefined;
  const hasMonth = sofar.month !== undefined || sofar.relative?.month !== undefined;
  if (weekday && hasMonth) return { end: weekday.end, level: LEVEL.weekday, fields: { weekday: weekday.weekday, nth } };
  const hasYear = sofar.year !== undefined || sofar.relative?.year !== undefined;
  if (text.charAt(at) !== '週' || nth < 0 || !(hasMonth || hasYear) || isKanji(text.charCodeAt(at + 1)))
    return undefined;
  return { end: at + 1, level: LEVEL.week, fields: { week: nth } };
};
