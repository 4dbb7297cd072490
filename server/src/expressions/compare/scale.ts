/** Units that measure the same thing, and the factor between them. */
import type { Tables } from '../tables/schema';
import type { UnitWord } from '../tables/units';

export interface Scale {
  /** What is measured; the counter itself for counted things. */
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
}

const PER_TIME = /^(.+)\/(h|min|s|d|a)$/;

export type ScaleOf = (unit: string | null) => Scale;

/** The scale of a unit code; `units` are those of the tables. */
export function unitScale(tables: Tables, units: readonly UnitWord[]): ScaleOf {
  const scales = new Map<string, Scale>();
  for (const { code, dimension, factor, offset } of units) {
    if (!scales.has(code)) scales.set(code, { dimension, factor, offset });
  }
  for (const group of tables.counters.same)
    for (const name of group) scales.set(name, { dimension: `counted:${group[0]!}`, factor: 1, offset: 0 });
  const seconds = new Map(tables.units.rates.map((rate) => [rate.per, rate.seconds]));
  return (unit) => {
    if (unit === null) return { dimension: 'number', factor: 1, offset: 0 };
    const known = scales.get(unit);
    if (known) return known;
    const rate = PER_TIME.exec(unit);
    const base = rate && scales.get(rate[1]!);
    if (!base) return { dimension: `counted:${unit}`, factor: 1, offset: 0 };
    return {
      dimension: base.dimension === 'length' ? 'speed' : `${base.dimension}/time`,
      factor: base.factor / seconds.get(rate[2]!)!,
      offset: 0,
    };
  };
}
