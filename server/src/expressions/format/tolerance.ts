/** The tolerance words of a model, kept where they fit the value that takes its place. */
import type { Lexicon } from '../tables/lexicon';
import { fold } from '../text/fold';
import { readBefore } from '../tolerance';
import type { Expression, Modifier } from '../types';

const AFTER: Partial<Record<Modifier, string>> = {
  ge: '以上',
  gt: '超',
  le: '以下',
  lt: '未満',
  near_below: '近く',
  near_above: '余り',
};

/** The words around a value, `before` and `after`, as they stand in the model; replaced by the value's own where they would be wrong. */
export function toleranceFor(
  lexicon: Lexicon,
  value: Expression,
  model: Expression,
  before: string,
  after: string,
): { before: string; after: string } {
  if (value.modifier === model.modifier) return { before, after };
  // 約 does no harm to an exact value, and an exact model does none to an approximate one.
  if (value.modifier === undefined && model.modifier === 'approx') return { before, after };
  if (value.modifier === 'approx') return { before: '約', after: '' };
  // 最長で5日, 少なくとも8人: 以下 and 以上 would turn the sentence around.
  const folded = fold(value.text);
  const own = readBefore(lexicon, folded.text, 0);
  if (own?.modifier && own.modifier === value.modifier)
    return { before: value.text.slice(0, folded.start(own.end)), after: '' };
  return { before: '', after: value.modifier ? (AFTER[value.modifier] ?? '') : '' };
}
