/** The functions of the room with a user's entries besides the tables that ship with the product. */
import { expressionsOver, type Expressions } from './bound';
import { defaultTables } from './tables/default';
import { extendTables } from './tables/extend';
import type { Additions } from './tables/schema';

/** Throws a ZodError that names a malformed entry. */
export const createExpressions = (additions: Additions = {}): Expressions =>
  expressionsOver(extendTables(defaultTables, additions));
