/** Bare numbers whose unit stands over their column or their table: 22,610 under （百万円） is that many million yen. */
import type { Expression, Given, Quantity } from '../types';

/** The number with the unit that `amount`, one of it, is read as; unchanged where it has a unit of its own. */
export function underUnit(expression: Expression, text: string, amount: Quantity | undefined): Expression {
  const { quantity } = expression;
  if (!quantity || quantity.unit !== null || quantity.ordinal) return expression;
  if (!amount || amount.min === null || amount.unit === null) return expression;
  const one = amount.min;
  return { ...expression, quantity: { ...times(quantity, one), unit: amount.unit, given: { text, one } } };
}

/** The number as it is written. */
export function withoutUnit(expression: Expression, { one }: Given): Expression {
  const { min, max } = expression.quantity!;
  return { ...expression, quantity: { ...times({ min, max }, 1 / one), unit: null } };
}

function times({ min, max }: Pick<Quantity, 'min' | 'max'>, by: number) {
  const product = (n: number | null) => (n === null ? null : Number((n * by).toPrecision(12)));
  return { min: product(min), max: product(max) };
}
