/** The vocabulary as its data file has it, checked when it is loaded; the build does that once for all. */
import * as z from 'zod';
import data from '../../data/claims/vocabulary.json';

const words = z.array(z.string().min(1));

const schema = z.object({
  lightVerbs: words,
  emptyNouns: words,
  hypothesis: words,
  forecast: words,
  measures: words,
  carriedOut: words,
  estimate: words,
  negation: words,
  hearsay: words,
  speech: words,
  designators: words,
  inclusions: z.array(words),
  occasions: words,
  prefixes: words,
  opposites: z.array(z.array(z.string().min(1)).min(2)),
  changes: words,
  counted: z.array(z.tuple([z.string().min(1), z.string().min(1)])),
  parts: z.strictObject({
    before: z.string().min(1),
    after: z.string().min(1),
    birth: z.string().min(1),
    death: z.string().min(1),
  }),
});

export const vocabularyTable = schema.parse(data);
