/** The year of a month, and the month of a day, that the text leaves to the reader. */
import { toNumber, weekdayOf, type Day } from './calendar';

/** What is known where an expression stands. Every field is there, known or not: this is made for every date. */
export interface Surroundings {
  /** The day of issue, as far as it is known. */
  readonly issue:
    { readonly year: number; readonly month: number | undefined; readonly day: number | undefined } | undefined;
  /** The last day, month and year that the text before names. */
  readonly day: Day | undefined;
  readonly month: { readonly year: number; readonly month: number } | undefined;
  readonly year: number | undefined;
  /** The last year stands in this sentence, or as its topic (2023年は): it holds for the months that follow. */
  readonly yearHolds: boolean;
}

/** The year of 11月 or 11月17日. Undefined where nothing says it. */
export function impliedYear(
  { month, day, weekday }: { month: number; day?: number; weekday?: number },
  around: Surroundings,
): number | undefined {
  const { issue, year } = around;
  const told = around.month && around.month.year === year ? around.month : undefined;
  if (told) return notAhead(told.month - month >= 6 ? told.year + 1 : told.year, month, issue);
  if (year !== undefined && around.yearHolds) return notAhead(year, month, issue);
  if (issue) return nearest(month, day, weekday, issue);
  return around.month ? around.month.year : undefined;
}

/** What is reported has mostly happened: a month far ahead of the issue is the one before it. */
function notAhead(year: number, month: number, issue: Surroundings['issue']): number {
  if (issue?.month === undefined || year !== issue.year) return year;
  return month - issue.month > 6 ? year - 1 : year;
}

/** How far ahead of the issue a month may be announced, in days; one further off is that of the year before. */
const AHEAD = 92;

function nearest(
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  issue: NonNullable<Surroundings['issue']>,
): number {
  if (issue.month === undefined) return issue.year;
  const today = toNumber({ year: issue.year, month: issue.month, day: day === undefined ? 15 : (issue.day ?? 15) });
  const ahead = (year: number): number => toNumber({ year, month, day: day ?? 15 }) - today;
  const cost = (year: number): number => (ahead(year) > AHEAD ? 10 * AHEAD : 0) + Math.abs(ahead(year));
  const years = [issue.year, issue.year - 1, issue.year + 1].sort((a, b) => cost(a) - cost(b));
  const onDay = (year: number): boolean => day !== undefined && weekdayOf(toNumber({ year, month, day })) === weekday;
  return years.find(onDay) ?? years[0]!;
}

/** The month of a day alone: 20日. With a weekday, the nearest month where they meet. */
export function impliedMonth(
  day: number,
  weekday: number | undefined,
  around: Surroundings,
): { year: number; month: number } | undefined {
  const from = monthBefore(day, around);
  if (!from || weekday === undefined) return from;
  const at = (by: number) => {
    const index = from.year * 12 + from.month - 1 + by;
    return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  };
  return [0, -1, 1, -2, 2].map(at).find((month) => weekdayOf(toNumber({ ...month, day })) === weekday) ?? from;
}

function monthBefore(
  day: number,
  { day: last, month, issue }: Surroundings,
): { year: number; month: number } | undefined {
  if (last && (!month || (month.year === last.year && month.month === last.month))) {
    const turned = last.day >= 25 && day <= 7 ? 1 : 0;
    return last.month + turned > 12
      ? { year: last.year + 1, month: 1 }
      : { year: last.year, month: last.month + turned };
  }
  if (month) return month;
  return issue?.month === undefined ? undefined : { year: issue.year, month: issue.month };
}
