/** Which readers of dates can find something at a place, told from its first character, or from the one behind its number. */
import { readNumber } from '../numerals/number';
import type { Lexicon } from '../tables/lexicon';
import type { Words } from '../text/words';
import { readClock, readDayPart } from './clock';
import type { DateContext, Reader } from './component';
import { readDay, readMonth } from './monthDay';
import { readNumeric } from './numeric';
import { readPart, readQuarter, readSeason } from './periods';
import { readHoliday, readRelative, readToward } from './relative';
import { readSpan } from './span';
import { readNth, readWeekday } from './weekday';
import { BEFORE_YEAR, readYear } from './year';

const NONE: readonly Reader[] = [];

/** Behind a number in digits or kanji. */
const behindNumber: Record<string, readonly Reader[]> = {
  年: [readYear],
  世: [readYear],
  月: [readMonth],
  日: [readDay],
  時: [readClock],
  ':': [readClock],
  '/': [readNumeric, readYear],
  '.': [readNumeric],
  ',': [readNumeric],
  '-': [readNumeric, readSpan],
  '~': [readSpan],
  '、': [readSpan],
  '・': [readSpan],
  か: [readSpan],
  ' ': [readSpan],
  Q: [readYear],
  春: [readYear],
  夏: [readYear],
  秋: [readYear],
  冬: [readYear],
};

const BEHIND_NUMBER = new Map(Object.entries(behindNumber).map(([char, readers]) => [char.charCodeAt(0), readers]));

const byLexicon = new WeakMap<Lexicon, Map<number, readonly Reader[]>>();

/** The readers to try at `at`, in order. */
export function readersAt({ lexicon, text }: DateContext, at: number): readonly Reader[] {
  const code = text.charCodeAt(at);
  let words = byLexicon.get(lexicon);
  if (!words) byLexicon.set(lexicon, (words = wordReaders(lexicon)));
  const worded = words.get(code) ?? NONE;
  if (!lexicon.numerals.starts(code)) return worded;
  const num = readNumber(lexicon, text, at);
  const numbered = (num && BEHIND_NUMBER.get(text.charCodeAt(num.end))) ?? NONE;
  // 一昨年 begins with a numeral too.
  return worded.length === 0 ? numbered : [...worded, ...numbered];
}

function wordReaders(lexicon: Lexicon): Map<number, readonly Reader[]> {
  const { next, previous, this: these } = lexicon.tables.relative;
  const readers = new Map<number, Reader[]>();
  const add = (reader: Reader, codes: Iterable<number>): void => {
    for (const code of new Set(codes)) readers.set(code, [...(readers.get(code) ?? []), reader]);
  };
  const initials = (...words: readonly Words<unknown>[]): number[] => words.flatMap((word) => [...word.initials()]);
  const firsts = (words: Iterable<string>): number[] => [...words].map((word) => word.charCodeAt(0));
  add(readNumeric, initials(lexicon.eras, lexicon.eraLetters));
  add(readYear, [...initials(lexicon.eras, lexicon.eraLetters), ...firsts(BEFORE_YEAR)]);
  add(readRelative, initials(lexicon.relative));
  add(readToward, firsts([...next, ...previous, ...these]));
  add(readHoliday, initials(lexicon.holidays));
  add(readQuarter, [...initials(lexicon.halves), ...firsts(['第', 'Q'])]);
  add(readSeason, initials(lexicon.seasons));
  add(readNth, firsts(['第', '最']));
  add(readPart, initials(lexicon.parts));
  add(readWeekday, firsts([...Object.keys(lexicon.tables.periods.weekdays), '(', '[', ' ']));
  add(readClock, initials(lexicon.moments));
  add(readDayPart, initials(lexicon.dayParts, lexicon.latinHalves));
  return readers;
}
