/** Arithmetic with days of the proleptic Gregorian calendar, as EDTF counts them. Days are numbers since 1970-01-01. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS = 86_400_000;

export function toNumber({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS);
}

export function fromNumber(n: number): Day {
  const date = new Date(n * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const daysIn = (year: number, month: number): number =>
  toNumber({ year, month: month + 1, day: 0 }) - toNumber({ year, month, day: 0 });

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (n: number): number => n - weekdayOf(n) + 1;

export const addDays = (day: Day, by: number): Day => fromNumber(toNumber(day) + by);

export function addMonths({ year, month, day }: Day, by: number): Day {
  const index = year * 12 + month - 1 + by;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  return { year: y, month: m, day: Math.min(day, daysIn(y, m)) };
}

/** The ISO week a day falls in. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = mondayOf(toNumber(day)) + 3;
  const { year } = fromNumber(thursday);
  return { year, week: 1 + Math.floor((thursday - toNumber({ year, month: 1, day: 1 })) / 7) };
}

/** The nth weekday of a month, or the last one (-1); undefined where there is none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | undefined {
  const last = daysIn(year, month);
  if (nth < 0) {
    const end = toNumber({ year, month, day: last });
    return fromNumber(end - ((weekdayOf(end) - weekday + 7) % 7));
  }
  const first = toNumber({ year, month, day: 1 });
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day > last ? undefined : { year, month, day };
}
