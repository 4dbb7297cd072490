/** Which characters an expression can begin with: the table that lets reading run over the rest of the text. */
import type { Lexicon } from './tables/lexicon';

const cache = new WeakMap<Lexicon, Uint8Array>();

const OTHERS = "第だ'半";

export function startersOf(lexicon: Lexicon): Uint8Array {
  const known = cache.get(lexicon);
  if (known) return known;
  const starters = new Uint8Array(65536);
  const { relative } = lexicon.tables;
  const words = [
    lexicon.signs,
    lexicon.several,
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
  ];
  for (const word of words) for (const code of word.initials()) starters[code] = 1;
  for (const map of [lexicon.kanjiDigits, lexicon.smallUnits]) for (const code of map.keys()) starters[code] = 1;
  const texts = [
    OTHERS,
    '紀西翌',
    ...Object.keys(lexicon.tables.periods.weekdays),
    ...[...relative.next, ...relative.previous, ...relative.this].map((word) => word.charAt(0)),
  ];
  for (const char of texts.join('')) starters[char.charCodeAt(0)] = 1;
  for (let code = 48; code <= 57; code++) starters[code] = 1;
  for (const [from, to] of [
    [65, 90],
    [97, 122],
  ] as const)
    for (let code = from; code <= to; code++) starters[code] = 1;
  cache.set(lexicon, starters);
  return starters;
}
