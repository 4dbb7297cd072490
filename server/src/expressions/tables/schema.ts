/** The shape of the tables under server/data/expressions, and of what a user adds to them. */
import * as z from 'zod';

// Each table is checked once, when it is loaded: to write and compile a checker for it takes longer than to check it.
z.config({ jitless: true });

const words = z.array(z.string().min(1));
const modifier = z.enum(['approx', 'ge', 'gt', 'le', 'lt', 'near_below', 'near_above', 'start', 'mid', 'end']);
const part = z.enum(['start', 'mid', 'end']);
const level = z.enum(['year', 'month', 'week', 'decade', 'century']);
const half = z.enum(['am', 'pm', 'morning', 'noon', 'evening', 'night']);
const durationKey = z.enum(['century', 'year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond']);

export const tablesSchema = z.object({
  numerals: z.object({
    digits: z.record(z.string().length(1), z.number()),
    small: z.record(z.string().length(1), z.number()),
    large: z.record(z.string().length(1), z.number()),
    formal: z.string(),
    signs: z.object({ minus: words, plus: words }),
    english: z.record(z.string(), z.number()),
    several: z.object({ from: z.number(), to: z.number(), words }),
    native: z.array(z.object({ n: z.number(), unit: z.string().optional(), names: words })),
    shares: z.array(z.object({ n: z.number(), modifier: modifier.optional(), names: words })),
    tenths: z.array(z.object({ names: words, percent: z.number() })),
  }),
  units: z.object({
    prefixes: z.array(z.object({ symbol: z.string(), symbols: words.optional(), names: words, factor: z.number() })),
    bases: z.array(
      z.object({
        code: z.string(),
        names: words,
        symbols: words.optional(),
        dimension: z.string(),
        factor: z.number().default(1),
        prefixes: z.string(),
      }),
    ),
    units: z.array(
      z.object({
        code: z.string(),
        names: words,
        dimension: z.string(),
        factor: z.number(),
        offset: z.number().default(0),
      }),
    ),
    rates: z.array(z.object({ names: words, per: z.string(), after: words, seconds: z.number() })),
    before: z.array(z.object({ unit: z.string(), names: words, after: words, negative: z.boolean().default(false) })),
    ambiguous: z.array(
      z.object({
        names: words,
        otherwise: z.string(),
        readings: z.array(z.object({ unit: z.string(), near: words, not: words })),
      }),
    ),
  }),
  currencies: z.object({
    currencies: z.array(
      z.object({
        code: z.string(),
        names: words,
        signs: words,
        minor: z.object({ names: words, per: z.number() }).optional(),
      }),
    ),
  }),
  counters: z.object({
    counters: z.record(z.string(), words),
    same: z.array(words),
    ranks: words,
    labels: words,
    ordinalSuffix: words,
    ageDecade: z.string(),
    persons: words,
  }),
  tolerance: z.object({
    before: z.array(z.object({ modifier, words })),
    silentBefore: words,
    after: z.array(z.object({ modifier, words })),
    afterDate: z.array(z.object({ modifier, words })),
    notBefore: z.record(z.string(), z.string()),
  }),
  eras: z.object({
    eras: z.array(
      z.object({
        name: z.string(),
        letter: z.string().optional(),
        from: z.number(),
        to: z.number().optional(),
        firstDay: z
          .string()
          .regex(/^\d\d-\d\d$/)
          .optional(),
      }),
    ),
  }),
  relative: z.object({
    words: z.array(
      z.object({
        unit: z.enum(['day', 'week', 'month', 'year']),
        by: z.number(),
        from: z.enum(['issue', 'text']),
        half: half.optional(),
        fiscal: z.boolean().optional(),
        season: z.number().optional(),
        part: part.optional(),
        weekend: z.boolean().optional(),
        names: words,
      }),
    ),
    next: words,
    previous: words,
    this: words,
    notAfter: z.record(z.string(), z.string()),
    notBefore: z.record(z.string(), z.string()),
  }),
  periods: z.object({
    seasons: z.record(z.string(), z.number()),
    seasonNotBefore: z.string(),
    parts: z.array(z.object({ part, of: z.array(level), words })),
    halves: z.record(z.string(), z.number()),
    quarterWords: words,
    weekdays: z.record(z.string(), z.number()),
    dayParts: z.array(z.object({ half, words })),
    dayPartNotBefore: z.string(),
    moments: z.array(z.object({ words, value: z.string() })),
    latinHalves: z.record(z.string(), half),
    zones: z.record(z.string(), z.string()),
  }),
  holidays: z.object({
    holidays: z.array(
      z.object({
        names: words,
        month: z.number(),
        day: z.number().optional(),
        weekday: z.number().optional(),
        nth: z.number().optional(),
      }),
    ),
  }),
  durations: z.object({
    units: z.array(z.object({ key: durationKey, names: words })),
    span: words,
    before: words,
    past: words,
    future: words,
    words: z.array(z.object({ names: words, key: durationKey, n: z.number() })),
    afterShift: words,
    sets: z.array(z.object({ names: words, value: z.string() })),
    per: z.array(z.object({ names: words, value: z.string() })),
    times: words,
  }),
  silence: z.object({ words, codes: words, notMultipliers: words }),
});

export type Tables = z.infer<typeof tablesSchema>;

export type DayHalf = z.infer<typeof half>;
export type DurationKey = z.infer<typeof durationKey>;
export type PeriodLevel = z.infer<typeof level>;

/** What a user may add: any table, each with new entries only. */
export const additionsSchema = z
  .object({
    units: z.array(tablesSchema.shape.units.shape.units.element),
    counters: words,
    currencies: z.array(tablesSchema.shape.currencies.shape.currencies.element),
    eras: z.array(tablesSchema.shape.eras.shape.eras.element),
    holidays: z.array(tablesSchema.shape.holidays.shape.holidays.element),
    relative: z.array(tablesSchema.shape.relative.shape.words.element),
    tolerance: z.array(tablesSchema.shape.tolerance.shape.after.element),
    silence: words,
  })
  .partial();

/** New entries for the tables: units, counters, currencies, eras, holidays, relative words, tolerance words after a value, words that are no values. */
export type Additions = z.input<typeof additionsSchema>;
