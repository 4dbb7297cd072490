/** What to put in place of a value that a source contradicts: the source's value in the draft's own notation. */
import { formatLike } from '../expressions';
import type { Expression } from '../expressions/types';
import type { Candidate } from './candidates';

/** Undefined where the sources that contradict disagree with each other, or the value cannot be written so. */
export function replacementFor(value: Expression, against: readonly Candidate[]): string | undefined {
  const first = against[0];
  if (!first) return undefined;
  const text = formatLike(first.placed.fact.expression, value) ?? first.placed.fact.expression.text;
  return text === value.text ? undefined : text;
}
