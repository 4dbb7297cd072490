/**
 * Ages that do not say 歳: by their decade, and in brackets behind the name of a person.
 *
 * @example 沢木大統領（71） → {"type":"quantity","quantity":{"min":71,"max":71,"unit":"歳"}}
 * @example 20代 → {"type":"quantity","quantity":{"min":20,"max":29,"unit":"歳"}}
 */
import { oneOf } from '../dates/component';
import type { Lexicon } from '../tables/lexicon';
import { isHiragana, isKanji, isKatakana, isLatin } from '../text/chars';
import type { AmountFound } from './amount';

const YEARS = '歳';

/** What stands in brackets is a note below this age, and a number of something else above the other. */
const YOUNGEST = 10;
const OLDEST = 120;

/** 20代: people of 20 to 29 years. */
export function ageDecade(lexicon: Lexicon, text: string, found: AmountFound): AmountFound {
  const isDecade =
    found.unit === lexicon.tables.counters.ageDecade && found.kind === 'counter' && found.min >= 10 && found.max <= 100;
  if (!isDecade || found.min % 10 !== 0 || found.max % 10 !== 0 || text.charAt(found.end) === '目') return found;
  return { ...found, max: found.max + 9, unit: YEARS };
}

/** 桐生さん（45）, 桐生容疑者（45、会社員）, the number beginning at `i`: as newspapers give an age. */
export function ageOfPerson(lexicon: Lexicon, text: string, i: number, found: AmountFound): AmountFound {
  if (found.kind !== 'bare' || !found.num?.plain || text.charAt(i - 1) !== '(' || !oneOf(text, found.end, ')、,'))
    return found;
  if (found.min !== found.max || found.min < YOUNGEST || found.min > OLDEST) return found;
  const word = lexicon.tables.counters.persons.find((person) => text.endsWith(person, i - 1));
  return word !== undefined && isLetter(text.charCodeAt(i - 2 - word.length))
    ? { ...found, kind: 'counter', unit: YEARS, given: { text: YEARS, one: 1 } }
    : found;
}

const isLetter = (code: number): boolean => isKanji(code) || isKatakana(code) || isHiragana(code) || isLatin(code);
