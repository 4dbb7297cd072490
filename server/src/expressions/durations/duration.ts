/**
 * Stretches of time.
 *
 * @example 24時間 → {"type":"duration","value":"PT24H"}
 * @example 1年2カ月10日間 → {"type":"duration","value":"P1Y2M10D"}
 * @example 3年半 → {"type":"duration","value":"P3.5Y"}
 * @example 1〜2日間 → {"type":"duration","value":"P1D/P2D"}
 * @example 数日-数週間 → {"type":"duration","value":"P2D/P9W","modifier":"approx"}
 * @example 四半世紀 → {"type":"duration","value":"P25Y"}
 * @example 2日と5時間 → {"type":"duration","value":"P2DT5H"}
 * @example 過去5年間 @2024-11-22 → {"type":"duration","value":"P5Y","resolved":"2019/2024"}
 */
import { isKanji, skipSpace } from '../text/chars';
import type { Num } from '../numerals/number';
import { readRange, readTo } from '../numerals/range';
import type { Lexicon } from '../tables/lexicon';
import type { DurationKey } from '../tables/schema';
import { oneOf } from '../dates/component';

/** How much of each unit. */
export type Amounts = Partial<Record<DurationKey, number>>;

export interface DurationFound {
  readonly end: number;
  readonly from: Amounts;
  readonly to: Amounts;
  readonly several: boolean;
  readonly direction: 'past' | 'future' | 'none';
  /** 間 ends it: nothing finer can follow. */
  readonly closed: boolean;
  /** Where the digits begin, behind 過去 and its like. */
  readonly start: number;
}

const ORDER: readonly DurationKey[] = [
  'century',
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

export function readDuration(lexicon: Lexicon, text: string, i: number): DurationFound | undefined {
  const before = lexicon.durationBefore.longest(text, i);
  const start = before ? skipSpace(text, before.end) : i;
  const word = lexicon.durationWords.longest(text, start);
  if (word && (!isKanji(text.charCodeAt(word.end)) || oneOf(text, word.end, '前後以間余近弱強超足未'))) {
    const amounts = { [word.value.key]: word.value.n };
    return {
      end: word.end,
      from: amounts,
      to: amounts,
      several: false,
      direction: before?.value ?? 'none',
      closed: true,
      start,
    };
  }
  const found = withSecond(lexicon, text, readParts(lexicon, text, start));
  return found && { ...found, direction: before?.value ?? 'none', start };
}

type Parts = Omit<DurationFound, 'direction' | 'start'>;

/** 2時間から3時間, 数日-数週間: a second duration behind the first, and longer. */
function withSecond(lexicon: Lexicon, text: string, first: Parts | undefined): Parts | undefined {
  const at = first && readTo(text, first.end);
  if (!first || at === undefined) return first;
  const word = lexicon.durationWords.longest(text, at);
  const second: Parts | undefined = word
    ? {
        end: word.end,
        from: { [word.value.key]: word.value.n },
        to: { [word.value.key]: word.value.n },
        several: false,
        closed: true,
      }
    : readParts(lexicon, text, at);
  if (!second || roughly(second.to) < roughly(first.from)) return first;
  return { ...second, from: first.from, several: first.several || second.several };
}

const SECONDS: Record<DurationKey, number> = {
  century: 3_155_760_000,
  year: 31_557_600,
  month: 2_629_800,
  week: 604_800,
  day: 86_400,
  hour: 3600,
  minute: 60,
  second: 1,
  millisecond: 0.001,
};

/** Seconds, with months and years of average length: to tell which of two durations is the longer. */
const roughly = (amounts: Amounts): number => ORDER.reduce((sum, key) => sum + (amounts[key] ?? 0) * SECONDS[key], 0);

function readParts(lexicon: Lexicon, text: string, i: number): Parts | undefined {
  const from: Amounts = {};
  const to: Amounts = {};
  let [end, last, several, closed] = [i, -1, false, false];
  while (!closed) {
    // 1か月と2日: the と joins only what gets finer.
    const at = last >= 0 && text.charAt(end) === 'と' ? end + 1 : end;
    const part = readOne(lexicon, text, at, last < 0);
    const rank = part ? ORDER.indexOf(part.key) : -1;
    if (!part || rank <= last) break;
    from[part.key] = part.min;
    to[part.key] = part.max;
    several ||= part.num.several;
    [end, last, closed] = [part.end, rank, part.closed];
    if (part.num.min !== part.num.max) break;
  }
  return last < 0 ? undefined : { end, from, to, several, closed };
}

interface One {
  readonly end: number;
  readonly key: DurationKey;
  readonly num: Num;
  readonly min: number;
  readonly max: number;
  readonly closed: boolean;
}

/** 2週間, 3年半, 1〜2日. */
function readOne(lexicon: Lexicon, text: string, i: number, ranged: boolean): One | undefined {
  const num = readRange(
    lexicon,
    text,
    i,
    (at) => lexicon.durationUnits.longest(text, skipSpace(text, at)) !== undefined,
  );
  if (!num || num.signed || num.min < 0 || (!ranged && num.min !== num.max)) return undefined;
  const unit =
    lexicon.durationUnits.longest(text, num.end) ?? lexicon.durationUnits.longest(text, skipSpace(text, num.end));
  if (!unit || isOtherWord(text, num.start, unit.end, unit.value, num)) return undefined;
  let end = unit.end;
  let closed = text.startsWith('週間', end - 2);
  let extra = 0;
  const hundredths = unit.value === 'second' ? /^\d\d?/.exec(text.slice(end, end + 3))?.[0] : undefined;
  if (hundredths) {
    end += hundredths.length;
    extra = Number(`0.${hundredths}`);
  }
  if (text.charAt(end) === '間' && unit.value !== 'hour') [end, closed] = [end + 1, true];
  if (text.charAt(end) === '半' && !oneOf(text, end + 1, 'ば径数分島') && !hundredths)
    [end, extra, closed] = [end + 1, 0.5, true];
  return { end, key: unit.value, num, min: num.min + extra, max: num.max + extra, closed };
}

/** What may follow a duration in kanji numerals, where another kanji makes a name of it: 千日劇場, 三分法. */
const AFTER_KANJI = '間以前後余近弱強超足未半目毎程';

/** 5分の1, 3年生, 7世紀前半, 咸通9年（868年） are no stretches of time. */
function isOtherWord(text: string, start: number, end: number, key: DurationKey, num: Num): boolean {
  const next = text.charCodeAt(end);
  const closed =
    oneOf(text, end, AFTER_KANJI) || /^(?:ほど|くらい|ぐらい|おき|ごと|ばかり)/.test(text.slice(end, end + 3));
  if (!num.arabic && !num.several && ['year', 'day', 'minute'].includes(key) && isKanji(next) && !closed) return true;
  switch (key) {
    case 'century':
      return /^(?:前半|後半|初|末|中|半ば|ごろ|頃|以[降前後]|から\d+世紀)/.test(text.slice(end, end + 7));
    case 'year':
      return (
        oneOf(text, end, '生代度号産式物版') ||
        oneOf(text, start - 1, '同翌') ||
        /^\(\d{3,4}年/.test(text.slice(end, end + 6))
      );
    case 'minute':
      if (/^の[\d一二三四五六七八九十百]/.test(text.slice(end, end + 2))) return true;
      return oneOf(text, end, '野布譲担割') || (!num.arabic && num.min <= 10 && !closed);
    case 'day':
      return oneOf(text, end, '本系米経新') || (!num.arabic && num.min === 1 && num.max === 1 && !closed);
    default:
      return false;
  }
}

/** ISO 8601 of the amounts. */
export function isoDuration(amounts: Amounts): string {
  const { century, year, month, week, day, hour, minute, second, millisecond } = amounts;
  const years = century === undefined && year === undefined ? undefined : (century ?? 0) * 100 + (year ?? 0);
  const seconds =
    second === undefined && millisecond === undefined ? undefined : (second ?? 0) + (millisecond ?? 0) / 1000;
  const part = (n: number | undefined, letter: string): string => (n === undefined ? '' : `${plain(n)}${letter}`);
  const date = part(years, 'Y') + part(month, 'M') + part(week, 'W') + part(day, 'D');
  const time = part(hour, 'H') + part(minute, 'M') + part(seconds, 'S');
  return `P${date}${time && `T${time}`}`;
}

const plain = (n: number): string => String(Number(n.toPrecision(12)));

export const durationValue = (from: Amounts, to: Amounts): string => {
  const [a, b] = [isoDuration(from), isoDuration(to)];
  return a === b ? a : `${a}/${b}`;
};
