/** The sources of a store in the order of their paths, each with where its facts and quotations begin in the count of all. */
import type { DatabaseSync } from 'node:sqlite';
import { byPath } from '../base';

export interface SourceRow {
  /** Its number in the store. */
  readonly source: number;
  readonly path: string;
  readonly facts: number;
  readonly sentences: number;
  readonly quotations: number;
  readonly firstFact: number;
  readonly firstQuotation: number;
}

export function sourceRows(database: DatabaseSync): SourceRow[] {
  const rows = database.prepare('SELECT id, path, facts, sentences, quotations FROM source').all();
  let firstFact = 0;
  let firstQuotation = 0;
  return (rows as unknown as { id: number; path: string; facts: number; sentences: number; quotations: number }[])
    .sort(byPath)
    .map(({ id, path, facts, sentences, quotations }) => {
      const row = { source: id, path, facts, sentences, quotations, firstFact, firstQuotation };
      firstFact += facts;
      firstQuotation += quotations;
      return row;
    });
}
