/** Columns of numbers that grow: typed arrays cannot. */

/** A copy of a column with room for more. */
export function grown<T extends Int32Array | Float64Array | Uint16Array>(column: T, room: number): T {
  const larger = new (column.constructor as new (length: number) => T)(room);
  larger.set(column);
  return larger;
}
