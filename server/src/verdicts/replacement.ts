/** What to put in place of a value that a source contradicts: the source's value in the draft's own notation. */
import { formatLike } from '../expressions';
import type { Expression } from '../expressions/types';
import type { Candidate } from './candidates';

/** The value of the best fact, as the source writes it where the draft's notation cannot. Undefined where that is the text of the draft. */
export function replacementFor(value: Expression, against: readonly Candidate[]): string | undefined {
  const first = against[0];
  if (!first) return undefined;
  const { expression } = first.placed.fact;
  const text = formatLike(expression, value) ?? (hasUnit(value) ? withUnit(expression) : undefined);
  return text === value.text ? undefined : text;
}

/** Is the unit written at the value, or has it none? A number in a column of another unit would be another value. */
const hasUnit = ({ quantity }: Expression) => !quantity?.given;

/** A value as it can be told anywhere: 8,125 of a column in 百万円 is 8,125百万円. */
const withUnit = ({ text, quantity }: Expression): string => text + (quantity?.given?.text ?? '');
