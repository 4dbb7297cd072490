/**
 * A date with all its parts, put together from left to right while they get finer: 来年 + 1月 + 20日, 11月17日 + （日） + 夜.
 *
 * @example 2013年9月8日、午後7時35秒 → {"type":"date","value":"2013-09-08T19:00:35"}
 * @example 2021年/7月 → {"type":"date","value":"2021-07"}
 * @example 11月17日夜 → {"type":"date","value":"XXXX-11-17"}
 */
import { isDigit } from '../text/chars';
import { readNumber } from '../numerals/number';
import { readClock } from './clock';
import { LEVEL, type Component, type DateContext, type Level } from './component';
import { readersAt } from './dispatch';
import type { Point } from './point';
import { readYear } from './year';

export interface DateFound {
  readonly end: number;
  readonly point: Point;
  /** The last of a period that one word names: 4〜6月期. */
  readonly to?: Point;
  readonly coarsest: Level;
  readonly finest: Level;
}

/** The date at `i`; `given` is what is known of it beforehand (the start of a range, a shift). */
export function readDate(
  context: DateContext,
  i: number,
  given: Readonly<Point> = {},
  from = 0,
): DateFound | undefined {
  const { text } = context;
  // 翌2006年7月, 翌20日
  let at = text.charAt(i) === '翌' && isDigit(text.charCodeAt(i + 1)) ? i + 1 : i;
  let point = given;
  let to: Partial<Point> | undefined;
  let finest: number = from;
  let coarsest: Level | undefined;
  let timed = false;
  for (;;) {
    const part = nextPart(context, at, point, finest);
    if (!part) break;
    coarsest ??= part.from ?? part.level;
    if (part.fields.year !== undefined && point.relative?.year) point = withoutRelativeYear(point);
    point = { ...point, ...part.fields };
    to = part.to;
    finest = part.level;
    at = part.end;
    timed ||= part.level === LEVEL.time;
    if (to) break;
  }
  if (coarsest === undefined || (coarsest === LEVEL.dayPart && !timed && from === 0)) return undefined;
  return { end: at, point, coarsest, finest: finest as Level, ...(to && { to: { ...point, ...to } }) };
}

/** 今年2020年: the year in digits says it all. */
function withoutRelativeYear(point: Point): Point {
  const { month, week, day } = point.relative ?? {};
  return { ...point, relative: { ...(month && { month }), ...(week && { week }), ...(day && { day }) } };
}

/** The next part and where it begins: right here, or behind の, a space, a comma, a slash. */
function nextPart(context: DateContext, at: number, point: Point, finest: number): Component | undefined {
  const { text } = context;
  const here = partAt(context, at, point, finest);
  if (here || finest === 0) return here;
  const joint = text.charAt(at);
  if (joint === 'の')
    return (
      partAt(context, at + 1, point, finest) ??
      (text.charAt(at + 1) === ' ' ? partAt(context, at + 2, point, finest) : undefined)
    );
  if (joint === ' ') return partAt(context, at + 1, point, finest);
  if (joint === '、' && finest >= LEVEL.day) {
    const part = partAt(context, at + 1, point, finest);
    return part && part.level >= LEVEL.weekday ? part : undefined;
  }
  if (joint === '(' && finest === LEVEL.year) return behindRestated(context, at, point);
  if (joint === '/' && finest === LEVEL.year)
    return partAt(context, at + 1, point, finest) ?? monthNumber(context, at + 1);
  if (joint === 'T' && finest === LEVEL.day && isDigit(text.charCodeAt(at + 1))) return isoTime(context, at + 1, point);
  return undefined;
}

function partAt(context: DateContext, at: number, point: Point, finest: number): Component | undefined {
  for (const read of readersAt(context, at)) {
    const part = read(context, at, point);
    if (!part) continue;
    const level = part.from ?? part.level;
    const restated = finest === LEVEL.year && point.relative?.year && part.fields.year !== undefined;
    if (level <= finest && !restated) continue;
    if (part.level >= LEVEL.dayPart && finest !== 0 && finest < LEVEL.day) continue;
    return part;
  }
  return undefined;
}

/** 2011年（平成23年）3月: the year said twice, then its month. */
function behindRestated(context: DateContext, at: number, point: Point): Component | undefined {
  const again = readYear(context, at + 1, {});
  if (again?.level !== LEVEL.year || again.fields.year !== point.year || context.text.charAt(again.end) !== ')')
    return undefined;
  const part = partAt(context, again.end + 1, point, LEVEL.year);
  return part && (part.from ?? part.level) >= LEVEL.month ? part : undefined;
}

/** 2021年/7. */
function monthNumber({ lexicon, text }: DateContext, at: number): Component | undefined {
  const num = readNumber(lexicon, text, at);
  if (!num || num.plain === 0 || num.plain > 2 || num.min < 1 || num.min > 12) return undefined;
  return { end: num.end, level: LEVEL.month, fields: { month: num.min } };
}

/** The T of an ISO date and time stands where a Latin letter would make the clock silent. */
function isoTime(context: DateContext, at: number, point: Point): Component | undefined {
  const part = readClock({ ...context, text: context.text.slice(at, at + 15) }, 0, point);
  return part && { ...part, end: part.end + at };
}
