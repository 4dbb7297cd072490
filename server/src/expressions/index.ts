/**
 * Dates, times, durations and amounts in Japanese prose: read, resolved, compared, and written in another's notation.
 * No tokenizer, no I/O. The plain functions use the tables that ship with the product; `createExpressions` takes a user's entries besides.
 */
import { expressionsOver } from './bound';
import { defaultTables } from './tables/default';

export { underUnit } from './amounts/given';
export type { Expressions } from './bound';
export { createExpressions } from './create';
export { defaultTables };
export { extendTables } from './tables/extend';
export { additionsSchema, tablesSchema, type Additions, type Tables } from './tables/schema';
export type { Agreement, Anchor, Expression, ExpressionType, Modifier, Quantity, ReadContext } from './types';
export type { Reading } from './read';

export const { readExpressions, read, compare, formatLike, numberOf } = expressionsOver(defaultTables);
