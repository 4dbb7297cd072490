/**
 * Words of tolerance around a value: 約, 以上, 近く; and around a date: 以降, ごろ, 前.
 *
 * @example 約35％ → {"type":"quantity","quantity":{"min":35,"max":35,"unit":"%"},"modifier":"approx"}
 * @example 300人以上 → {"type":"quantity","quantity":{"min":300,"max":null,"unit":"人"},"modifier":"ge"}
 * @example 1000日近く → {"type":"duration","value":"P1000D","modifier":"near_below"}
 * @example 最大40キロ → {"type":"quantity","quantity":{"min":null,"max":40,"unit":"km"},"modifier":"le"}
 * @example 20歳未満 → {"type":"quantity","quantity":{"min":null,"max":20,"unit":"歳"},"modifier":"lt"}
 * @example 3月11日以降 → {"type":"date","value":"XXXX-03-11","modifier":"ge"}
 * @example 午後3時前 → {"type":"time","value":"T15","modifier":"lt"}
 */
import { isHiragana, isKanji, skipSpace } from './text/chars';
import { oneOf } from './dates/component';
import type { Lexicon } from './tables/lexicon';
import type { Modifier } from './types';

export interface Tolerance {
  readonly end: number;
  readonly modifier?: Modifier;
}

/** 約, 少なくとも, 丸: where the value itself begins. */
export function readBefore(lexicon: Lexicon, text: string, i: number): Tolerance | undefined {
  const word = lexicon.toleranceBefore.longest(text, i);
  if (word) return { end: skipSpace(text, word.end), modifier: word.value };
  const silent = lexicon.silentBefore.longest(text, i);
  // まる is also the end of verbs.
  const glued =
    isHiragana(text.charCodeAt(i)) && (isKanji(text.charCodeAt(i - 1)) || isHiragana(text.charCodeAt(i - 1)));
  return silent && !glued ? { end: skipSpace(text, silent.end) } : undefined;
}

/** 以上, 近く, 強 behind an amount or a duration. */
export function readAfter(lexicon: Lexicon, text: string, i: number): Required<Tolerance> | undefined {
  const { notBefore } = lexicon.tables.tolerance;
  const word = lexicon.toleranceAfter.longest(
    text,
    i,
    ({ end, value }) => !oneOf(text, end, notBefore[value.word] ?? ''),
  );
  return word && { end: word.end, modifier: word.value.modifier };
}

/** 以降, 以前, ごろ behind a date; 前 and 後 where they end the phrase. */
export function readAfterDate(lexicon: Lexicon, text: string, i: number): Required<Tolerance> | undefined {
  const word = lexicon.toleranceAfterDate.longest(text, i);
  if (!word) return undefined;
  const plain = /^の?[前後]$/.test(text.slice(i, word.end));
  if (plain && isKanji(text.charCodeAt(word.end))) return undefined;
  return { end: word.end, modifier: word.value };
}

/** The bounds that a tolerance word opens: 300人以上 has no upper one. */
export function bounds(
  min: number,
  max: number,
  modifier: Modifier | undefined,
): { min: number | null; max: number | null } {
  switch (modifier) {
    case 'ge':
    case 'gt':
      return { min, max: min === max ? null : max };
    case 'le':
    case 'lt':
      return { min: min === max ? null : min, max };
    default:
      return { min, max };
  }
}
