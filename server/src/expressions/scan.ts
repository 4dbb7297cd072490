/** Looks at one place of the text and says what stands there: the order in which the notations are tried. */
import { isDigit, isLatin, isSpace } from './text/chars';
import { endOfRun, goesOn, isBareNumber, isPartOfName } from './amounts/silence';
import { readAmount, type AmountFound } from './amounts/amount';
import { asOrdinal, readOrdinal } from './amounts/ordinal';
import { ageDecade, joinBounds } from './amounts/bounds';
import { readMinutesSeconds } from './dates/clock';
import { LEVEL, oneOf, type DateContext } from './dates/component';
import { readDate } from './dates/date';
import { readDateRange, readLeadingRange } from './dates/range';
import { readDuration, type DurationFound } from './durations/duration';
import { readSetAfter, readSetWord } from './durations/set';
import { originOf, readShiftWord, shiftPoint } from './durations/shift';
import { isSilence, type DateNode, type Node, type Silence } from './node';
import { bounds, readAfter, readAfterDate, readBefore } from './tolerance';

/** The node that begins at `i`, or how far there is none. */
export function readAt(context: DateContext, i: number): Node | Silence {
  const { lexicon, text } = context;
  const word = lexicon.silence.longest(text, i);
  if (word) return { skip: word.end };
  const code = lexicon.codes.longest(text, i);
  if (code && !isLatin(text.charCodeAt(i - 1))) return { skip: skipCode(text, code.end) };
  if (isLatin(text.charCodeAt(i))) return readLatin(context, i);

  const before = readBefore(lexicon, text, i);
  const at = before?.end ?? i;
  const found = readValue(context, at, before !== undefined);
  if (isSilence(found)) return before ? { skip: before.end } : found;
  if (!before) return found;
  const modifier = found.modifier ?? before.modifier;
  if (!modifier) return found;
  if (found.kind === 'quantity' && !found.modifier && before.modifier) {
    const open = bounds(found.min ?? 0, found.max ?? 0, before.modifier);
    return { ...found, ...open, start: i, modifier };
  }
  return { ...found, start: i, modifier };
}

/** 電話 03-1234-5678, バージョン3: the digits behind the word name something. */
function skipCode(text: string, i: number): number {
  let end = i;
  while (
    end < text.length &&
    (isDigit(text.charCodeAt(end)) || isSpace(text.charCodeAt(end)) || oneOf(text, end, ':-().番号は'))
  )
    end++;
  return end;
}

/** Latin words are names and units of other numbers, but for a few: AM, US$, Q1, R6. */
function readLatin(context: DateContext, i: number): Node | Silence {
  const { lexicon, text } = context;
  const starts = !isLatin(text.charCodeAt(i - 1));
  const money = starts ? lexicon.moneySigns.longest(text, i) : undefined;
  if (money) {
    const amount = readAmount(lexicon, text, i);
    if (amount) return finishAmount(context, i, amount);
  }
  const date = starts ? readDate(context, i) : undefined;
  if (date) return finishDate(context, { ...date, kind: 'date', start: i });
  let end = i;
  while (isLatin(text.charCodeAt(end))) end++;
  if (oneOf(text, end, "-.:/_@&'+") || isDigit(text.charCodeAt(end))) return { skip: endOfRun(text, i) };
  // NSS 2025, Windows 11: a bare number behind the name is part of it.
  const name =
    text.charAt(end) === ' ' && isDigit(text.charCodeAt(end + 1)) ? readValue(context, end + 1, false) : undefined;
  return { skip: name && isSilence(name) ? Math.max(end, name.skip) : end };
}

function readValue(context: DateContext, i: number, tolerated: boolean): Node | Silence {
  const { lexicon, text } = context;
  const set = readSetWord(context, i);
  if (set) return { ...set, kind: 'set', start: i };
  const date = tolerated ? undefined : (readLeadingRange(context, i) ?? readDate(context, i));
  if (date && !(isDigit(text.charCodeAt(i)) && isPartOfName(text, i)))
    return finishDate(context, { ...date, kind: 'date', start: i });
  const ordinal = readOrdinal(lexicon, text, i);
  if (ordinal) return 'silent' in ordinal ? { skip: ordinal.silent } : finishAmount(context, i, ordinal);
  const digits = isDigit(text.charCodeAt(i));
  if (digits && isPartOfName(text, i)) return { skip: endOfRun(text, i) };
  const clock = digits ? readMinutesSeconds(text, i) : undefined;
  if (clock) {
    const amounts = { minute: clock.minutes, second: clock.seconds };
    return { kind: 'duration', start: i, end: clock.end, from: amounts, to: amounts, direction: 'none' };
  }
  const duration = readDuration(lexicon, text, i);
  if (duration) {
    const node = finishDuration(context, i, duration);
    if (node) return node;
  }
  const late = tolerated ? (readLeadingRange(context, i) ?? readDate(context, i)) : undefined;
  if (late) return finishDate(context, { ...late, kind: 'date', start: i });
  const amount = readAmount(lexicon, text, i);
  return amount ? finishAmount(context, i, amount) : { skip: digits ? endOfRun(text, i) : i + 1 };
}

function finishDate(context: DateContext, node: DateNode): DateNode {
  const { lexicon, text } = context;
  const shifted = shiftFrom(context, node);
  if (shifted) return shifted;
  const range = readDateRange(context, node);
  if (range) return range;
  const after = node.to ? undefined : readAfterDate(text, node.end);
  void lexicon;
  const part = node.point.part;
  if (after && !(after.modifier === 'gt' && node.finest < LEVEL.time && text.startsWith('の後', node.end))) {
    return { ...node, end: after.end, modifier: part && after.modifier === 'approx' ? part : after.modifier };
  }
  return part ? { ...node, modifier: part } : node;
}

/** 昨日の2日前, 今日から2日後. */
function shiftFrom({ lexicon, text }: DateContext, node: DateNode): DateNode | undefined {
  if (node.finest !== LEVEL.day || node.to) return undefined;
  const at =
    text.charAt(node.end) === 'の' ? node.end + 1 : text.startsWith('から', node.end) ? node.end + 2 : undefined;
  const duration = at === undefined ? undefined : readDuration(lexicon, text, at);
  const shift =
    duration &&
    duration.from.hour === undefined &&
    duration.from.minute === undefined &&
    duration.from.second === undefined
      ? readShiftWord(lexicon, text, duration.end)
      : undefined;
  if (!duration || !shift || duration.start !== at) return undefined;
  return { ...node, end: shift.end, point: shiftPoint(duration, shift.sign, 'issue', node.point) };
}

function finishDuration(context: DateContext, i: number, found: DurationFound): Node | undefined {
  const { lexicon, text } = context;
  const set = readSetAfter(lexicon, text, found);
  if (set) return { ...set, kind: 'set', start: i };
  if (text.charAt(found.end) === '目' && !oneOf(text, found.end + 1, '標的指')) return ordinalOf(i, found);
  const shift = readShiftWord(lexicon, text, found.end);
  if (shift && isPoint(found)) {
    const from = originOf(text, found.start, shift.sign, text.slice(i, found.start));
    const date = readDate(context, skipNo(text, shift.end), shiftPoint(found, shift.sign, from), LEVEL.week);
    const point = date?.point ?? shiftPoint(found, shift.sign, from);
    const base = {
      kind: 'date',
      start: startOf(text, i, from),
      point,
      coarsest: LEVEL.year,
      finest: LEVEL.day,
    } as const;
    return { ...base, end: date?.end ?? shift.end, ...(shift.modifier && { modifier: shift.modifier }) };
  }
  const after = readAfter(lexicon, text, found.end);
  const modifier = after?.modifier ?? (found.several ? 'approx' : undefined);
  const { from, to, direction } = found;
  return {
    kind: 'duration',
    start: i,
    end: after?.end ?? found.end,
    from,
    to,
    direction,
    ...(modifier && { modifier }),
  };
}

const skipNo = (text: string, i: number): number => (text.charAt(i) === 'の' ? i + 1 : i);

/** その2日後 begins with その. */
const startOf = (text: string, i: number, from: string): number =>
  from === 'text' && text.startsWith('その', i - 2) ? i - 2 : i;

const isPoint = (found: DurationFound): boolean =>
  Object.entries(found.from).every(([key, n]) => found.to[key as keyof typeof found.to] === n);

function ordinalOf(i: number, found: DurationFound): Node | undefined {
  const [entry, more] = Object.entries(found.from);
  if (!entry || more) return undefined;
  const unit = {
    century: '世紀',
    year: '年',
    month: 'カ月',
    week: '週',
    day: '日',
    hour: '時間',
    minute: '分',
    second: '秒',
    millisecond: 'ミリ秒',
  }[entry[0] as keyof DurationFound['from']];
  return { kind: 'quantity', start: i, end: found.end + 1, min: entry[1], max: entry[1], unit, ordinal: true };
}

function finishAmount(context: DateContext, i: number, amount: AmountFound): Node | Silence {
  const { lexicon, text } = context;
  const found =
    amount.kind === 'ordinal'
      ? amount
      : (asOrdinal(lexicon, text, ageDecade(lexicon, text, amount)) ?? ageDecade(lexicon, text, amount));
  const digits = isDigit(text.charCodeAt(i)) || isDigit(text.charCodeAt(i + 1));
  const silent = { skip: digits ? Math.max(found.end, endOfRun(text, i)) : found.end };
  if (found.kind === 'label') return silent;
  const after = readAfter(lexicon, text, found.end);
  const end = after?.end ?? found.end;
  if (found.kind === 'bare') {
    if (goesOn(text, found.end)) return { skip: endOfRun(text, i) };
    if (!isBareNumber(text, i, found)) return { skip: found.end };
  }
  const modifier = after?.modifier ?? found.modifier ?? (found.num?.several ? 'approx' : undefined);
  const node = {
    kind: 'quantity',
    start: i,
    end,
    ...bounds(found.min, found.max, modifier),
    unit: found.unit,
    ...(found.ordinal && { ordinal: true }),
    ...(modifier && { modifier }),
  } as const;
  return found.ordinal ? node : joinBounds(context, node);
}
