/**
 * Months and days.
 *
 * @example 11月17日 → {"type":"date","value":"XXXX-11-17"}
 * @example 十一月三日 → {"type":"date","value":"XXXX-11-03"}
 * @example 2024年11月 → {"type":"date","value":"2024-11"}
 * @example 28日 → {"type":"date","value":"XXXX-XX-28"}
 */
import { readNumber } from '../numerals/number';
import { LEVEL, oneOf, startsWithAny, type Reader } from './component';

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
  'もかか',
  'も続',
  'も休',
  'にわた',
  '超',
];

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

export const readDay: Reader = ({ lexicon, text, ranged }, i, sofar) => {
  const num = readNumber(lexicon, text, i);
  if (
    !num ||
    num.several ||
    num.decimal ||
    num.grouped ||
    num.min < 1 ||
    num.min > 31 ||
    num.plain > 2 ||
    text.charAt(num.end) !== '日'
  ) {
    return undefined;
  }
  const end = num.end + 1;
  const inMonth = sofar.month !== undefined || sofar.relative?.month !== undefined;
  if (!inMonth && !ranged) {
    if (!num.arabic && num.min === 1) return undefined;
    const stretch = startsWithAny(text, end, STRETCH);
    if (stretch && !(stretch === 'と' && !isDuration(text, end + 1))) return undefined;
    if (oneOf(text, end, '前後ま') && FROM_THERE.test(text.slice(end, end + 3))) return undefined;
    if (OFTEN.test(text.slice(end, end + 4))) return undefined;
    if (num.min === 1 && oneOf(text, end, '0123456789')) return undefined;
  } else if (text.charAt(end) === '間' || (ranged && FROM_THERE.test(text.slice(end, end + 3)))) return undefined;
  return { end, level: LEVEL.day, fields: { day: num.min } };
};

const isDuration = (text: string, i: number): boolean =>
  /^[\d一二三四五六七八九十]{1,3}(?:時間|分|週)/.test(text.slice(i, i + 6));
