/**
 * Parts of years and months: 春, 第3四半期, 上半期, 1〜3月期, 上旬, 末.
 *
 * @example 2021年春 → {"type":"date","value":"2021-21"}
 * @example 2016年の第3四半期 → {"type":"date","value":"2016-35"}
 * @example 2021年前半 → {"type":"date","value":"2021-40"}
 * @example 2025年10月末 → {"type":"date","value":"2025-10","modifier":"end"}
 * @example 3月の下旬 → {"type":"date","value":"XXXX-03","modifier":"end"}
 * @example 2024年度上半期 → {"type":"date","value":"2024-04/2024-09"}
 */
import { isKanji, isLatin } from '../text/chars';
import { readNumber } from '../numerals/number';
import type { PeriodLevel } from '../tables/schema';
import { LEVEL, oneOf, type Level, type Reader } from './component';
import type { Point } from './point';

const hasYear = (point: Readonly<Point>): boolean =>
  point.year !== undefined || point.years !== undefined || point.relative?.year !== undefined;

const isFine = (point: Readonly<Point>): boolean =>
  point.day !== undefined ||
  point.weekday !== undefined ||
  point.relative?.day !== undefined ||
  point.hour !== undefined;

/** 春 is a season only behind a year. */
export const readSeason: Reader = ({ lexicon, text }, i, sofar) => {
  if (!hasYear(sofar) || sofar.month !== undefined || isFine(sofar) || sofar.season !== undefined) return undefined;
  const season = lexicon.seasons.longest(text, i);
  if (!season || oneOf(text, season.end, lexicon.tables.periods.seasonNotBefore)) return undefined;
  return { end: season.end, level: LEVEL.season, fields: { season: season.value } };
};

/** 第3四半期, Q3, 上半期. */
export const readQuarter: Reader = ({ lexicon, text }, i, sofar) => {
  if (sofar.month !== undefined || isFine(sofar) || sofar.season !== undefined) return undefined;
  if (
    text.charAt(i) === 'Q' &&
    oneOf(text, i + 1, '1234') &&
    !isLatin(text.charCodeAt(i - 1)) &&
    !/[\dA-Za-z]/.test(text.charAt(i + 2))
  ) {
    return { end: i + 2, level: LEVEL.season, fields: { season: 32 + Number(text.charAt(i + 1)) } };
  }
  if (text.charAt(i) === '第') {
    const num = readNumber(lexicon, text, i + 1);
    const word = num && num.min >= 1 && num.min <= 4 ? lexicon.quarterWords.longest(text, num.end) : undefined;
    return word && num ? { end: word.end, level: LEVEL.season, fields: { season: 32 + num.min } } : undefined;
  }
  if (!hasYear(sofar)) return undefined;
  const half = /X$/.test(sofar.years ?? '') && sofar.guess === undefined ? undefined : lexicon.halves.longest(text, i);
  if (!half || sofar.years?.endsWith('X')) return undefined;
  return { end: half.end, level: LEVEL.season, fields: { season: half.value } };
};

/** A part is finer than what it is a part of. */
const BEHIND: Record<PeriodLevel, Level> = {
  century: LEVEL.season,
  decade: LEVEL.season,
  year: LEVEL.season,
  month: LEVEL.week,
  week: LEVEL.weekday,
};

/** 末, 上旬, 半ば behind a year, month, week, decade or century. */
export const readPart: Reader = ({ lexicon, text }, i, sofar) => {
  const of = levelOf(sofar);
  if (!of || sofar.part) return undefined;
  const word = lexicon.parts.longest(text, i, (match) => match.value.has(of));
  if (!word) return undefined;
  const part = word.value.get(of)!;
  // 末 and 頭 alone may begin another word: 末端, 頭部.
  if (word.end === i + 1 && isKanji(text.charCodeAt(word.end)) && !oneOf(text, word.end, '現時以頃迄'))
    return undefined;
  return { end: word.end, level: BEHIND[of], fields: { part } };
};

function levelOf(point: Readonly<Point>): PeriodLevel | undefined {
  if (isFine(point) || point.season !== undefined || point.nth !== undefined) return undefined;
  if (point.week !== undefined || point.relative?.week !== undefined) return 'week';
  if (point.month !== undefined || point.relative?.month !== undefined) return 'month';
  if (point.years?.endsWith('XX')) return 'century';
  if (point.years?.endsWith('X')) return 'decade';
  return hasYear(point) ? 'year' : undefined;
}
