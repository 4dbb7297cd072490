/**
 * A point in time as far as the text says it, and EDTF for it.
 *
 * Fields hold what is written; `relative` holds what 来年, 翌日, 3日後 add to it. Weeks and quarters are fields of their own, for EDTF has both.
 */
import type { DayHalf } from '../tables/schema';

export interface Step {
  readonly by: number;
  /** What it counts from: the day of issue, the text before, or something that has no date (侵攻の3日後). */
  readonly from: 'issue' | 'text' | 'unknown';
}

/** 3日後, 2年1カ月前: counted at the finest unit it names. */
export interface Shift {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  readonly unit: 'year' | 'month' | 'week' | 'day' | 'second';
  readonly from: Step['from'];
}

export interface Point {
  /** Astronomical: 0 is 1 BC. */
  year?: number;
  /** Years of which only a part is said: 199X, 17XX, XX24, -01XX. */
  years?: string;
  /** The year that an XX24 or XX9X most likely means, its first one. */
  guess?: number;
  fiscal?: boolean;
  month?: number;
  day?: number;
  /** 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves: EDTF's sub-year groupings. */
  season?: number;
  /** Week of the year, or of the month where there is one. */
  week?: number;
  /** 1 Monday to 7 Sunday. */
  weekday?: number;
  /** 第3水曜日: 3; the last one: -1. */
  nth?: number;
  weekend?: boolean;
  half?: DayHalf;
  hour?: number;
  minute?: number;
  second?: number;
  /** UTC offset as written for a zone named with the time: +09:00. */
  zone?: string;
  part?: 'start' | 'mid' | 'end';
  relative?: { year?: Step; month?: Step; week?: Step; day?: Step };
  /** The next or the previous weekday, seen from the day of issue. */
  toward?: 'this' | 'next' | 'previous';
  shift?: Shift;
  /** The date a shift counts from, where it is named: 昨日の2日前. */
  base?: Point;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

export const yearText = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

export const timeText = (point: Point): string =>
  point.hour === undefined
    ? ''
    : `T${pad(point.hour)}${point.minute === undefined ? '' : `:${pad(point.minute)}`}${point.second === undefined ? '' : `:${pad(point.second)}`}${point.zone ?? ''}`;

const MONTHS_OF_FISCAL: Record<number, readonly [number, number]> = {
  33: [4, 6],
  34: [7, 9],
  35: [10, 12],
  36: [13, 15],
  40: [4, 9],
  41: [10, 15],
};

/** An interval in the months of one year, counting on past December. */
function months(year: number, from: number, to: number): string {
  const text = (month: number): string =>
    `${yearText(year + Math.floor((month - 1) / 12))}-${pad(((month - 1) % 12) + 1)}`;
  return `${text(from)}/${text(to)}`;
}

/** EDTF of what is written; undefined where nothing of it is (翌日). */
export function writtenEdtf(point: Point): string | undefined {
  const time = timeText(point);
  const year = point.year === undefined ? (point.years ?? 'XXXX') : yearText(point.year);
  const known = year !== 'XXXX';
  if (point.fiscal && point.year !== undefined && point.month === undefined) {
    const [from, to] = MONTHS_OF_FISCAL[point.season ?? 0] ?? [4, 15];
    return months(point.year, from, to);
  }
  if (point.day !== undefined)
    return `${year}-${point.month === undefined ? 'XX' : pad(point.month)}-${pad(point.day)}${time}`;
  if (point.nth !== undefined || (point.week !== undefined && point.month !== undefined)) return monthOf(point, year);
  if (point.week !== undefined) return `${year}-W${pad(point.week)}`;
  if (point.weekday !== undefined && point.month === undefined) return `${year}-WXX-${point.weekday}${time}`;
  if (point.month !== undefined) return `${year}-${pad(point.month)}`;
  if (point.season !== undefined) return `${year}-${point.season}`;
  if (known) return year;
  return time === '' ? undefined : time;
}

const monthOf = (point: Point, year: string): string | undefined =>
  point.month === undefined
    ? point.weekday === undefined
      ? undefined
      : `${year}-WXX-${point.weekday}`
    : `${year}-${pad(point.month)}`;

/** EDTF of a point whose fields are all absolute. */
export const dayText = (date: { year: number; month: number; day: number }): string =>
  `${yearText(date.year)}-${pad(date.month)}-${pad(date.day)}`;

export const monthText = (year: number, month: number): string => `${yearText(year)}-${pad(month)}`;
