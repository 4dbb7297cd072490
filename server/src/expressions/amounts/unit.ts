/**
 * What stands behind a number and says what it counts or measures.
 *
 * @example 射程80キロ → {"type":"quantity","quantity":{"min":80,"max":80,"unit":"km"}}
 * @example 体重は80キロ → {"type":"quantity","quantity":{"min":80,"max":80,"unit":"kg"}}
 * @example 500㎞ → {"type":"quantity","quantity":{"min":500,"max":500,"unit":"km"}}
 * @example 2.4GHz → {"type":"quantity","quantity":{"min":2.4,"max":2.4,"unit":"GHz"}}
 * @example 4州 → {"type":"quantity","quantity":{"min":4,"max":4,"unit":"州"}}
 * @example 20プロジェクト → {"type":"quantity","quantity":{"min":20,"max":20,"unit":"プロジェクト"}}
 */
import { isDigit, isKanji, isKatakana, isLatin, skipSpace } from '../text/chars';
import type { Lexicon } from '../tables/lexicon';

export interface UnitFound {
  readonly end: number;
  /** As written, folded. */
  readonly word: string;
  readonly unit: string;
  readonly kind: 'measure' | 'money' | 'counter' | 'label';
  /** Smaller coins: 100 銭 to the 円. */
  readonly minor?: { readonly names: readonly string[]; readonly per: number } | undefined;
}

const SPEED: Record<string, string> = { キロ: 'km', マイル: 'mi', ノット: 'kn' };

/** The unit at `i`, behind one space at most: the longest word of all the tables. */
export function readUnit(lexicon: Lexicon, text: string, i: number, numberStart: number): UnitFound | undefined {
  const at = skipSpace(text, i);
  const latinEnds = ({ end }: { end: number }): boolean =>
    !isLatin(text.charCodeAt(end - 1)) || !isLatin(text.charCodeAt(end));
  const measure = lexicon.units.longest(text, at, latinEnds);
  const money = lexicon.money.longest(text, at, latinEnds);
  const counter = lexicon.counters.longest(text, at);
  const label = at === i ? lexicon.labels.longest(text, at) : undefined;
  const ambiguous = ambiguousWord(lexicon, text, at);
  const end = Math.max(measure?.end ?? 0, money?.end ?? 0, counter?.end ?? 0, label?.end ?? 0, ambiguous?.end ?? 0);
  if (end === 0) return undefined;
  const word = text.slice(at, end);
  // 3対1 is a score.
  if (word === '対' && isDigit(text.charCodeAt(end))) return { end, word, unit: word, kind: 'label' };
  if (label?.end === end && counter?.end !== end) return { end, word, unit: word, kind: 'label' };
  if (ambiguous?.end === end) {
    const unit = disambiguate(ambiguous.table, text, numberStart, end);
    return { end, word, unit, kind: counter?.value === unit ? 'counter' : 'measure' };
  }
  if (measure?.end === end) return { end, word, unit: measure.value.code, kind: 'measure' };
  if (money?.end === end) return { end, word, unit: money.value.code, kind: 'money', minor: money.value.minor };
  return { end, word, unit: counter!.value, kind: 'counter' };
}

/** An Arabic number before a katakana noun counts that noun. */
export function readOpenCounter(text: string, i: number): UnitFound | undefined {
  let end = i;
  while (isKatakana(text.charCodeAt(end)) && end - i <= 10) end++;
  const next = text.charCodeAt(end);
  if (end - i < 2 || end - i > 10 || isKanji(next) || isLatin(next) || text.charAt(end) === '・') return undefined;
  const word = text.slice(i, end);
  return { end, word, unit: word, kind: 'counter' };
}

function ambiguousWord(lexicon: Lexicon, text: string, at: number) {
  for (const [name, table] of lexicon.ambiguous) if (text.startsWith(name, at)) return { end: at + name.length, table };
  return undefined;
}

const BEFORE = 14;
const AFTER = 8;

/** What キロ, ポンド or 度 measures, by the nearest word that tells. */
function disambiguate(
  table: Lexicon['tables']['units']['ambiguous'][number],
  text: string,
  start: number,
  end: number,
): string {
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/^.*[。\n]/s, '');
  const after = text.slice(end, end + AFTER).replace(/[。\n].*$/s, '');
  let [unit, best] = [table.otherwise, Infinity];
  for (const reading of table.readings) {
    for (const [words, code] of [
      [reading.near, reading.unit],
      [reading.not, table.otherwise],
    ] as const) {
      for (const word of words) {
        const left = before.lastIndexOf(word);
        const right = after.indexOf(word);
        const distance = Math.min(
          left < 0 ? Infinity : before.length - left - word.length,
          right < 0 ? Infinity : right,
        );
        if (distance < best) [unit, best] = [code, distance];
      }
    }
  }
  return unit;
}

/** 時速 and /h make a speed of a length, and a rate of anything else. */
export const perTime = (unit: string, per: string, word: string): string => `${SPEED[word] ?? unit}/${per}`;
