/** The fact base: every fact of every source, found by the words it is about. */
export type { FactBase, FactIds, PlacedFact, PlacedQuotation, SourceEntry } from './base';
export { MemoryBase, type Knowledge } from './memory';
