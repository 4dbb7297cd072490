/**
 * Dates that lie a stretch of time before or behind another: 3年前, その2日後, 1時間半後.
 *
 * @example 2カ月後 @2021-07-18 → {"type":"date","resolved":"2021-09"}
 * @example 1年ほど前 @2021-07-18 → {"type":"date","resolved":"2020","modifier":"approx"}
 * @example 2年1か月21日前 @2017-11-23 → {"type":"date","resolved":"2015-10-02"}
 * @example 昨日の2日前 @2018-05-31 → {"type":"date","resolved":"2018-05-28"}
 */
import { oneOf, startsWithAny } from '../dates/component';
import type { Point, Shift, Step } from '../dates/point';
import type { Lexicon } from '../tables/lexicon';
import type { Modifier } from '../types';
import type { Amounts, DurationFound } from './duration';

export interface ShiftFound {
  readonly end: number;
  readonly sign: 1 | -1;
  readonly modifier?: Modifier;
}

const BEFORE = ['前', 'まえ'];
const AFTER = ['後', 'のち', 'あと'];

/** 前 or 後 behind a duration, with ほど or 近く between them. */
export function readShiftWord(lexicon: Lexicon, text: string, end: number): ShiftFound | undefined {
  const direct = word(text, end);
  if (direct) return direct;
  const tolerance = lexicon.toleranceAfter.longest(text, end);
  const found = tolerance && word(text, tolerance.end);
  if (!found) return undefined;
  const { modifier } = tolerance.value;
  // 10年以上前 is that long ago or earlier.
  const turned = found.sign < 0 && modifier === 'ge' ? 'le' : modifier;
  return { ...found, modifier: turned };
}

function word(text: string, i: number): ShiftFound | undefined {
  const before = startsWithAny(text, i, BEFORE);
  if (before) {
    const end = i + before.length;
    return oneOf(text, end, '後半年日回線期夜身進科倒向述例提者置払記出哨衛任') ? undefined : { end, sign: -1 };
  }
  const after = startsWithAny(text, i, AFTER);
  if (!after) return undefined;
  const end = i + after.length;
  return oneOf(text, end, '半続継任輩期悔藤退方述援れろ') || (after === 'あと' && oneOf(text, end, 'か'))
    ? undefined
    : { end, sign: 1 };
}

/** What the shift counts from, by what stands before it. */
export function originOf(text: string, start: number, sign: number): Step['from'] {
  if (text.startsWith('その', start - 2)) return 'text';
  const before = text.slice(Math.max(0, start - 2), start);
  if (before.endsWith('の') || before === 'から' || before === 'より') return 'unknown';
  return sign < 0 ? 'issue' : 'text';
}

/** A shift of whole years, months, weeks or days is a relative date like 来年; any other is counted out. */
export function shiftPoint(found: DurationFound, sign: 1 | -1, from: Step['from'], base?: Point): Point {
  const amounts = found.from;
  const keys = Object.keys(amounts);
  const n = keys.length === 1 ? Object.values(amounts)[0]! : NaN;
  const key = keys[0] === 'century' ? 'year' : keys[0];
  const by = keys[0] === 'century' ? n * 100 : n;
  if (!base && Number.isInteger(by) && (key === 'year' || key === 'month' || key === 'week' || key === 'day')) {
    return { relative: { [key]: { by: sign * by, from } } };
  }
  return { shift: countOut(amounts, sign, from), ...(base && { base }) };
}

function countOut(amounts: Amounts, sign: 1 | -1, from: Step['from']): Shift {
  const { century = 0, year = 0, month = 0, week = 0, day = 0, hour = 0, minute = 0, second = 0 } = amounts;
  const months = (century * 100 + year) * 12 + month;
  const whole = Math.trunc(months);
  const days = week * 7 + day + Math.round((months - whole) * 30);
  const seconds = hour * 3600 + minute * 60 + second;
  const fine = seconds !== 0 ? 'second' : days !== 0 ? 'day' : whole % 12 !== 0 ? 'month' : 'year';
  return { months: sign * whole, days: sign * days, seconds: sign * seconds, unit: fine, from };
}
