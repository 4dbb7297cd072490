/**
 * Times of day, with the part of the day that is written before or behind them.
 *
 * @example 午後3時半 → {"type":"time","value":"T15:30"}
 * @example 夜の5時30分 → {"type":"time","value":"T17:30"}
 * @example 25時30分 → {"type":"time","value":"T25:30"}
 * @example 正午 → {"type":"time","value":"T12"}
 * @example 12:10AM → {"type":"time","value":"T00:10"}
 * @example 7時15分前 → {"type":"time","value":"T06:45"}
 * @example 18:30 JST → {"type":"time","value":"T18:30+09:00"}
 * @example 18:30:05 → {"type":"time","value":"T18:30:05"}
 */
import { isDigit, isKanji, isLatin, skipSpace } from '../text/chars';
import { readNumber } from '../numerals/number';
import type { DayHalf } from '../tables/schema';
import { LEVEL, oneOf, type DateContext, type Reader } from './component';
import type { Point } from './point';

/** Broadcasters count the night on: 25時, 29時. */
export const MAX_HOUR = 29;

/** 午前, 夜 …: alone behind a date, or before a time. */
export const readDayPart: Reader = ({ lexicon, text }, i, sofar) => {
  const word = lexicon.dayParts.longest(text, i) ?? latinHalf({ lexicon, text }, i);
  if (!word) return undefined;
  const dated = sofar.day !== undefined || sofar.weekday !== undefined || sofar.relative?.day !== undefined;
  if (dated && oneOf(text, word.end, lexicon.tables.periods.dayPartNotBefore)) return undefined;
  return { end: word.end, level: LEVEL.dayPart, fields: { half: word.value } };
};

function latinHalf(
  { lexicon, text }: Pick<DateContext, 'lexicon' | 'text'>,
  i: number,
): { end: number; value: DayHalf } | undefined {
  const word = lexicon.latinHalves.longest(text, i);
  return word && !isLatin(text.charCodeAt(i - 1)) && !isLatin(text.charCodeAt(word.end)) ? word : undefined;
}

export const readClock: Reader = (context, i, sofar) => {
  const moment = context.lexicon.moments.longest(context.text, i);
  const hourFollows = moment && readHours(context, moment.end);
  const found =
    hourFollows ??
    (moment
      ? { end: moment.end, hour: Number(moment.value.slice(1)) }
      : (readHours(context, i) ?? readColons(context, i, sofar.half !== undefined)));
  if (!found) return undefined;
  const dated =
    sofar.day !== undefined ||
    sofar.weekday !== undefined ||
    sofar.relative?.day !== undefined ||
    sofar.month !== undefined;
  const suffix = latinHalf(context, skipSpace(context.text, found.end));
  const half = suffix?.value ?? sofar.half;
  const hour = inHalf(found.hour, half, dated);
  const fields: Partial<Point> = { hour };
  if (found.minute !== undefined) fields.minute = found.minute;
  if (found.second !== undefined) fields.second = found.second;
  if (suffix) fields.half = suffix.value;
  const end = suffix?.end ?? found.end;
  const zone = zoneAt(context, end);
  if (zone) fields.zone = zone.value;
  return { end: zone?.end ?? end, level: LEVEL.time, fields };
};

/** 18:30 JST, 18:30Z. */
function zoneAt({ lexicon, text }: DateContext, end: number): { end: number; value: string } | undefined {
  const zone = lexicon.zones.longest(text, skipSpace(text, end));
  return zone && !isLatin(text.charCodeAt(zone.end)) && !isDigit(text.charCodeAt(zone.end)) ? zone : undefined;
}

interface Clock {
  readonly end: number;
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
}

/** 8時, 8時40分, 8時半, 8時31秒, 7時15分前. */
function readHours(context: DateContext, i: number): Clock | undefined {
  const { lexicon, text } = context;
  const num = readNumber(lexicon, text, i);
  if (!num || num.several || num.decimal || num.min > MAX_HOUR || num.plain > 2 || num.fraction) return undefined;
  if (text.charAt(num.end) !== '時' || text.startsWith('間', num.end + 1)) return undefined;
  // 一時 alone means for a while.
  if (!num.arabic && num.min === 1 && !(i > 0 && '前後の朝夜中明昼日)'.includes(text.charAt(i - 1)))) return undefined;
  let end = num.end + 1;
  const hour = num.min;
  if (text.startsWith('半', end) && !oneOf(text, end + 1, 'ば')) {
    const seconds = readPart(context, end + 1, '秒');
    return seconds ? { end: seconds.end, hour, minute: 30, second: seconds.n } : { end: end + 1, hour, minute: 30 };
  }
  const minutes = readPart(context, end, '分');
  if (minutes) {
    end = minutes.end;
    if (text.charAt(end) === '前' && !oneOf(text, end + 1, '後') && hour > 0)
      return { end: end + 1, hour: hour - 1, minute: 60 - minutes.n };
  }
  const seconds = readPart(context, end, '秒');
  if (seconds) return { end: seconds.end, hour, minute: minutes?.n ?? 0, second: seconds.n };
  return minutes ? { end, hour, minute: minutes.n } : { end, hour };
}

function readPart({ lexicon, text }: DateContext, i: number, unit: string): { n: number; end: number } | undefined {
  const num = readNumber(lexicon, text, i);
  if (
    !num ||
    num.several ||
    num.decimal ||
    num.min > 59 ||
    text.charAt(num.end) !== unit ||
    text.startsWith('間', num.end + 1)
  )
    return undefined;
  return { n: num.min, end: num.end + 1 };
}

/** 17:55, 17:55:23. */
function readColons({ text }: DateContext, i: number, halved: boolean): Clock | undefined {
  const before = text.charCodeAt(i - 1);
  if (isDigit(before) || (isLatin(before) && !halved) || (i > 0 && ':/.'.includes(text.charAt(i - 1))))
    return undefined;
  const hour = two(text, i, 1);
  if (!hour || text.charAt(hour.end) !== ':') return undefined;
  const minute = two(text, hour.end + 1, 2);
  if (!minute || hour.n > MAX_HOUR || minute.n > 59) return undefined;
  const second = text.charAt(minute.end) === ':' ? two(text, minute.end + 1, 2) : undefined;
  const end = second?.end ?? minute.end;
  if ((second && second.n > 59) || oneOf(text, end, ':/%') || isDigit(text.charCodeAt(end))) return undefined;
  return { end, hour: hour.n, minute: minute.n, ...(second && { second: second.n }) };
}

function two(text: string, i: number, least: number): { n: number; end: number } | undefined {
  let end = i;
  while (end < i + 2 && isDigit(text.charCodeAt(end))) end++;
  return end - i < least ? undefined : { n: Number(text.slice(i, end)), end };
}

/** The hour of the day's 24 (29 where the night is counted on). */
export function inHalf(hour: number, half: DayHalf | undefined, dated: boolean): number {
  switch (half) {
    case 'am':
      return hour === 12 ? 0 : hour;
    case 'pm':
      return hour < 12 ? hour + 12 : hour;
    case 'evening':
      return hour < 12 && hour > 0 ? hour + 12 : hour;
    case 'noon':
      return hour >= 1 && hour <= 5 ? hour + 12 : hour;
    case 'night':
      if (hour === 12) return dated ? 24 : 0;
      return hour >= 5 && hour < 12 ? hour + 12 : hour;
    default:
      return hour;
  }
}

/** Is the colon form a length instead, minutes and seconds past what a clock shows? 59:59. */
export function readMinutesSeconds(
  text: string,
  i: number,
): { end: number; minutes: number; seconds: number } | undefined {
  if (isDigit(text.charCodeAt(i - 1)) || (i > 0 && ':/.-'.includes(text.charAt(i - 1)))) return undefined;
  const minutes = two(text, i, 2);
  if (!minutes || text.charAt(minutes.end) !== ':') return undefined;
  const seconds = two(text, minutes.end + 1, 2);
  if (!seconds || minutes.n <= MAX_HOUR || minutes.n > 59 || seconds.n > 59) return undefined;
  const next = text.charCodeAt(seconds.end);
  if (isDigit(next) || isLatin(next) || isKanji(next) || oneOf(text, seconds.end, ':/')) return undefined;
  return { end: seconds.end, minutes: minutes.n, seconds: seconds.n };
}
