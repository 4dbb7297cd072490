/**
 * From one date to another: what the second leaves out it has from the first.
 *
 * @example 9月3日から12日 → {"type":"date","value":"XXXX-09-03/XXXX-09-12"}
 * @example 2019年6月8日から2021年3月末日まで → {"type":"date","value":"2019-06-08/2021-03"}
 * @example 午後5時から6時 → {"type":"time","value":"T17/T18"}
 * @example 2012/4/3~6 → {"type":"date","value":"2012-04-03/2012-04-06"}
 * @example 1671年から81年まで → {"type":"date","value":"1671/1681"}
 * @example 24年7-8月号 → {"type":"date","value":"XX24-07/XX24-08","resolved":"2024-07/2024-08"}
 * @example 8月から来年の2月 @2024-06-01 → {"type":"date","resolved":"2024-08/2025-02"}
 */
import { readNumber } from '../numerals/number';
import { readTo } from '../numerals/range';
import type { DateNode } from '../node';
import { inHalf } from './clock';
import { LEVEL, type DateContext, type Level } from './component';
import { readDate } from './date';
import type { Point } from './point';

/** The second date behind から or a dash, with the span of both. */
export function readDateRange(context: DateContext, node: DateNode): DateNode | undefined {
  if (node.to || node.modifier || node.finest === LEVEL.dayPart) return undefined;
  const at = readTo(context.text, node.end);
  if (at === undefined) return undefined;
  const second =
    shortYear(context, at, node) ?? readDate({ ...context, ranged: true }, at) ?? bareEnd(context, at, node);
  if (!second || second.finest === LEVEL.dayPart || second.to) return undefined;
  if (isTime(node.finest) !== isTime(second.finest) || second.coarsest > node.finest) return undefined;
  const to = inherit(node.point, second.point, second.coarsest);
  return { ...node, end: second.end, point: laterYear(node.point, to), to };
}

const isTime = (level: Level): boolean => level === LEVEL.time;

/** 1671年から81年まで: the century is that of the first. Without まで, 10年 is a length: 1990年から10年. */
function shortYear({ lexicon, text }: DateContext, at: number, { point, end, finest }: DateNode) {
  const num = finest === LEVEL.year && point.year !== undefined ? readNumber(lexicon, text, at) : undefined;
  if (num?.plain !== 2 || text.charAt(num.end) !== '年' || point.year! % 100 >= num.min) return undefined;
  const until = /^年(?:まで|にかけ)/.test(text.slice(num.end, num.end + 4)) || !text.startsWith('から', end);
  const year = point.year! - (point.year! % 100) + num.min;
  return until && text.charAt(num.end + 1) !== '間'
    ? { ...YEAR, end: num.end + 1, point: { year } as Point }
    : undefined;
}

const YEAR = { coarsest: LEVEL.year as Level, finest: LEVEL.year as Level, to: undefined };

/** 2012/4/3~6: a bare number that closes a date in digits. */
function bareEnd({ lexicon, text }: DateContext, at: number, node: DateNode) {
  if (!/[\d]/.test(text.charAt(node.end - 1)) || node.finest !== LEVEL.day) return undefined;
  const num = readNumber(lexicon, text, at);
  if (
    !num ||
    num.plain === 0 ||
    num.plain > 2 ||
    num.min > 31 ||
    num.min < 1 ||
    /[\d/.\-:A-Za-z]/.test(text.charAt(num.end))
  )
    return undefined;
  const level = LEVEL.day as Level;
  return { end: num.end, point: { day: num.min } as Point, coarsest: level, finest: level, to: undefined };
}

/** The fields that are coarser than what the second date says. */
function inherit(first: Point, second: Point, coarsest: Level): Point {
  const to: Point = { ...second };
  if (coarsest > LEVEL.year && to.year === undefined && !to.relative?.year) {
    if (first.year !== undefined) to.year = first.year;
    if (first.years !== undefined) to.years = first.years;
    if (first.guess !== undefined) to.guess = first.guess;
    if (first.fiscal && to.season !== undefined) to.fiscal = true;
    const relative = { ...(first.relative?.year && { year: first.relative.year }), ...to.relative };
    if (Object.keys(relative).length > 0) to.relative = relative;
  }
  if (coarsest > LEVEL.month) {
    if (first.month !== undefined) to.month = first.month;
    if (first.relative?.month) to.relative = { ...to.relative, month: first.relative.month };
  }
  if (coarsest === LEVEL.weekday && first.relative?.week) to.relative = { ...to.relative, week: first.relative.week };
  if (coarsest >= LEVEL.dayPart) {
    for (const key of ['day', 'weekday', 'nth'] as const) if (first[key] !== undefined) to[key] = first[key];
    if (first.relative) to.relative = first.relative;
    inheritHalf(first, to);
  }
  return to;
}

/** 午後5時から6時 stays in the afternoon; 午後11時から3時 does not. */
function inheritHalf(first: Point, to: Point): void {
  if (to.half !== undefined || first.half === undefined || to.hour === undefined || first.hour === undefined) return;
  const hour = inHalf(to.hour, first.half, first.day !== undefined);
  if (hour >= first.hour) to.hour = hour;
}

/** 11月から2017年2月: the first has its year from the second. */
function laterYear(first: Point, to: Point): Point {
  const open = first.year === undefined && first.years === undefined && !first.relative?.year;
  if (!open || first.month === undefined || to.month === undefined || to.year === undefined) return first;
  return { ...first, year: first.month > to.month ? to.year - 1 : to.year };
}
