/** Looks at one place of the text and says what stands there: the order in which the notations are tried. */
import { isDigit, isKanji, isLatin, isSpace, skipSpace } from './text/chars';
import { readAmount, readRate } from './amounts/amount';
import { finishAmount } from './amounts/finish';
import { readOrdinal } from './amounts/ordinal';
import { endOfRun, isPartOfName } from './amounts/silence';
import { readMinutesSeconds } from './dates/clock';
import { LEVEL, oneOf, type DateContext } from './dates/component';
import { readDate } from './dates/date';
import { finishDate } from './dates/finish';
import { readDuration } from './durations/duration';
import { finishDuration } from './durations/finish';
import { readSetWord } from './durations/set';
import { isSilence, type Node, type Silence } from './node';
import { bounds, readBefore } from './tolerance';

/** The node that begins at `i`, or how far there is none. */
export function readAt(context: DateContext, i: number): Node | Silence {
  const { lexicon, text } = context;
  const code = lexicon.codes.longest(text, i);
  if (code && !isLatin(text.charCodeAt(i - 1))) return { skip: skipCode(text, code.end) };
  if (isLatin(text.charCodeAt(i))) return readLatin(context, i);
  const word = lexicon.silence.longest(text, i);
  const found = readTolerated(context, i);
  // 二世紀 goes on where 二世 ends.
  if (word && (isSilence(found) || found.end <= word.end)) return { skip: word.end };
  return found;
}

/** 電話 03-1234-5678, バージョン3: the digits behind the word name something. */
function skipCode(text: string, i: number): number {
  let end = i;
  while (
    end < text.length &&
    (isDigit(text.charCodeAt(end)) || isSpace(text.charCodeAt(end)) || oneOf(text, end, ':-().番号は'))
  ) {
    end++;
  }
  // 本書は2009年版: digits that go on as a date or an amount are one.
  return isKanji(text.charCodeAt(end)) ? i : end;
}

function readTolerated(context: DateContext, i: number): Node | Silence {
  const before = readBefore(context.lexicon, context.text, i);
  if (!before) return readValue(context, i, false);
  if (context.lexicon.silence.longest(context.text, before.end)) return { skip: before.end };
  const found = readValue(context, before.end, true);
  if (isSilence(found)) return { skip: before.end };
  const modifier = found.modifier ?? before.modifier;
  if (!modifier) return found;
  const open = found.kind === 'quantity' && !found.modifier ? bounds(found.min ?? 0, found.max ?? 0, modifier) : {};
  return { ...found, ...open, start: i, modifier };
}

/** Latin words are names and units of other numbers, but for a few: AM, US$, Q1, R6. */
function readLatin(context: DateContext, i: number): Node | Silence {
  const { lexicon, text } = context;
  const starts = !isLatin(text.charCodeAt(i - 1));
  const money = starts && lexicon.moneySigns.longest(text, i) ? readAmount(lexicon, text, i) : undefined;
  if (money) return finishAmount(context, i, money);
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
  const digits = isDigit(text.charCodeAt(i));
  if (digits && isPartOfName(text, i)) return { skip: endOfRun(text, i) };
  // 毎秒10トン is a rate, 毎秒 alone recurs.
  const rate = lexicon.rates.longest(text, i) && readRate(lexicon, text, i);
  if (rate) return finishAmount(context, i, rate, tolerated);
  const set = readSetWord(context, i);
  if (set) return { ...set, kind: 'set', start: i };
  // 約20日 is a length before it is a day.
  const early = tolerated ? undefined : dateAt(context, i);
  if (early) return early;
  const ordinal = readOrdinal(lexicon, text, i);
  if (ordinal) return 'silent' in ordinal ? { skip: ordinal.silent } : finishAmount(context, i, ordinal);
  const clock = digits ? readMinutesSeconds(text, i) : undefined;
  if (clock) {
    const amounts = { minute: clock.minutes, second: clock.seconds };
    return { kind: 'duration', start: i, end: clock.end, from: amounts, to: amounts, direction: 'none' };
  }
  // 前の1839年 is no stretch of time.
  const before = lexicon.durationBefore.longest(text, i);
  const year = before && readDate(context, before.end);
  if (before && year && year.coarsest <= LEVEL.month) return { skip: before.end };
  const duration = readDuration(lexicon, text, i);
  if (duration) return finishDuration(context, i, duration);
  // （慶長17年） - 1680年: a dash before a year is no sign.
  const sign = lexicon.signs.longest(text, i);
  const dated = sign && readDate(context, skipSpace(text, sign.end));
  if (sign && dated && dated.coarsest === LEVEL.year) return { skip: sign.end };
  const late = tolerated ? dateAt(context, i) : undefined;
  if (late) return late;
  const amount = readAmount(lexicon, text, i);
  return amount
    ? finishAmount(context, i, amount, tolerated)
    : { skip: digits ? endOfRun(text, i) : endOfNumerals(context, i) };
}

function dateAt(context: DateContext, i: number): Node | undefined {
  const date = readDate(context, i);
  return date && finishDate(context, { ...date, kind: 'date', start: i });
}

/** Kanji numerals that make no number (more of them than any has) are passed over together. */
function endOfNumerals({ lexicon, text }: DateContext, i: number): number {
  let end = i + 1;
  if (lexicon.kanjiDigits.has(text.charCodeAt(i))) while (lexicon.kanjiDigits.has(text.charCodeAt(end))) end++;
  return end;
}
