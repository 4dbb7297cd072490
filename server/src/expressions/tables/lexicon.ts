/** The tables as dictionaries that the readers ask, folded like the text they are compared with. */
import { unitScale, type ScaleOf } from '../compare/scale';
import { NumeralMemo } from '../numerals/memo';
import { fold } from '../text/fold';
import { Words } from '../text/words';
import type { Modifier } from '../types';
import type { DayHalf, DurationKey, PeriodLevel, Tables } from './schema';
import { unitWords, type UnitWord } from './units';

export type RelativeWord = Tables['relative']['words'][number];
export type Holiday = Tables['holidays']['holidays'][number];
export type Era = Tables['eras']['eras'][number];
type Currency = Tables['currencies']['currencies'][number];

export interface Lexicon {
  readonly tables: Tables;
  readonly numerals: NumeralMemo;
  readonly kanjiDigits: ReadonlyMap<number, number>;
  readonly smallUnits: ReadonlyMap<number, number>;
  readonly largeUnits: ReadonlyMap<number, number>;
  readonly notMultipliers: Words<true>;
  readonly english: Words<number>;
  readonly signs: Words<1 | -1>;
  readonly several: Words<true>;
  readonly native: Words<{ n: number; unit?: string | undefined }>;
  readonly shares: Words<{ n: number; modifier?: Modifier | undefined }>;
  readonly tenths: Words<number>;
  readonly units: Words<UnitWord>;
  readonly scale: ScaleOf;
  readonly rates: Words<Tables['units']['rates'][number]>;
  readonly rateSuffixes: Words<Tables['units']['rates'][number]>;
  readonly unitBefore: Words<Tables['units']['before'][number]>;
  readonly ambiguous: ReadonlyMap<string, Tables['units']['ambiguous'][number]>;
  readonly money: Words<Currency>;
  readonly moneySigns: Words<Currency>;
  readonly counters: Words<string>;
  readonly labels: Words<true>;
  readonly toleranceBefore: Words<Modifier>;
  readonly silentBefore: Words<true>;
  readonly toleranceAfter: Words<{ word: string; modifier: Modifier }>;
  readonly toleranceAfterDate: Words<Modifier>;
  readonly eras: Words<Era>;
  readonly eraLetters: Words<Era>;
  readonly relative: Words<RelativeWord & { name: string }>;
  readonly seasons: Words<number>;
  readonly parts: Words<Map<PeriodLevel, 'start' | 'mid' | 'end'>>;
  readonly halves: Words<number>;
  readonly quarterWords: Words<true>;
  readonly dayParts: Words<DayHalf>;
  readonly moments: Words<string>;
  readonly latinHalves: Words<DayHalf>;
  readonly zones: Words<string>;
  readonly holidays: Words<Holiday>;
  readonly durationUnits: Words<DurationKey>;
  readonly durationWords: Words<{ key: DurationKey; n: number }>;
  readonly durationBefore: Words<'past' | 'future' | 'none'>;
  readonly sets: Words<string>;
  readonly per: Words<string>;
  readonly silence: Words<true>;
  readonly codes: Words<true>;
}

const folded = (word: string): string => fold(word).text;

/** Few names have anything to fold, and to look at each by itself was a good part of a start. */
function words<T>(rows: readonly (readonly [readonly string[], T])[]): Words<T> {
  const all = new Words<T>();
  const joined = rows.map(([names]) => names.join('')).join('');
  const spelling = folded(joined) === joined ? (name: string) => name : folded;
  for (const [names, value] of rows) for (const name of names) all.add(spelling(name), value);
  return all;
}

const list = (names: readonly string[]): Words<true> => words([[names, true]]);
const codes = (record: Record<string, number>): Map<number, number> =>
  new Map(Object.entries(record).map(([char, n]) => [char.charCodeAt(0), n]));

export function compile(tables: Tables): Lexicon {
  return {
    tables,
    ...ofNumerals(tables),
    ...ofUnits(tables),
    ...ofTolerance(tables),
    ...ofDates(tables),
    ...ofDurations(tables),
    silence: list(tables.silence.words),
    codes: list(tables.silence.codes),
  };
}

function ofNumerals({ numerals, silence }: Tables) {
  const initials = {
    kanjiDigits: codes(numerals.digits),
    smallUnits: codes(numerals.small),
    several: list(numerals.several.words),
  };
  return {
    numerals: new NumeralMemo(initials),
    ...initials,
    largeUnits: codes(numerals.large),
    notMultipliers: list(silence.notMultipliers),
    english: new Words(Object.entries(numerals.english)),
    signs: words<1 | -1>([
      [numerals.signs.minus, -1],
      [numerals.signs.plus, 1],
    ]),
    native: words(numerals.native.map((row) => [row.names, row])),
    shares: words(numerals.shares.map((row) => [row.names, row])),
    tenths: words(numerals.tenths.map((row) => [row.names, row.percent])),
  };
}

function ofUnits(tables: Tables) {
  const { units, currencies, counters } = tables;
  const listed = unitWords(units);
  return {
    units: words(listed.map((unit) => [unit.names, unit])),
    scale: unitScale(tables, listed),
    rates: words(units.rates.map((row) => [row.names, row])),
    rateSuffixes: words(units.rates.map((row) => [row.after, row])),
    unitBefore: words(units.before.map((row) => [row.names, row])),
    ambiguous: new Map(units.ambiguous.flatMap((row) => row.names.map((name) => [folded(name), row]))),
    money: words(currencies.currencies.map((row) => [row.names, row])),
    moneySigns: words(currencies.currencies.map((row) => [row.signs, row])),
    counters: words(Object.values(counters.counters).flatMap((names) => names.map((name) => [[name], name] as const))),
    labels: list(counters.labels),
  };
}

function ofTolerance({ tolerance }: Tables) {
  return {
    toleranceBefore: words(tolerance.before.map((row) => [row.words, row.modifier])),
    silentBefore: list(tolerance.silentBefore),
    toleranceAfter: words(
      tolerance.after.flatMap((row) => row.words.map((word) => [[word], { word, modifier: row.modifier }] as const)),
    ),
    toleranceAfterDate: words(tolerance.afterDate.map((row) => [row.words, row.modifier])),
  };
}

function ofDates({ eras, relative, periods, holidays }: Tables) {
  return {
    eras: words(eras.eras.map((era) => [[era.name], era])),
    eraLetters: words(eras.eras.flatMap((era) => (era.letter ? [[[era.letter], era] as const] : []))),
    relative: words(relative.words.flatMap((row) => row.names.map((name) => [[name], { ...row, name }] as const))),
    seasons: new Words(Object.entries(periods.seasons)),
    parts: new Words(partsOf(periods)),
    halves: new Words(Object.entries(periods.halves)),
    quarterWords: list(periods.quarterWords),
    dayParts: words(periods.dayParts.map((row) => [row.words, row.half])),
    moments: words(periods.moments.map((row) => [row.words, row.value])),
    latinHalves: new Words(Object.entries(periods.latinHalves)),
    zones: new Words(Object.entries(periods.zones)),
    holidays: words(holidays.holidays.map((row) => [row.names, row])),
  };
}

/** 上旬 is a part of a month, 初め one of a year too. */
function partsOf(periods: Tables['periods']): Map<string, Map<PeriodLevel, 'start' | 'mid' | 'end'>> {
  const parts = new Map<string, Map<PeriodLevel, 'start' | 'mid' | 'end'>>();
  for (const row of periods.parts) {
    for (const word of row.words) {
      const levels = parts.get(word) ?? new Map<PeriodLevel, 'start' | 'mid' | 'end'>();
      for (const level of row.of) levels.set(level, row.part);
      parts.set(word, levels);
    }
  }
  return parts;
}

function ofDurations({ durations }: Tables) {
  const direction = (name: string) =>
    durations.past.includes(name) ? 'past' : durations.future.includes(name) ? 'future' : 'none';
  return {
    durationUnits: words(durations.units.map((row) => [row.names, row.key])),
    durationWords: words(durations.words.map((row) => [row.names, row])),
    durationBefore: words(durations.before.map((name) => [[name], direction(name)] as const)),
    sets: words(durations.sets.map((row) => [row.names, row.value])),
    per: words(durations.per.map((row) => [row.names, row.value])),
  };
}
