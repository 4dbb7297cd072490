/** The tables that ship with the product, checked when they are loaded. The build does that once for all: what it packs is this module's result. */
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
import { tablesSchema, type Tables } from './schema';

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
