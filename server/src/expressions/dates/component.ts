/** A part of a date: how coarse it is, where it ends, what it says. Dates are put together from parts that get finer from left to right. */
import type { Lexicon } from '../tables/lexicon';
import type { Point } from './point';
import type { Modifier } from '../types';

export const LEVEL = { year: 1, season: 2, month: 3, week: 4, day: 5, weekday: 6, dayPart: 7, time: 8 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

export interface Component {
  readonly end: number;
  readonly level: Level;
  /** The coarsest level it says something of: 2021/7/18 is a day that says the year. */
  readonly from?: Level;
  readonly fields: Partial<Point>;
  /** A period as long as this one makes an interval: 昭和30年代. */
  readonly to?: Partial<Point>;
  readonly modifier?: Modifier;
}

/** What a reader of dates has to know. */
export interface DateContext {
  readonly lexicon: Lexicon;
  readonly text: string;
  /** A year that the text before names, or that of the issue: makes 23年 a year where it would be a duration. */
  readonly nearYear: () => { readonly year: number; readonly told: boolean } | undefined;
  /** The end of a range is read: a day of the month, whatever follows it. */
  readonly ranged?: boolean;
}

/** A reader looks at one place of the text, given what the date already says. */
export type Reader = (context: DateContext, i: number, sofar: Readonly<Point>) => Component | undefined;

/** Does one of these characters stand at `i`? */
export const oneOf = (text: string, i: number, chars: string): boolean =>
  i >= 0 && i < text.length && chars.includes(text.charAt(i));

/** Does one of these words stand at `i`? */
export const startsWithAny = (text: string, i: number, words: readonly string[]): string | undefined =>
  words.find((word) => text.startsWith(word, i));
