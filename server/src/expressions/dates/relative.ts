/**
 * Dates that count from another: 来年, 翌々日, 同年, 3日後.
 *
 * @example 来年1月20日 @2024-11-22 → {"type":"date","value":"XXXX-01-20","resolved":"2025-01-20"}
 * @example 翌々日 @2024-11-15 → {"type":"date","resolved":"2024-11-17"}
 * @example 先月末 @2024-11-15 → {"type":"date","resolved":"2024-10","modifier":"end"}
 * @example 一昨年 @2024-11-15 → {"type":"date","resolved":"2022"}
 * @example 前年同月 @2024-11-15 → {"type":"date","resolved":"2023-11"}
 * @example この金曜日 @2024-11-13 → {"type":"date","value":"XXXX-WXX-5","resolved":"2024-11-15"}
 */
import { isHiragana, isKanji, isKatakana } from '../text/chars';
import { LEVEL, oneOf, startsWithAny, type Component, type Level, type Reader } from './component';
import type { Point } from './point';
import { readWeekday } from './weekday';

const LEVELS: Record<'day' | 'week' | 'month' | 'year', Level> = {
  day: LEVEL.day,
  week: LEVEL.week,
  month: LEVEL.month,
  year: LEVEL.year,
};

export const readRelative: Reader = ({ lexicon, text }, i, sofar) => {
  const word = lexicon.relative.longest(text, i, ({ end, value }) => {
    const { notAfter, notBefore } = lexicon.tables.relative;
    return (
      !oneOf(text, end, notAfter[value.name] ?? '') &&
      !(i > 0 && (notBefore[value.name] ?? '').includes(text.charAt(i - 1)))
    );
  });
  if (!word || sofar.day !== undefined || sofar.relative?.day || isInsideKana(text, i)) return undefined;
  const { unit, by, half, fiscal, season, part, weekend } = word.value;
  const from = word.value.from === 'text' && followsEvent(text, i) ? 'unknown' : word.value.from;
  // 同 and 前 are also the ends of other words (共同日, 以前日).
  const glued = isKanji(text.charCodeAt(i - 1)) && !text.startsWith('時間', i - 2);
  if (from === 'text' && glued && oneOf(text, i, '同前')) return undefined;
  // 年末 and 週末 behind a date belong to that date.
  if ((part ?? weekend) && sofar.relative) {
    return {
      end: word.end,
      level: weekend ? LEVEL.weekday : unit === 'year' ? LEVEL.season : LEVEL.day,
      fields: { ...(part && { part }), ...(weekend && { weekend }) },
    };
  }
  const fields: Partial<Point> = { relative: { ...sofar.relative, [unit]: { by, from } } };
  if (half) fields.half = half;
  if (fiscal) fields.fiscal = fiscal;
  if (season !== undefined) fields.season = season;
  if (part) fields.part = part;
  if (weekend) fields.weekend = weekend;
  let end = word.end;
  // 今週末 is one word.
  if (unit === 'week' && !weekend && text.startsWith('末', end) && !isKanji(text.charCodeAt(end + 1))) {
    fields.weekend = true;
    end++;
  }
  return { end, level: season === undefined ? LEVELS[unit] : LEVEL.season, fields };
};

/** 開業の翌年, 就任した翌年: what it counts from is an event, and no date that the text names. */
const followsEvent = (text: string, i: number): boolean =>
  oneOf(text, i - 1, 'ただ') ||
  (text.startsWith('の', i - 1) &&
    (isKanji(text.charCodeAt(i - 2)) || isKatakana(text.charCodeAt(i - 2))) &&
    !oneOf(text, i - 2, '年月日時分週旬末初頃春夏秋冬朝昼夜'));

/** きょう is also the end of other words written in hiragana. */
const isInsideKana = (text: string, i: number): boolean =>
  isHiragana(text.charCodeAt(i)) &&
  (isKanji(text.charCodeAt(i - 1)) || (isHiragana(text.charCodeAt(i - 1)) && !oneOf(text, i - 1, 'はがにもでのと')));

/** この金曜日, 次の金曜日, 次の週末. */
export const readToward: Reader = (context, i) => {
  const { lexicon, text } = context;
  const { next, previous, this: these } = lexicon.tables.relative;
  const found = [
    ['next', startsWithAny(text, i, next)],
    ['previous', startsWithAny(text, i, previous)],
    ['this', startsWithAny(text, i, these)],
  ].find(([, word]) => word) as readonly ['this' | 'next' | 'previous', string] | undefined;
  if (!found) return undefined;
  const at = i + found[1].length;
  const weekday = readWeekday(context, at, {});
  if (weekday) return { ...weekday, fields: { ...weekday.fields, toward: found[0] } };
  if (text.startsWith('週末', at))
    return { end: at + 2, level: LEVEL.week, fields: { weekend: true, toward: found[0] } };
  return undefined;
};

/** 元日, 憲法記念日. */
export const readHoliday: Reader = ({ lexicon, text }, i): Component | undefined => {
  const holiday = lexicon.holidays.longest(text, i);
  if (!holiday) return undefined;
  const [before, after] = [text.charCodeAt(i - 1), text.charCodeAt(holiday.end)];
  if (isKanji(after) || isKanji(before) || isKatakana(before)) return undefined;
  const { month, day, weekday, nth } = holiday.value;
  const fields: Partial<Point> = { month };
  if (day !== undefined) fields.day = day;
  if (weekday !== undefined && nth !== undefined) Object.assign(fields, { weekday, nth });
  return { end: holiday.end, level: LEVEL.day, from: LEVEL.month, fields };
};
