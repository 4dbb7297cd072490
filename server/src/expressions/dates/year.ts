/**
 * Years: 西暦, 和暦, short ones, 年度, 年代, 世紀, 紀元前.
 *
 * @example 2024年 → {"type":"date","value":"2024"}
 * @example 令和6年 → {"type":"date","value":"2024"}
 * @example 平成元年 → {"type":"date","value":"1989"}
 * @example ’24年7月 → {"type":"date","value":"XX24-07","resolved":"2024-07"}
 * @example 2024年度 → {"type":"date","value":"2024-04/2025-03"}
 * @example 1990年代 → {"type":"date","value":"199X"}
 * @example 20世紀 → {"type":"date","value":"19XX"}
 * @example 紀元前44年 → {"type":"date","value":"-0043"}
 * @example 昭和30年代 → {"type":"date","value":"1955/1964"}
 */
import { isDigit, isKanji } from '../text/chars';
import { readNumber, type Num } from '../numerals/number';
import { LEVEL, oneOf, startsWithAny, type Component, type DateContext, type Reader } from './component';
import { lastYear } from './era';
import { readNumeric } from './numeric';

const BEFORE_CHRIST = ['紀元前', 'BC', 'B.C.'];
const ANNO_DOMINI = ['西暦', '紀元', 'AD'];

/** Words that only a year stands behind, and the apostrophe of '24年. */
export const BEFORE_YEAR: readonly string[] = [...BEFORE_CHRIST, ...ANNO_DOMINI, "'", '前'];

/** What makes a number of years a stretch of time. */
const STRETCH = [
  '間',
  '以上',
  '以内',
  'ぶり',
  '近く',
  '余',
  'もの',
  'も',
  'にわた',
  '来',
  'ほど',
  'くらい',
  'ぐらい',
  '程度',
  '半',
  '連続',
  '分',
  '目',
  'おき',
  'ごと',
  '未満',
  '弱',
  '強',
  '超',
  '足らず',
  '越し',
  'あまり',
  '前後',
  'と',
];

/** What follows a year of two digits that is none of them: 24年春, 24年度. */
const AFTER_SHORT_YEAR = [
  '度',
  '春',
  '夏',
  '秋',
  '冬',
  '末',
  '初',
  '半ば',
  '前半',
  '後半',
  '代',
  '第',
  '上半期',
  '下半期',
  '頭',
  '元日',
];
const AFTER_SHORT_YEAR_IN_CONTEXT = [
  'に',
  'は',
  'の',
  '、',
  'から',
  'まで',
  '以降',
  '以来',
  '以前',
  '時点',
  '当時',
  ')',
  '~',
  '-',
];

const isYearNumber = (num: Num): boolean => !num.decimal && !num.several && !num.grouped && !num.fraction;

export const readYear: Reader = (context, i) => {
  const { lexicon, text } = context;
  const before = startsWithAny(text, i, BEFORE_CHRIST);
  if (before) return numbered(context, i + before.length, true);
  // 前334年, but not 以前3年.
  if (text.charAt(i) === '前' && !isKanji(text.charCodeAt(i - 1)) && !oneOf(text, i - 1, 'のそ')) {
    const num = readNumber(lexicon, text, i + 1);
    return num && num.plain > 1 && !text.startsWith('年間', num.end) ? numbered(context, i + 1, true) : undefined;
  }
  const christ = startsWithAny(text, i, ANNO_DOMINI);
  if (christ) return numbered(context, i + christ.length, false, true) ?? readNumeric(context, i + christ.length, {});
  return readEra(context, i) ?? readShort(context, i) ?? numbered(context, i, false) ?? beforeSeason(context, i);
};

/** 2021夏, 2021/春, 2021Q1. */
function beforeSeason({ lexicon, text }: DateContext, i: number): Component | undefined {
  const num = readNumber(lexicon, text, i);
  if (num?.plain !== 4) return undefined;
  const at = text.charAt(num.end) === '/' ? num.end + 1 : num.end;
  const season = lexicon.seasons.longest(text, at);
  const quarter = /^Q[1-4](?![A-Za-z\d])/.test(text.slice(at, at + 3));
  if (!quarter && (!season || isKanji(text.charCodeAt(season.end)))) return undefined;
  return { end: num.end, level: LEVEL.year, fields: { year: num.min } };
}

/** 平成元年, 令和3年, 令和3年度, 昭和30年代, R6年; 令和3/7/18 is in numeric.ts. */
function readEra({ lexicon, text }: DateContext, i: number): Component | undefined {
  const era = lexicon.eras.longest(text, i) ?? lexicon.eraLetters.longest(text, i);
  if (!era) return undefined;
  const first = text.startsWith('元年', era.end);
  const num = first ? undefined : readNumber(lexicon, text, era.end);
  if (!first && (!num || !isYearNumber(num) || num.min < 1 || text.charAt(num.end) !== '年')) return undefined;
  const n = num?.min ?? 1;
  if (n > lastYear(era.value)) return undefined;
  const end = num ? num.end + 1 : era.end + 2;
  const year = era.value.from + n - 1;
  if (text.startsWith('度', end)) return { end: end + 1, level: LEVEL.year, fields: { year, fiscal: true } };
  if (text.startsWith('代', end) && n % 10 === 0)
    return { end: end + 1, level: LEVEL.year, fields: { year }, to: { year: year + 9 } };
  return { end, level: LEVEL.year, fields: { year } };
}

/** '24年. */
function readShort({ lexicon, text }: DateContext, i: number): Component | undefined {
  if (text.charAt(i) !== "'" || !isDigit(text.charCodeAt(i + 1))) return undefined;
  const num = readNumber(lexicon, text, i + 1);
  if (num?.plain !== 2 || text.charAt(num.end) !== '年') return undefined;
  return ofShort(num.min, num.end + 1, text);
}

function ofShort(n: number, end: number, text: string): Component {
  const guess = n < 50 ? 2000 + n : 1900 + n;
  const fiscal = text.charAt(end) === '度';
  if (fiscal) return { end: end + 1, level: LEVEL.year, fields: { year: guess, fiscal } };
  return { end, level: LEVEL.year, fields: { years: `XX${String(n).padStart(2, '0')}`, guess } };
}

function numbered(
  context: DateContext,
  i: number,
  beforeChrist: boolean,
  certain = beforeChrist,
): Component | undefined {
  const { lexicon, text } = context;
  const num = readNumber(lexicon, text, i);
  if (!num || !isYearNumber(num) || num.end === i) return undefined;
  if (text.startsWith('世紀', num.end)) return century(num, text, beforeChrist);
  if (text.startsWith('年代', num.end)) return decade(num);
  if (text.charAt(num.end) !== '年') return undefined;
  const end = num.end + 1;
  if (beforeChrist) return { end, level: LEVEL.year, fields: { year: 1 - num.min } };
  if (text.charAt(end) === '度' && num.min >= 1800 && num.min < 2200) {
    return { end: end + 1, level: LEVEL.year, fields: { year: num.min, fiscal: true } };
  }
  if (num.plain === 2 && !certain) return isShortYear(context, num) ? ofShort(num.min, end, text) : undefined;
  return certain || isYear(text, num) ? { end, level: LEVEL.year, fields: { year: num.min } } : undefined;
}

function century(num: Num, text: string, beforeChrist: boolean): Component | undefined {
  const end = num.end + 2;
  if (num.min < 1 || num.min > 99) return undefined;
  if (!beforeChrist && isStretch(text, end)) return undefined;
  // 1世紀 is a hundred years rather than the first hundred.
  if (!beforeChrist && num.min === 1 && !oneOf(text, end, '初末前後中半')) return undefined;
  const hundreds = String(num.min - 1).padStart(2, '0');
  return { end, level: LEVEL.year, fields: { years: `${beforeChrist ? '-' : ''}${hundreds}XX` } };
}

const isStretch = (text: string, end: number): boolean => {
  if (text.startsWith('半ば', end)) return false;
  if (
    startsWithAny(
      text,
      end,
      STRETCH.filter((word) => word !== '以上'),
    )
  )
    return true;
  return (
    (oneOf(text, end, '前後') || text.startsWith('ばかり', end)) &&
    !text.startsWith('前半', end) &&
    !text.startsWith('後半', end)
  );
};

function decade(num: Num): Component | undefined {
  if (num.min % 10 !== 0) return undefined;
  const end = num.end + 2;
  if (num.min >= 1000 && num.min < 2200) return { end, level: LEVEL.year, fields: { years: `${num.min / 10}X` } };
  if (num.min >= 100) return undefined;
  return {
    end,
    level: LEVEL.year,
    fields: { years: `XX${num.min / 10}X`, guess: num.min < 30 ? 2000 + num.min : 1900 + num.min },
  };
}

/** 2024年 and 247年 are years, 100年 and 1000年間 are not. */
function isYear(text: string, num: Num): boolean {
  const after = num.end + 1;
  const stretched = startsWithAny(text, after, STRETCH) !== undefined || oneOf(text, after, '前後ま');
  const written = num.plain > 0 || !num.arabic;
  if (!written || num.min > 2200) return false;
  if (num.min >= 1000)
    return !(num.min % 100 === 0 && num.min < 1900 && (stretched || num.multiplied)) && !text.startsWith('間', after);
  return num.plain === 3 && num.min % 50 !== 0 && !stretched;
}

/** 22年6月 and 98年末 are years, 22年間 is not; 22年に is where the text speaks of those years. */
function isShortYear({ lexicon, text, nearYear }: DateContext, num: Num): boolean {
  const after = num.end + 1;
  const month = readNumber(lexicon, text, text.charAt(after) === 'の' ? after + 1 : after);
  if (month && month.plain > 0 && month.min >= 1 && month.min <= 12 && oneOf(text, month.end, '月~-・')) return true;
  if (startsWithAny(text, after, AFTER_SHORT_YEAR))
    return !text.startsWith('半', after) || text.startsWith('半ば', after);
  const particle = startsWithAny(text, after, AFTER_SHORT_YEAR_IN_CONTEXT);
  const near = particle ? nearYear() : undefined;
  if (!particle || !near || num.min < 10 || OFTEN.test(text.slice(after, after + 4))) return false;
  // The issue alone is a weaker hint: 25年の歴史.
  if (!near.told && !['に', 'は', '時点', '当時'].includes(particle)) return false;
  return Math.abs((near.year % 100) - num.min) <= (near.told ? 4 : 3);
}

/** 20年に1度. */
const OFTEN = /^に[\d一二三四五六七八九十]{1,2}[回度]/;
