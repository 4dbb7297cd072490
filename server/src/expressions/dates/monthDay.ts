/**
 * Months and days.
 *
 * @example 11月17日 → {"type":"date","value":"XXXX-11-17"}
 * @example 十一月三日 → {"type":"date","value":"XXXX-11-03"}
 * @example 2024年11月 → {"type":"date","value":"2024-11"}
 * @example 28日 → {"type":"date","value":"XXXX-XX-28"}
 * @example 14日早朝 → {"type":"date","value":"XXXX-XX-14"}
 * @example 14日早く終わった → {"type":"duration","value":"P14D"}
 * @example 4日遅れた → {"type":"duration","value":"P4D"}
 * @example 最長で5日 → {"type":"duration","value":"P5D"}
 */
import { readNumber, type Num } from '../numerals/number';
import type { Lexicon } from '../tables/lexicon';
import { daysIn } from './calendar';
import { LEVEL, oneOf, startsWithAny, type DateContext, type Reader } from './component';
import type { Point } from './point';

/** A number of days that goes on like this is a stretch of time, not a day of the month. */
const STRETCH = [
  '間',
  '以上',
  '以内',
  '以下',
  '未満',
  '近く',
  'ほど',
  'くらい',
  'ぐらい',
  'ばかり',
  '程度',
  '半',
  'ぶり',
  '目',
  '連続',
  'おき',
  'ごと',
  '分',
  '余',
  'あまり',
  'を上回',
  'を下回',
  'を超',
  '弱',
  '強',
  '足らず',
  'かけ',
  'がかり',
  'と',
  '当たり',
  'あたり',
  '平均',
  '最大',
  'かか',
  '遅れ',
  '遅い',
  '早い',
  '早く',
  '早ま',
  '早め',
  '延び',
  '延ば',
  '続',
  'も休',
  'にわた',
  '超',
];

/** 最長で5日: and so is one that this stands before. */
const STRETCH_BEFORE = /最[長短大](?:で|でも|は)?$/;

/** 3日前, 3日後; but 3日前後 is around the third. */
const FROM_THERE = /^(?:前(?![後半])|まえ|後(?!半))/;

/** 3日に1回, 7日に1日. */
const OFTEN = /^に(?:[\d一二三四五六七八九十]{1,2}[回度]|[1一]日)/;

export const readMonth: Reader = ({ lexicon, text }, i) => {
  const num = readNumber(lexicon, text, i);
  if (!num || num.several || num.decimal || num.grouped || num.min < 1 || num.min > 12 || text.charAt(num.end) !== '月')
    return undefined;
  if (num.plain > 2) return undefined;
  return { end: num.end + 1, level: LEVEL.month, fields: { month: num.min } };
};

export const readDay: Reader = (context, i, sofar) => {
  const { lexicon, text } = context;
  const num = readNumber(lexicon, text, i);
  if (!num || num.several || num.decimal || num.grouped || num.min < 1 || num.min > 31) return undefined;
  if (num.plain > 2 || text.charAt(num.end) !== '日' || isLength(context, num, sofar)) return undefined;
  if (sofar.month !== undefined && num.min > daysIn(2000, sofar.month)) return undefined;
  return { end: num.end + 1, level: LEVEL.day, fields: { day: num.min } };
};

/** Is the number before 日 a number of days? */
export function isLength({ lexicon, text, ranged }: DateContext, num: Num, sofar: Readonly<Point>): boolean {
  const end = num.end + 1;
  if (text.charAt(end) === '間' || text.charAt(num.start - 1) === '泊') return true;
  if (sofar.month !== undefined || sofar.relative?.month !== undefined) return false;
  if (FROM_THERE.test(text.slice(end, end + 3))) return true;
  if (ranged) return false;
  if ((!num.arabic && num.min === 1) || OFTEN.test(text.slice(end, end + 4))) return true;
  if (STRETCH_BEFORE.test(text.slice(Math.max(0, num.start - 4), num.start))) return true;
  const stretch = startsWithAny(text, end, STRETCH);
  if (stretch && !(stretch === 'と' && !isDuration(text, end + 1))) return true;
  return num.min === 1 && (oneOf(text, end, '0123456789') || isRate(lexicon, text, end));
}

/** 1日に2.5メートル, 1日に8時間: so much each day. */
function isRate(lexicon: Lexicon, text: string, end: number): boolean {
  if (text.charAt(end) !== 'に') return false;
  const num = readNumber(lexicon, text, end + 1);
  return num !== undefined && !!(lexicon.units.longest(text, num.end) || lexicon.durationUnits.longest(text, num.end));
}

const isDuration = (text: string, i: number): boolean =>
  /^[\d一二三四五六七八九十]{1,3}(?:時間|分|週)/.test(text.slice(i, i + 6));
