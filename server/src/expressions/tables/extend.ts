/** Tables with what a user adds to them. */
import { additionsSchema, type Additions, type Tables } from './schema';

/** The default tables with a user's entries; theirs come first where both name one word. Throws a ZodError that says which entry is malformed. */
export function extendTables(base: Tables, given: Additions): Tables {
  const more = additionsSchema.parse(given);
  return {
    ...base,
    units: { ...base.units, units: [...(more.units ?? []), ...base.units.units] },
    counters: { ...base.counters, counters: { ...base.counters.counters, added: more.counters ?? [] } },
    currencies: { currencies: [...(more.currencies ?? []), ...base.currencies.currencies] },
    eras: { eras: [...(more.eras ?? []), ...base.eras.eras] },
    holidays: { holidays: [...(more.holidays ?? []), ...base.holidays.holidays] },
    relative: { ...base.relative, words: [...(more.relative ?? []), ...base.relative.words] },
    tolerance: { ...base.tolerance, after: [...(more.tolerance ?? []), ...base.tolerance.after] },
    silence: { ...base.silence, words: [...(more.silence ?? []), ...base.silence.words] },
  };
}
