/** What to put in place of a value that a source contradicts: the source's value in the draft's own notation. */
import { formatLike } from '../expressions';
import type { Expression } from '../expressions/types';
import type { Candidate } from './candidates';

/** The value of the best fact, as the source writes it where the draft's notation cannot. Undefined where that is the text of the draft. */
export function replacementFor(value: Expression, against: readonly Candidate[]): string | undefined {
  const first = against[0];
  if (!first) return undefined;
  const text = formatLike(first.placed.fact.expression, value) ?? first.placed.fact.expression.text;
  return text === value.text ? undefined : text;
}
