/** An amount in the notation of another: its digits, its unit, its words of tolerance. */
import { readAmount } from '../amounts/amount';
import { readUnit } from '../amounts/unit';
import { readNumber } from '../numerals/number';
import { fold } from '../text/fold';
import { readAfter, readBefore } from '../tolerance';
import type { Lexicon } from '../tables/lexicon';
import type { Expression, Quantity } from '../types';
import { styleOf, writeNumber, type NumberStyle } from './number';
import { toleranceFor } from './tolerance';

/** The model in its parts, as it is written. */
interface Parts {
  readonly before: string;
  /** Between the tolerance word and the digits: 時速, 第, $. */
  readonly lead: string;
  readonly numeral: string;
  readonly unit: string;
  readonly after: string;
}

export function formatQuantity(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  const [from, to] = [value.quantity, model.quantity];
  if (!from || !to || (from.ordinal ?? false) !== (to.ordinal ?? false)) return undefined;
  const parts = partsOf(lexicon, model);
  const convert = parts && converter(lexicon, from, to);
  if (!parts || !convert) return undefined;
  const style = styleOf(parts.numeral);
  const own = toleranceFor(lexicon, value, model, parts.before, parts.after);
  // 約 does not stand before US$195 billion.
  const { before, after } = style.english && own.before === '約' ? parts : own;
  const numeral = writeBounds(convert(from.min), convert(from.max), style, parts.unit);
  return numeral && before + parts.lead + numeral + parts.unit + after;
}

function writeBounds(
  min: number | undefined,
  max: number | undefined,
  style: NumberStyle,
  unit: string,
): string | undefined {
  const point = min ?? max;
  if (point === undefined) return undefined;
  // 3割 is written in tenths.
  const shown = (n: number): string => writeNumber(/^割/.test(unit) ? n / 10 : n, style);
  return min !== undefined && max !== undefined && min !== max ? `${shown(min)}〜${shown(max)}` : shown(point);
}

/** Numbers of the value's unit as numbers of the model's; undefined where the units measure different things. */
function converter(
  lexicon: Lexicon,
  from: Quantity,
  to: Quantity,
): ((n: number | null) => number | undefined) | undefined {
  if (from.unit === to.unit) return (n) => n ?? undefined;
  const [a, b] = [lexicon.scale(from.unit), lexicon.scale(to.unit)];
  if (a.dimension !== b.dimension || from.unit === null) return undefined;
  // 300キロ is 190マイル and not 186.411: the other unit commits to no more digits, save where it is exact (3000メートル, 3キロ).
  return (n) => {
    if (n === null) return undefined;
    const exact = Number(((n * a.factor + a.offset - b.offset) / b.factor).toPrecision(12));
    return isTen(a.factor / b.factor) ? exact : Number(exact.toPrecision(Math.max(2, digitsOf(n))));
  };
}

const isTen = (ratio: number): boolean => Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9;
const digitsOf = (n: number): number =>
  String(Math.abs(n))
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;

function partsOf(lexicon: Lexicon, model: Expression): Parts | undefined {
  const folded = fold(model.text);
  const { text } = folded;
  const start = readBefore(lexicon, text, 0)?.end ?? 0;
  let at = start;
  while (at < text.length && !readNumber(lexicon, text, at)) at++;
  const lead = readAmount(lexicon, text, start);
  const num = readNumber(lexicon, text, at);
  if (!num || (lead?.num?.fraction ?? false)) return undefined;
  let end = num.end;
  // A range has its second number before the unit.
  for (let i = end; i < text.length; i++) {
    const more = /[\d一二三四五六七八九十百千万億兆]/.test(text.charAt(i)) ? readNumber(lexicon, text, i) : undefined;
    if (more) [end, i] = [more.end, more.end];
  }
  const unitEnd = readUnit(lexicon, text, end, at)?.end ?? end;
  const afterAt = tailStart(lexicon, text, unitEnd);
  const slice = (from: number, to: number): string =>
    model.text.slice(folded.start(from), to >= text.length ? undefined : folded.start(to));
  return {
    before: slice(0, start),
    lead: slice(start, at),
    numeral: slice(at, num.end),
    unit: slice(end, afterAt),
    after: slice(afterAt, text.length),
  };
}

/** Where the tolerance word behind the unit begins: 目 and 半 belong to the unit. */
function tailStart(lexicon: Lexicon, text: string, i: number): number {
  let at = i;
  while (at < text.length && !readAfter(lexicon, text, at)) at++;
  return at;
}
