/** The aliases that ship with the product, checked when they are loaded; the build does that once for all. */
import * as z from 'zod';
import data from '../../data/claims/aliases.json';

/** Each group lists names of one thing. */
const aliasFile = z.object({ aliases: z.array(z.array(z.string().min(1)).min(2)) });

export const shippedAliases: readonly (readonly string[])[] = aliasFile.parse(data).aliases;
