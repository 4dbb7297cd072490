/**
 * Days counted from another where the text names no year: 7月3日に始まり、12日後に… is XXXX-07-15, and 1週間後 of 8月8日 the week around August 15.
 */
import { addDays, toNumber, type Day } from './calendar';
import { dayText, type Point } from './point';
import { resolvePoint } from './resolve';

/** No leap year; any such will do. */
const ANY_YEAR = 2001;

export const inAnyYear = (month: number, day: number): Day => ({ year: ANY_YEAR, month, day });

export const withoutYear = (edtf: string): string => edtf.replace(/(^|\/)\d{4}/g, '$1XXXX');

export interface Counted {
  readonly edtf: string;
  /** Where what follows counts from. */
  readonly day?: Day;
}

/** The date counted from a day of no year; undefined where it counts from something else, or the length of the year decides. */
export function countOn(point: Point, from: Day): Counted | undefined {
  const { week, day } = point.relative ?? {};
  if ((day ?? week ?? point.shift)?.from !== 'text') return undefined;
  if (week && point.weekday === undefined && point.day === undefined) return weekFrom(from, week.by);
  const found = resolvePoint(point, { issue: undefined, day: from, month: from, year: from.year, yearHolds: true });
  if (found?.year === undefined || found.month === undefined || found.day === undefined) return undefined;
  const to = { year: found.year, month: found.month, day: found.day };
  if (passesLeapDay(from, to)) return undefined;
  return { edtf: withoutYear(found.edtf), day: { ...to, year: from.year } };
}

/** How many days before and after the day so many weeks on are meant too. */
const ABOUT = 3;

/** 1週間後: the week that has that day in its middle. */
function weekFrom(from: Day, by: number): Counted | undefined {
  const [first, last] = [addDays(from, 7 * by - ABOUT), addDays(from, 7 * by + ABOUT)];
  if (first.year !== last.year || passesLeapDay(from, first) || passesLeapDay(from, last)) return undefined;
  return { edtf: withoutYear(`${dayText(first)}/${dayText(last)}`) };
}

/** Between the two lies the end of February, which some years have a day later. */
function passesLeapDay(a: Day, b: Day): boolean {
  const [first, last] = [a, b].map(toNumber).sort((x, y) => x - y) as [number, number];
  const march = (year: number) => toNumber({ year, month: 3, day: 1 });
  return [a.year, b.year].some((year) => first < march(year) && march(year) <= last);
}
