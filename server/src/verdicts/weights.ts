/**
 * How much each sign counts. The numbers were fitted on marked drafts of many subjects (a conditional logit: which fact, if any, does
 * the writer speak of) and are kept as data. Each is the pull of one full unit of what it stands for. They are checked when they are loaded; the
 * build does that once for all.
 */
import * as z from 'zod';
import data from '../../data/verdicts/weights.json';
import { COMPANY } from './company';
import { SIGNS, SILENCE } from './signs';

const table = (names: readonly string[]) =>
  z
    .record(z.string(), z.number())
    .refine((weights) => names.length === Object.keys(weights).length && names.every((name) => name in weights), {
      message: `one number for each of: ${names.join(', ')}`,
    })
    .transform((weights) => names.map((name) => weights[name]!));

const schema = z.strictObject({
  /** The claim's own sentence looked at alone. */
  alone: z.strictObject({ fact: table(SIGNS), silence: table(SILENCE) }),
  /** With what the passage around it tells. */
  together: z.strictObject({ fact: table([...SIGNS, ...COMPANY]), silence: table(SILENCE) }),
});

export const weights = schema.parse(data);
