/**
 * Places in a row.
 *
 * @example 第3次 → {"type":"quantity","quantity":{"min":3,"max":3,"unit":"次","ordinal":true}}
 * @example 3番目 → {"type":"quantity","quantity":{"min":3,"max":3,"unit":"番","ordinal":true}}
 * @example 2つ目 → {"type":"quantity","quantity":{"min":2,"max":2,"unit":"つ","ordinal":true}}
 * @example 14位 → {"type":"quantity","quantity":{"min":14,"max":14,"unit":"位","ordinal":true}}
 * @example 8日目 → {"type":"quantity","quantity":{"min":8,"max":8,"unit":"日","ordinal":true}}
 */
import { isKanji, isKatakana, skipSpace } from '../text/chars';
import { readNumber, type Num } from '../numerals/number';
import type { Lexicon } from '../tables/lexicon';
import { oneOf } from '../dates/component';
import type { AmountFound } from './amount';
import { readUnit } from './unit';

/** 第3次, 第2回, だい二百五十; `silent` for 第9条 and its like, which name a place in a law. */
export function readOrdinal(lexicon: Lexicon, text: string, i: number): AmountFound | { silent: number } | undefined {
  const prefix = text.charAt(i) === '第' ? 1 : text.startsWith('だい', i) ? 2 : 0;
  if (prefix === 0) return undefined;
  const num = readNumber(lexicon, text, skipSpace(text, i + prefix));
  if (!num || num.several || num.decimal) return undefined;
  const unit = readUnit(lexicon, text, num.end, i);
  if (text.startsWith('番目', num.end)) return { ...ordinalAt(num), end: num.end + 2, unit: '番' };
  if (unit?.kind === 'label') return { silent: endOfLabel(lexicon, text, unit.end) };
  const base = ordinalAt(num);
  if (unit?.kind === 'counter') {
    const end = text.charAt(unit.end) === '目' ? unit.end + 1 : unit.end;
    return { ...base, end, unit: unit.unit };
  }
  return isPlain(text, i, num) ? { ...base, end: num.end, unit: null } : { silent: num.end };
}

const ordinalAt = (num: Num) => ({ min: num.min, max: num.max, kind: 'ordinal', ordinal: true, num }) as const;

/** 第5号の2: what the law numbers on. */
export function endOfLabel(lexicon: Lexicon, text: string, end: number): number {
  const more = text.charAt(end) === 'の' ? readNumber(lexicon, text, end + 1) : undefined;
  return more?.plain ? more.end : end;
}

/** 第三百 stands for itself; 第一, 品第二, 第1・2 name something. */
function isPlain(text: string, i: number, num: Num): boolean {
  const [before, next] = [text.charCodeAt(i - 1), text.charCodeAt(num.end)];
  if (isKanji(before) || isKatakana(before) || isKanji(next) || isKatakana(next)) return false;
  return (num.arabic || num.end - num.start > 1) && !oneOf(text, num.end, 'の~-・');
}

/** 2位, 3番目, 10本目: the ordinal that an amount with a counter turns out to be. */
export function asOrdinal(lexicon: Lexicon, text: string, found: AmountFound): AmountFound | undefined {
  const { counters } = lexicon.tables;
  if (text.startsWith('番目', found.num?.end ?? -1))
    return { ...found, end: found.num!.end + 2, unit: '番', kind: 'ordinal', ordinal: true };
  if (found.kind !== 'counter') return undefined;
  if (text.charAt(found.end) === '目' && !oneOf(text, found.end + 1, '標的指線立'))
    return { ...found, end: found.end + 1, kind: 'ordinal', ordinal: true };
  return found.unit !== null && counters.ranks.includes(found.unit)
    ? { ...found, kind: 'ordinal', ordinal: true }
    : undefined;
}
