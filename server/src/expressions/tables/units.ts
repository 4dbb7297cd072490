/** Every unit with all its spellings: the SI prefixes multiplied out over their bases, then the rest as listed. */
import type { Tables } from './schema';

export interface UnitWord {
  readonly code: string;
  readonly names: readonly string[];
  readonly dimension: string;
  /** Into the base unit of the dimension: value * factor + offset. */
  readonly factor: number;
  readonly offset: number;
}

type UnitTables = Tables['units'];

export function unitWords(tables: UnitTables): UnitWord[] {
  const listed = tables.units.map((unit) => ({ ...unit, names: [...unit.names, unit.code] }));
  return [...listed, ...tables.bases.flatMap((base) => [plain(base), ...prefixed(base, tables.prefixes)])];
}

function plain(base: UnitTables['bases'][number]): UnitWord {
  return {
    code: base.code,
    names: [base.code, ...base.names, ...(base.symbols ?? [])],
    dimension: base.dimension,
    factor: base.factor,
    offset: 0,
  };
}

function prefixed(base: UnitTables['bases'][number], prefixes: UnitTables['prefixes']): UnitWord[] {
  return prefixes
    .filter((prefix) => base.prefixes.includes(prefix.symbol))
    .map((prefix) => ({
      code: prefix.symbol + base.code,
      names: [
        ...[prefix.symbol, ...(prefix.symbols ?? [])].flatMap((symbol) =>
          [base.code, ...(base.symbols ?? [])].map((code) => symbol + code),
        ),
        ...prefix.names.flatMap((name) => base.names.map((baseName) => name + baseName)),
      ],
      dimension: base.dimension,
      factor: base.factor * prefix.factor,
      offset: 0,
    }));
}
