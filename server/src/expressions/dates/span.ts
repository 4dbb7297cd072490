/**
 * Two numbers before one 年, 月, 日 or 時.
 *
 * @example 10月18〜20日 → {"type":"date","value":"XXXX-10-18/XXXX-10-20"}
 * @example 9月21、22日 → {"type":"date","value":"XXXX-09-21/XXXX-09-22"}
 * @example 午後3〜5時 → {"type":"time","value":"T15/T17"}
 * @example 2024年4〜6月期 → {"type":"date","value":"2024-04/2024-06"}
 * @example 1972-1979年 → {"type":"date","value":"1972/1979"}
 * @example 2021〜23年 → {"type":"date","value":"2021/2023"}
 */
import { readNumber, type Num } from '../numerals/number';
import { readTo } from '../numerals/range';
import { inHalf, MAX_HOUR } from './clock';
import { LEVEL, type Component, type DateContext, type Reader } from './component';
import { isLength } from './monthDay';
import type { Point } from './point';

/** A whole number as a date has them. */
const isWhole = (num: Num | undefined): num is Num =>
  num !== undefined && !num.several && !num.decimal && !num.grouped && num.plain <= 4;

export const readSpan: Reader = (context, i, sofar) => {
  const { lexicon, text } = context;
  const first = readNumber(lexicon, text, i);
  if (!isWhole(first)) return undefined;
  const listed = '、・'.includes(text.charAt(first.end) || ' ');
  const at = listed ? first.end + 1 : readTo(text, first.end);
  const second = at === undefined ? undefined : readNumber(lexicon, text, at);
  if (!isWhole(second) || (listed && second.min !== first.min + 1)) return undefined;
  return spanOf(context, first.min, second, sofar);
};

function spanOf(context: DateContext, from: number, second: Num, sofar: Readonly<Point>): Component | undefined {
  const { text } = context;
  const to = second.min;
  const unit = text.charAt(second.end);
  const end = second.end + 1;
  if (unit === '年') return years(from, second, end);
  if (from < 1 || to <= from || second.plain > 2) return undefined;
  if (unit === '月' && to <= 12) return { end, level: LEVEL.month, fields: { month: from }, to: { month: to } };
  if (unit === '日' && to <= 31) {
    if (isLength(context, second, sofar)) return undefined;
    return { end, level: LEVEL.day, fields: { day: from }, to: { day: to } };
  }
  if (unit !== '時' || to > MAX_HOUR || text.charAt(end) === '間') return undefined;
  const hour = (n: number): number => inHalf(n, sofar.half, sofar.day !== undefined);
  const last = text.charAt(end) === '半' ? { hour: hour(to), minute: 30 } : { hour: hour(to) };
  return { end: 'minute' in last ? end + 1 : end, level: LEVEL.time, fields: { hour: hour(from) }, to: last };
}

/** 1972-1979年, 2021〜23年. */
function years(from: number, second: Num, end: number): Component | undefined {
  const short = second.plain === 2;
  const to = short ? from - (from % 100) + second.min : second.min;
  if (from < 1000 || to <= from || to > 2200 || !(short || second.plain === 4 || !second.arabic)) return undefined;
  return { end, level: LEVEL.year, fields: { year: from }, to: { year: to } };
}
