/**
 * Times that recur.
 *
 * @example 毎週月曜日午後4時 → {"type":"set","value":"XXXX-WXX-1T16"}
 * @example 毎年4月15日 → {"type":"set","value":"XXXX-04-15"}
 * @example 隔週 → {"type":"set","value":"P2W"}
 * @example 3日に1回 → {"type":"set","value":"P3D","frequency":"1X"}
 * @example 月1回 → {"type":"set","value":"P1M","frequency":"1X"}
 * @example 週3日 → {"type":"set","value":"P1W","frequency":"P3D"}
 * @example 3週間ごと → {"type":"set","value":"P3W"}
 */
import { isKanji } from '../text/chars';
import { readDate } from '../dates/date';
import { LEVEL, oneOf, startsWithAny, type DateContext } from '../dates/component';
import { writtenEdtf } from '../dates/point';
import { readNumber } from '../numerals/number';
import type { Lexicon } from '../tables/lexicon';
import { durationValue, readDuration, type DurationFound } from './duration';

export interface SetFound {
  readonly end: number;
  readonly value: string;
  readonly frequency?: string;
}

/** 毎週月曜日, 毎日; 月1回, 年に2度. */
export function readSetWord(context: DateContext, i: number): SetFound | undefined {
  const { lexicon, text } = context;
  const every = lexicon.sets.longest(text, i);
  if (every) {
    const at = text.charAt(every.end) === 'の' ? every.end + 1 : every.end;
    // The nth weekday needs a month to be of: every one.
    const month = every.value === 'P1M' ? { relative: { month: { by: 0, from: 'unknown' as const } } } : {};
    const date = readDate(context, at, month);
    const value = date && fits(every.value, date.coarsest) ? writtenEdtf(date.point) : undefined;
    return value && date ? { end: date.end, value } : { end: every.end, value: every.value };
  }
  const per = lexicon.per.longest(text, i);
  if (!per || isKanji(text.charCodeAt(i - 1)) || /[\d~)の]/.test(text.charAt(i - 1))) return undefined;
  const often = text.charAt(per.end) === 'に';
  // 日 needs its に: 日1時間 is no one's way of writing.
  if (!often && per.value === 'P1D') return undefined;
  const frequency = readFrequency(lexicon, text, often ? per.end + 1 : per.end, true);
  return frequency && { end: frequency.end, value: per.value, frequency: frequency.value };
}

/** 毎年 takes a month and a day, 毎週 a day of the week, 毎日 a time. */
function fits(period: string, level: number): boolean {
  if (period === 'P1Y' || period === 'P2Y') return level === LEVEL.month;
  if (period === 'P1M' || period === 'P2M')
    return level === LEVEL.day || level === LEVEL.week || level === LEVEL.weekday;
  if (period === 'P1W' || period === 'P2W') return level === LEVEL.weekday;
  return period === 'P1D' && (level === LEVEL.time || level === LEVEL.dayPart);
}

/** 3日に1回, 7日に1日, 3週間ごと, 1日おき, behind the duration they begin with. */
export function readSetAfter(lexicon: Lexicon, text: string, found: DurationFound): SetFound | undefined {
  const value = durationValue(found.from, found.to);
  const every = startsWithAny(text, found.end, ['ごと', '毎', 'おき', '置き']);
  if (every) return { end: found.end + every.length, value };
  if (value === 'P1D' && !found.closed) {
    const daily = readFrequency(lexicon, text, found.end, false);
    if (daily) return { end: daily.end, value, frequency: daily.value };
  }
  if (text.charAt(found.end) !== 'に') return undefined;
  const years = found.from.year !== undefined;
  const frequency = readFrequency(lexicon, text, found.end + 1, !years);
  return frequency && { end: frequency.end, value, frequency: frequency.value };
}

function readFrequency(
  lexicon: Lexicon,
  text: string,
  i: number,
  lengths: boolean,
): { end: number; value: string } | undefined {
  const num = readNumber(lexicon, text, i);
  if (!num || num.several || num.decimal) return undefined;
  const times = startsWithAny(text, num.end, lexicon.tables.durations.times);
  if (times && !oneOf(text, num.end + times.length, '目戦'))
    return { end: num.end + times.length, value: `${num.min}X` };
  const duration = lengths ? readDuration(lexicon, text, i) : undefined;
  if (!duration || duration.start !== i || startsWithAny(text, duration.end, ['前', '後', '目'])) return undefined;
  return { end: duration.end, value: durationValue(duration.from, duration.to) };
}
