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
  /** Does one of the words that an expression, or a silence, can begin with stand at `i`? */
  readonly wordAt: (text: string, i: number) => boolean;
}

const cache = new WeakMap<Lexicon, Starters>();

export function startersOf(lexicon: Lexicon): Starters {
  const known = cache.get(lexicon);
  if (known) return known;
  const lists = [...listsOf(lexicon), new Words(wordsBeside(lexicon).map((word) => [word, true] as const))];
  const kinds = new Uint8Array(65536);
  for (const list of [...lists, lexicon.per]) for (const code of list.initials()) kinds[code] = WORD;
  for (let code = 0; code < LATIN_END; code++) if (isLatin(code)) kinds[code] = LATIN;
  for (const code of lexicon.numerals.initials) kinds[code] = NUMBER;
  const starters = { kinds, wordAt: wordAtIn(lists, lexicon) };
  cache.set(lexicon, starters);
  return starters;
}

/** The words of all lists with one beginning are put together when it is first met. */
function wordAtIn(lists: readonly Words<unknown>[], lexicon: Lexicon): Starters['wordAt'] {
  const met = new Map<number, Words<true>>();
  return (text, i) => {
    const code = text.charCodeAt(i);
    let words = met.get(code);
    if (!words) {
      words = new Words(lists.flatMap((list) => list.beginning(code).map((word) => [word, true] as const)));
      met.set(code, words);
    }
    return words.longest(text, i) !== undefined || rateAt(lexicon, text, i);
  };
}

/** 年3回, 日に2度: the unit of time alone stands everywhere, in 日本 and 月面 too, and begins nothing without the number. */
function rateAt({ per, numerals }: Lexicon, text: string, i: number): boolean {
  const word = per.longest(text, i);
  if (!word) return false;
  const at = text.charAt(word.end) === 'に' ? word.end + 1 : word.end;
  return numerals.starts(text.charCodeAt(at));
}

function listsOf(lexicon: Lexicon): Words<unknown>[] {
  return [
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
    lexicon.silence,
    lexicon.codes,
  ];
}

/** The words that no list has. */
function wordsBeside({ tables: { relative, periods } }: Lexicon): string[] {
  const weekdays = Object.keys(periods.weekdays).map((day) => `${day}曜`);
  return [...weekdays, ...BEFORE_YEAR, ...relative.next, ...relative.previous, ...relative.this, '第', 'だい', '翌'];
}
