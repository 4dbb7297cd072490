/** Where an expression can begin: a table of characters, and the words behind them. Reading runs over everything else. */
import { isLatin, LATIN_END } from './text/chars';
import { Words } from './text/words';
import { BEFORE_YEAR } from './dates/year';
import type { Lexicon } from './tables/lexicon';

/** What the first character says: nothing begins here, a number, a Latin word, or one of the words. */
export const NOTHING = 0;
const NUMBER = 1;
export const LATIN = 2;
export const WORD = 3;

export interface Starters {
  readonly kinds: Uint8Array;
  /** All the words that an expression, or a silence, can begin with. */
  readonly words: Words<true>;
}

const cache = new WeakMap<Lexicon, Starters>();

export function startersOf(lexicon: Lexicon): Starters {
  const known = cache.get(lexicon);
  if (known) return known;
  const words = new Words<true>(wordsOf(lexicon).map((word) => [word, true] as const));
  const kinds = new Uint8Array(65536);
  for (const code of words.initials()) kinds[code] = WORD;
  for (let code = 0; code < LATIN_END; code++) if (isLatin(code)) kinds[code] = LATIN;
  for (const code of lexicon.numerals.initials) kinds[code] = NUMBER;
  const starters = { kinds, words };
  cache.set(lexicon, starters);
  return starters;
}

function wordsOf(lexicon: Lexicon): string[] {
  const { relative, periods } = lexicon.tables;
  const listed = [
    lexicon.signs,
    lexicon.native,
    lexicon.shares,
    lexicon.rates,
    lexicon.unitBefore,
    lexicon.moneySigns,
    lexicon.toleranceBefore,
    lexicon.silentBefore,
    lexicon.eras,
    lexicon.relative,
    lexicon.dayParts,
    lexicon.moments,
    lexicon.holidays,
    lexicon.durationWords,
    lexicon.durationBefore,
    lexicon.sets,
    lexicon.per,
    lexicon.silence,
    lexicon.codes,
  ].flatMap((words) => words.keys());
  const weekdays = Object.keys(periods.weekdays).map((day) => `${day}曜`);
  return [
    ...listed,
    ...weekdays,
    ...BEFORE_YEAR,
    ...relative.next,
    ...relative.previous,
    ...relative.this,
    '第',
    'だい',
    '翌',
  ];
}
