/** A point made absolute with the day of issue and with what the text before it names. */
import {
  addDays,
  addMonths,
  daysIn,
  fromNumber,
  isoWeek,
  mondayOf,
  nthWeekday,
  toNumber,
  weekdayOf,
  type Day,
} from './calendar';
import { impliedMonth, impliedYear, type Surroundings } from './implied';
import { dayText, monthText, timeText, writtenEdtf, yearText, type Point, type Shift, type Step } from './point';

/** EDTF, and the parts of it that later expressions may count from. */
export interface Resolved {
  readonly edtf: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const ofDay = (day: Day, point: Point): Resolved => ({ edtf: dayText(day) + timeText(point), ...day });
const ofMonth = (year: number, month: number): Resolved => ({ edtf: monthText(year, month), year, month });

export function resolvePoint(point: Point, around: Surroundings): Resolved | undefined {
  if (point.shift) return resolveShift(point, point.shift, around);
  const { relative, day, weekday } = point;
  if (relative?.day) return resolveDay(relative.day, point, around);
  if (relative?.week || (point.weekend && !relative?.month && !relative?.year)) return resolveWeek(point, around);
  if (point.toward) return resolveToward(point, around);

  const when = yearAndMonth(point, around);
  if (!when) return undefined;
  if (when.month === undefined) return ofYear(point, when.year);
  if (day !== undefined)
    return day > daysIn(when.year, when.month) ? undefined : ofDay({ year: when.year, month: when.month, day }, point);
  if (point.nth !== undefined && weekday !== undefined) {
    const found = nthWeekday(when.year, when.month, weekday, point.nth);
    return found && ofDay(found, point);
  }
  return ofMonth(when.year, when.month);
}

/** The year, and the month where one is said. */
function yearAndMonth(point: Point, around: Surroundings): { year: number; month?: number } | undefined {
  const { relative, month, day } = point;
  let year = point.year ?? guessed(point, around) ?? stepYear(relative?.year, around);
  if (relative?.year && year === undefined) return undefined;
  if (relative?.month) {
    const from = stepMonth(relative.month, around);
    return from && { year: year ?? from.year, month: from.month };
  }
  if (month !== undefined) {
    year ??= impliedYear({ ...point, month }, around);
    return year === undefined ? undefined : { year, month };
  }
  if (day !== undefined && year === undefined) return impliedMonth(day, point.weekday, around);
  return year === undefined ? undefined : { year };
}

/** XX24 is the 24 nearest to the text's own time; 50年代 the last such decade before it. */
function guessed(point: Point, around: Surroundings): number | undefined {
  if (point.guess === undefined) return undefined;
  const near = around.year ?? around.issue?.year;
  if (near === undefined) return point.guess;
  const base = near - (near % 100) + (point.guess % 100);
  const years = [base, base - 100, base + 100].filter((year) => !point.years?.endsWith('X') || year <= near);
  return years.reduce((best, year) => (Math.abs(year - near) < Math.abs(best - near) ? year : best));
}

function ofYear(point: Point, year: number): Resolved | undefined {
  if (Math.abs(year) > 9999) return undefined;
  if (point.years?.endsWith('X')) return { edtf: `${yearText(Math.floor(year / 10)).slice(-3)}X`, year };
  if (point.fiscal) return { edtf: writtenEdtf({ ...point, year })!, year };
  if (point.week !== undefined) return { edtf: `${yearText(year)}-W${String(point.week).padStart(2, '0')}`, year };
  if (point.season !== undefined) return { edtf: `${yearText(year)}-${point.season}`, year };
  return { edtf: yearText(year), year };
}

function sourceDay(step: Step, { issue, day, month }: Surroundings): Day | undefined {
  if (step.from === 'unknown') return undefined;
  if (step.from === 'text' && day) return day;
  // 8月末に引っ越し、2週間後に…: counted from a day that the text does not name.
  if (step.from === 'text' && month) return undefined;
  return issue?.month === undefined || issue.day === undefined
    ? undefined
    : { year: issue.year, month: issue.month, day: issue.day };
}

function resolveDay(step: Step, point: Point, around: Surroundings): Resolved | undefined {
  const from = sourceDay(step, around);
  if (!from) return undefined;
  const day = addDays(from, step.by);
  // 80年前のきょう: this day of that year.
  const year = point.relative?.year ? stepYear(point.relative.year, around) : day.year;
  return year === undefined || day.day > daysIn(year, day.month) ? undefined : ofDay({ ...day, year }, point);
}

function stepYear(step: Step | undefined, { issue, year }: Surroundings): number | undefined {
  if (!step || step.from === 'unknown') return undefined;
  const from = step.from === 'text' ? (year ?? issue?.year) : issue?.year;
  return from === undefined ? undefined : from + step.by;
}

function stepMonth(step: Step, { issue, month }: Surroundings): { year: number; month: number } | undefined {
  const told = step.from === 'text' ? month : undefined;
  const from = told ?? (issue?.month === undefined ? undefined : { year: issue.year, month: issue.month });
  return from && step.from !== 'unknown' ? addMonths({ ...from, day: 1 }, step.by) : undefined;
}

function resolveWeek(point: Point, around: Surroundings): Resolved | undefined {
  const step = point.relative?.week ?? { by: point.toward === 'next' ? 1 : 0, from: 'issue' };
  const from = sourceDay(step, around);
  if (!from) return undefined;
  const monday = mondayOf(toNumber(from)) + step.by * 7;
  if (point.weekday !== undefined) return ofDay(fromNumber(monday + point.weekday - 1), point);
  if (point.weekend) return { edtf: `${dayText(fromNumber(monday + 5))}/${dayText(fromNumber(monday + 6))}` };
  if (point.day !== undefined) return dayNear(toNumber(from) + step.by * 7, point.day, point);
  const { year, week } = isoWeek(fromNumber(monday));
  return { edtf: `${yearText(year)}-W${String(week).padStart(2, '0')}` };
}

/** 2週間後の12日: the 12th that lies within a week of the day counted to. */
function dayNear(near: number, day: number, point: Point): Resolved | undefined {
  for (let by = 0; by <= 6; by++)
    for (const date of [fromNumber(near - by), fromNumber(near + by)]) if (date.day === day) return ofDay(date, point);
  return undefined;
}

/** この金曜日 is the one of this week or the next to come; 前の火曜日 the last one before the day of issue. */
function resolveToward(point: Point, around: Surroundings): Resolved | undefined {
  const from = sourceDay({ by: 0, from: 'issue' }, around);
  if (!from || point.weekday === undefined) return undefined;
  const today = toNumber(from);
  const ahead = (point.weekday - weekdayOf(today) + 7) % 7;
  const by =
    point.toward === 'previous' ? (ahead === 0 ? -7 : ahead - 7) : point.toward === 'next' && ahead === 0 ? 7 : ahead;
  return ofDay(fromNumber(today + by), point);
}

function resolveShift(point: Point, shift: Shift, around: Surroundings): Resolved | undefined {
  const base = point.base ? resolvePoint(point.base, around) : undefined;
  const from = point.base
    ? wholeDay(base)
    : (sourceDay({ by: 0, from: shift.from }, around) ?? wholeMonth(shift, around));
  if (!from) return undefined;
  const moved = addDays(addMonths(from, shift.months), shift.days);
  if (Math.abs(moved.year) > 9999) return undefined;
  if (shift.unit === 'year') return { edtf: yearText(moved.year), year: moved.year };
  if (shift.unit === 'month') return ofMonth(moved.year, moved.month);
  if (shift.unit === 'day') return ofDay(moved, point);
  return secondsFrom(moved, shift.seconds);
}

const wholeDay = (base: Resolved | undefined): Day | undefined =>
  base?.year !== undefined && base.month !== undefined && base.day !== undefined
    ? { year: base.year, month: base.month, day: base.day }
    : undefined;

/** Half a year before an issue of which only the month is known. */
function wholeMonth(shift: Shift, { issue }: Surroundings): Day | undefined {
  if (shift.from !== 'issue' || issue?.month === undefined || !['year', 'month'].includes(shift.unit)) return undefined;
  return { year: issue.year, month: issue.month, day: 1 };
}

function secondsFrom(day: Day, seconds: number): Resolved {
  const total = toNumber(day) * 86_400 + Math.round(seconds);
  const date = fromNumber(Math.floor(total / 86_400));
  const rest = ((total % 86_400) + 86_400) % 86_400;
  const [hour, minute, second] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  const fine: Point = { hour, ...((minute || second) && { minute }), ...(second && { second }) };
  return { edtf: dayText(date) + timeText(fine), ...date };
}
