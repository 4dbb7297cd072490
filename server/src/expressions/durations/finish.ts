/** A duration that has been read, with what may stand behind it: 前 and 後, 目, ごと, 以上. */
import { LEVEL, oneOf, type DateContext } from '../dates/component';
import { readDate } from '../dates/date';
import { readTo } from '../numerals/range';
import type { DateNode, Node } from '../node';
import { readAfter } from '../tolerance';
import type { DurationKey } from '../tables/schema';
import { isoDuration, readDuration, type Amounts, type DurationFound } from './duration';
import { readSetAfter } from './set';
import { originOf, readShiftWord, shiftPoint } from './shift';

/** The node of a duration whose span begins at `i`. */
export function finishDuration(context: DateContext, i: number, found: DurationFound): Node {
  const { lexicon, text } = context;
  const now = text.startsWith('今から', i);
  const start = now ? found.start : i;
  const set = readSetAfter(lexicon, text, found);
  if (set) return { ...set, kind: 'set', start };
  const ordinal =
    text.charAt(found.end) === '目' && !oneOf(text, found.end + 1, '標的指') ? ordinalOf(start, found) : undefined;
  const shifted = ordinal ?? shiftedDate(context, start, found, now);
  if (shifted) return shifted;
  const after = readAfter(lexicon, text, found.end);
  const modifier = after?.modifier ?? (found.several ? 'approx' : undefined);
  const { from, to, direction } = found;
  return { kind: 'duration', start, end: after?.end ?? found.end, from, to, direction, ...(modifier && { modifier }) };
}

/** 3年前, その2日後, 4年後の5月, 2週後の月曜日, 3年前から2年前. */
function shiftedDate(context: DateContext, i: number, found: DurationFound, now: boolean): DateNode | undefined {
  const { lexicon, text } = context;
  const shift = readShiftWord(lexicon, text, found.end);
  if (!shift) return undefined;
  const from = now ? 'issue' : originOf(text, found.start, shift.sign);
  if (!isPoint(found)) {
    // 1〜2日前 has no one day, but it is no length either.
    const [first, to] = [found.to, found.from].map((amounts) =>
      shiftPoint({ ...found, from: amounts }, shift.sign, from),
    );
    const offset = offsetOf(shift.sign, found.to, found.from);
    return {
      kind: 'date',
      start: i,
      end: shift.end,
      point: first!,
      to: to!,
      coarsest: LEVEL.year,
      finest: LEVEL.day,
      offset,
    };
  }
  const point = shiftPoint(found, shift.sign, from);
  const next = text.charAt(shift.end) === 'の' ? shift.end + 1 : shift.end;
  // 4年後の5月 goes on with a month, 4年後の1986年 and 2カ月後の5月 say the same again.
  const behind = readDate(context, next, point, point.relative?.year ? LEVEL.year : LEVEL.week);
  const finer = behind?.point.year === undefined ? behind : undefined;
  const node = {
    kind: 'date',
    start: from === 'text' && text.startsWith('その', i - 2) ? i - 2 : i,
    end: finer?.end ?? shift.end,
    point: finer?.point ?? point,
    coarsest: LEVEL.year,
    finest: LEVEL.day,
    offset: offsetOf(shift.sign, found.from),
    ...(shift.modifier && { modifier: shift.modifier }),
  } as const;
  return shiftRange(context, node) ?? node;
}

function shiftRange({ lexicon, text }: DateContext, node: DateNode): DateNode | undefined {
  const at = readTo(text, node.end);
  const second = at === undefined ? undefined : readDuration(lexicon, text, at);
  const shift = second && second.start === at ? readShiftWord(lexicon, text, second.end) : undefined;
  if (!second || !shift || !isPoint(second)) return undefined;
  const offset = `${node.offset ?? ''}/${offsetOf(shift.sign, second.from)}`;
  return { ...node, end: shift.end, to: shiftPoint(second, shift.sign, 'issue'), offset };
}

/** -P3Y, P2D; the two ends of 5〜3年前 with a slash between them. */
function offsetOf(sign: 1 | -1, ...ends: readonly Amounts[]): string {
  return ends.map((amounts) => (sign < 0 ? '-' : '') + isoDuration(amounts)).join('/');
}

const isPoint = ({ from, to }: DurationFound): boolean =>
  (Object.keys(from) as (keyof Amounts)[]).every((key) => to[key] === from[key]);

const UNITS: Record<DurationKey, string> = {
  century: '世紀',
  year: '年',
  month: 'カ月',
  week: '週',
  day: '日',
  hour: '時間',
  minute: '分',
  second: '秒',
  millisecond: 'ミリ秒',
};

/** 8日目. */
function ordinalOf(start: number, found: DurationFound): Node | undefined {
  const entries = Object.entries(found.from) as [DurationKey, number][];
  const [entry] = entries;
  if (!entry || entries.length > 1) return undefined;
  const [key, n] = entry;
  return {
    kind: 'quantity',
    start,
    end: found.end + 1,
    min: n,
    max: found.to[key] ?? n,
    unit: UNITS[key],
    ordinal: true,
  };
}
