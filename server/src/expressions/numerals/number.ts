/**
 * A number as prose writes it: Arabic digits, kanji, or both mixed, with 万 and 億, with 数 for several, with a fraction.
 *
 * @example 29万1,890人 → {"type":"quantity","quantity":{"min":291890,"max":291890,"unit":"人"}}
 * @example 1億500万ドル → {"type":"quantity","quantity":{"min":105000000,"max":105000000,"unit":"USD"}}
 * @example 五兆六十二億円 → {"type":"quantity","quantity":{"min":5006200000000,"max":5006200000000,"unit":"JPY"}}
 * @example 壱万弐千円 → {"type":"quantity","quantity":{"min":12000,"max":12000,"unit":"JPY"}}
 * @example 百数十人 → {"type":"quantity","quantity":{"min":120,"max":190,"unit":"人"},"modifier":"approx"}
 * @example 一万数千台 → {"type":"quantity","quantity":{"min":12000,"max":19000,"unit":"台"},"modifier":"approx"}
 */
import { isLatin, isSpace, skipSpace } from '../text/chars';
import type { Lexicon } from '../tables/lexicon';
import { readArabic, readKanjiDigits } from './digits';

export interface Num {
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly max: number;
  /** Written in Arabic digits, at least in part. */
  readonly arabic: boolean;
  /** Written in one run of Arabic digits: how many; 0 for anything else. */
  readonly plain: number;
  readonly decimal: boolean;
  readonly grouped: boolean;
  /** 数 stands in it: a spread, no point. */
  readonly several: boolean;
  readonly fraction: boolean;
  readonly signed: boolean;
  /** A multiplier (十, 百, 万 …) stands in it. */
  readonly multiplied: boolean;
}

interface Amount {
  min: number;
  max: number;
}

/** The number at `i`, without sign and fraction. */
export function readNumber(lexicon: Lexicon, text: string, i: number): Num | undefined {
  if (!lexicon.numerals.starts(text.charCodeAt(i))) return undefined;
  return lexicon.numerals.at(text, i, () => parseNumber(lexicon, text, i));
}

function parseNumber(lexicon: Lexicon, text: string, i: number): Num | undefined {
  const total: Amount = { min: 0, max: 0 };
  const section: Amount = { min: 0, max: 0 };
  let current: Amount | undefined;
  let [small, large] = [Infinity, Infinity];
  let [arabic, several, multiplied, sectionOpen, decimal, grouped] = [false, false, false, false, false, false];
  let spaced = false;
  let plain = 0;
  let end = i;

  for (;;) {
    const at = end > i && multiplied && !current ? skipSpace(text, end) : end;
    const code = text.charCodeAt(at);
    if (!current) {
      const digits = readArabic(text, at) ?? readKanjiDigits(text, at, lexicon.kanjiDigits);
      if (digits) {
        if (Number.isNaN(digits.value) || (multiplied && digits.value >= Math.min(small, large))) break;
        if (at > end && !spaced && !isMultiplier(lexicon, text.charCodeAt(digits.end))) break;
        current = { min: digits.value, max: digits.value };
        const isArabic = code <= 57;
        if (isArabic && end === i) plain = digits.width;
        arabic ||= isArabic;
        decimal ||= digits.decimal;
        grouped ||= digits.grouped;
        end = digits.end;
        continue;
      }
      if (!several && at === end && lexicon.several.longest(text, at)) {
        const { from, to } = lexicon.tables.numerals.several;
        current = { min: from, max: to };
        several = true;
        end = at + 1;
        continue;
      }
    }
    const smallUnit = lexicon.smallUnits.get(code);
    if (smallUnit !== undefined && smallUnit < small && at === end && !lexicon.notMultipliers.longest(text, at)) {
      // 7.58百万 is written, 7.5百 is not.
      if (decimal && smallUnit < 1000 && !lexicon.largeUnits.has(text.charCodeAt(at + 1))) break;
      current ??= { min: 1, max: 1 };
      section.min += current.min * smallUnit;
      section.max += current.max * smallUnit;
      [current, small, multiplied, sectionOpen] = [undefined, smallUnit, true, true];
      end = at + 1;
      continue;
    }
    const unitAt = current || sectionOpen ? skipSpace(text, end) : end;
    const largeUnit = lexicon.largeUnits.get(text.charCodeAt(unitAt));
    if (largeUnit === undefined || lexicon.notMultipliers.longest(text, unitAt)) break;
    if (current || sectionOpen) {
      if (largeUnit >= large) break;
      total.min += (section.min + (current?.min ?? 0)) * largeUnit;
      total.max += (section.max + (current?.max ?? 0)) * largeUnit;
    } else {
      if (end === i || largeUnit <= large) break;
      total.min *= largeUnit;
      total.max *= largeUnit;
    }
    [section.min, section.max, current, small, large, multiplied, sectionOpen] = [
      0,
      0,
      undefined,
      Infinity,
      largeUnit,
      true,
      false,
    ];
    spaced ||= unitAt > end;
    end = unitAt + 1;
  }

  if (end === i || (!multiplied && isFormal(lexicon, text, i))) return undefined;
  let min = total.min + section.min + (current?.min ?? 0);
  let max = total.max + section.max + (current?.max ?? 0);
  if (arabic && !multiplied) {
    const word = lexicon.english.longest(text, skipSpace(text, end));
    if (word && !isLatin(text.charCodeAt(word.end))) {
      [min, max, end, multiplied] = [min * word.value, max * word.value, word.end, true];
    }
  }
  return {
    start: i,
    end,
    min: tidy(min),
    max: tidy(max),
    arabic,
    plain: multiplied || decimal || grouped ? 0 : plain,
    decimal,
    grouped,
    several,
    fraction: false,
    signed: false,
    multiplied,
  };
}

const isMultiplier = (lexicon: Lexicon, code: number): boolean =>
  lexicon.smallUnits.has(code) || lexicon.largeUnits.has(code);

/** 参 and 陸 are numerals in 参万 and 陸拾, in 参院 and 陸軍 they are words. */
const isFormal = (lexicon: Lexicon, text: string, i: number): boolean =>
  lexicon.tables.numerals.formal.includes(text.charAt(i));

/** 11.92億 is 1192000000, not 1191999999.9999998. */
const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(15)));

/** A number with what may stand around it: マイナス, 3分の2, 103と3分の2. */
export function readSigned(lexicon: Lexicon, text: string, i: number): Num | undefined {
  const sign = lexicon.signs.longest(text, i);
  if (!sign) return readRational(lexicon, text, i);
  const num = readRational(lexicon, text, skipSpace(text, sign.end));
  if (!num) return undefined;
  const value = (n: number): number => (n === 0 ? 0 : sign.value * n);
  return {
    ...num,
    start: i,
    min: value(sign.value < 0 ? num.max : num.min),
    max: value(sign.value < 0 ? num.min : num.max),
    signed: true,
    plain: 0,
  };
}

/**
 * 3分の2, 1/4 before a unit is left to the amounts.
 *
 * @example 3分の2 → {"type":"quantity","quantity":{"min":0.6666666666666666,"max":0.6666666666666666,"unit":null}}
 * @example 1と4分の1 → {"type":"quantity","quantity":{"min":1.25,"max":1.25,"unit":null}}
 */
function readRational(lexicon: Lexicon, text: string, i: number): Num | undefined {
  const num = readNumber(lexicon, text, i);
  if (!num || num.several) return num;
  const whole = readFraction(lexicon, text, num);
  if (whole) return whole;
  const and = skipSpace(text, num.end);
  if (text.charAt(and) !== 'と' || num.decimal) return num;
  const below = readNumber(lexicon, text, skipSpace(text, and + 1));
  const fraction = below && !below.several && readFraction(lexicon, text, below);
  return fraction ? { ...fraction, start: i, min: num.min + fraction.min, max: num.max + fraction.max } : num;
}

function readFraction(lexicon: Lexicon, text: string, below: Num): Num | undefined {
  const at = skipSpace(text, below.end);
  if (!text.startsWith('分の', at) || below.min === 0) return undefined;
  const above = readNumber(lexicon, text, isSpace(text.charCodeAt(at + 2)) ? at + 3 : at + 2);
  if (!above || above.several) return undefined;
  const value = above.min / below.min;
  return { ...above, start: below.start, min: value, max: value, plain: 0, fraction: true, decimal: true };
}
