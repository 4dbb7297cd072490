/** The tables that ship with the product, checked once when they are loaded. */
import counters from '../../../data/expressions/counters.json';
import currencies from '../../../data/expressions/currencies.json';
import durations from '../../../data/expressions/durations.json';
import eras from '../../../data/expressions/eras.json';
import holidays from '../../../data/expressions/holidays.json';
import numerals from '../../../data/expressions/numerals.json';
import periods from '../../../data/expressions/periods.json';
import relative from '../../../data/expressions/relative.json';
import silence from '../../../data/expressions/silence.json';
import tolerance from '../../../data/expressions/tolerance.json';
import units from '../../../data/expressions/units.json';
import { additionsSchema, tablesSchema, type Additions, type Tables } from './schema';

export const defaultTables: Tables = tablesSchema.parse({
  counters,
  currencies,
  durations,
  eras,
  holidays,
  numerals,
  periods,
  relative,
  silence,
  tolerance,
  units,
});

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
