/**
 * A number as prose writes it: Arabic digits, kanji, or both mixed, with 万 and 億, with 数 for several, with a fraction.
 *
 * @example 29万1,890人 → {"type":"quantity","quantity":{"min":291890,"max":291890,"unit":"人"}}
 * @example 1億500万ドル → {"type":"quantity","quantity":{"min":105000000,"max":105000000,"unit":"USD"}}
 * @example 五兆六十二億円 → {"type":"quantity","quantity":{"min":5006200000000,"max":5006200000000,"unit":"JPY"}}
 * @example 壱万弐千円 → {"type":"quantity","quantity":{"min":12000,"max":12000,"unit":"JPY"}}
 * @example 百十・六メートル → {"type":"quantity","quantity":{"min":110.6,"max":110.6,"unit":"m"}}
 * @example 百数十人 → {"type":"quantity","quantity":{"min":120,"max":190,"unit":"人"},"modifier":"approx"}
 * @example 一万数千台 → {"type":"quantity","quantity":{"min":12000,"max":19000,"unit":"台"},"modifier":"approx"}
 */
import { isLatin, isSpace, skipSpace } from '../text/chars';
import type { Lexicon } from '../tables/lexicon';
import { readArabic, readKanjiDigits, readKanjiFraction, plusFraction } from './digits';

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

const parseNumber = (lexicon: Lexicon, text: string, i: number): Num | undefined =>
  new NumberParser(lexicon, text, i).parse();

/** Takes a number piece by piece from the left: 3 | 億 | 5 | 千 | 万. What stands before 千, 百 and 十 goes into a section, sections into the total. */
class NumberParser {
  private readonly total: Amount = { min: 0, max: 0 };
  private readonly section: Amount = { min: 0, max: 0 };
  /** Digits that no unit has been read behind yet. */
  private current: Amount | undefined;
  /** The last units; the next must be smaller. */
  private small = Infinity;
  private large = Infinity;
  private sectionOpen = false;
  private arabic = false;
  private several = false;
  private multiplied = false;
  private decimal = false;
  private grouped = false;
  private spaced = false;
  private plain = 0;
  private end: number;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly text: string,
    private readonly start: number,
  ) {
    this.end = start;
  }

  parse(): Num | undefined {
    while (this.takeDigits() || this.takeSeveral() || this.takeSmallUnit() || this.takeLargeUnit());
    this.takeFraction();
    const { lexicon, text, start, total, section, current, arabic, decimal, grouped } = this;
    if (this.end === start || (!this.multiplied && isFormal(lexicon, text, start))) return undefined;
    let min = total.min + section.min + (current?.min ?? 0);
    let max = total.max + section.max + (current?.max ?? 0);
    if (arabic && !this.multiplied) {
      const word = lexicon.english.longest(text, skipSpace(text, this.end));
      if (word && !isLatin(text.charCodeAt(word.end))) {
        [min, max, this.end, this.multiplied] = [min * word.value, max * word.value, word.end, true];
      }
    }
    return {
      start,
      end: this.end,
      min: tidy(min),
      max: tidy(max),
      arabic,
      plain: this.multiplied || decimal || grouped ? 0 : this.plain,
      decimal,
      grouped,
      several: this.several,
      fraction: false,
      signed: false,
      multiplied: this.multiplied,
    };
  }

  private takeDigits(): boolean {
    if (this.current) return false;
    const { lexicon, text, multiplied } = this;
    const at = this.next();
    const digits = readArabic(text, at) ?? readKanjiDigits(text, at, lexicon.kanjiDigits);
    if (!digits) return false;
    if (Number.isNaN(digits.value) || (multiplied && digits.value >= Math.min(this.small, this.large))) return false;
    if (at > this.end && !this.spaced && !isMultiplier(lexicon, text.charCodeAt(digits.end))) return false;
    this.current = { min: digits.value, max: digits.value };
    const isArabic = text.charCodeAt(at) <= 57;
    if (isArabic && this.end === this.start) this.plain = digits.width;
    this.arabic ||= isArabic;
    this.decimal ||= digits.decimal;
    this.grouped ||= digits.grouped;
    this.end = digits.end;
    return true;
  }

  /** 数 of 数十. */
  private takeSeveral(): boolean {
    const { lexicon, text, end } = this;
    if (this.current || this.several || this.next() !== end || !lexicon.several.longest(text, end)) return false;
    const { from, to } = lexicon.tables.numerals.several;
    this.current = { min: from, max: to };
    this.several = true;
    this.end = end + 1;
    return true;
  }

  /** 千, 百, 十. */
  private takeSmallUnit(): boolean {
    const { lexicon, text, end, section } = this;
    const unit = lexicon.smallUnits.get(text.charCodeAt(end));
    if (unit === undefined || unit >= this.small || lexicon.notMultipliers.longest(text, end)) return false;
    // 7.58百万 is written, 7.5百 is not.
    if (this.decimal && unit < 1000 && !lexicon.largeUnits.has(text.charCodeAt(end + 1))) return false;
    const { min, max } = this.current ?? { min: 1, max: 1 };
    section.min += min * unit;
    section.max += max * unit;
    this.current = undefined;
    this.small = unit;
    this.multiplied = true;
    this.sectionOpen = true;
    this.end = end + 1;
    return true;
  }

  /** 兆, 億, 万. */
  private takeLargeUnit(): boolean {
    const { lexicon, text, end, total, section, current } = this;
    const counted = current !== undefined || this.sectionOpen;
    const at = counted ? skipSpace(text, end) : end;
    const unit = lexicon.largeUnits.get(text.charCodeAt(at));
    if (unit === undefined || lexicon.notMultipliers.longest(text, at)) return false;
    if (counted) {
      if (unit >= this.large) return false;
      total.min += (section.min + (current?.min ?? 0)) * unit;
      total.max += (section.max + (current?.max ?? 0)) * unit;
    } else {
      if (end === this.start || unit <= this.large) return false;
      total.min *= unit;
      total.max *= unit;
    }
    section.min = 0;
    section.max = 0;
    this.current = undefined;
    this.small = Infinity;
    this.large = unit;
    this.multiplied = true;
    this.sectionOpen = false;
    this.spaced ||= at > end;
    this.end = at + 1;
    return true;
  }

  /** ・六 of 百十・六: behind 十 no digit leads the fraction. */
  private takeFraction(): void {
    if (!this.sectionOpen || this.current || this.arabic) return;
    const fraction = readKanjiFraction(this.text, this.end, this.lexicon.kanjiDigits);
    if (!fraction) return;
    const value = plusFraction(0, fraction);
    this.current = { min: value, max: value };
    this.decimal = true;
    this.end = fraction.end;
  }

  /** Where the next piece may begin: behind a unit, spaces may come first. */
  private next(): number {
    return this.multiplied && !this.current ? skipSpace(this.text, this.end) : this.end;
  }
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
