/** Where what was read of the sources is kept between refreshes: in memory, or on disk. */
import type { FactBase } from './base';
import type { Built } from './build/task';
import type { Knowledge } from './memory';

/** What tells whether a source has to be read again. */
export interface Known {
  /** Sizes and times of change of the file and of what lies beside it. */
  readonly stamp: string;
  /** Digests, as `Built` has them. */
  readonly content: string;
  readonly beside: string;
}

export interface Changes {
  readonly put: readonly { readonly stamp: string; readonly built: Built }[];
  /** Sources that were touched but are the same. */
  readonly restamp: readonly { readonly path: string; readonly stamp: string }[];
  readonly remove: readonly string[];
}

export interface SourceStore {
  /** Every source that is kept, by absolute path. */
  known(): ReadonlyMap<string, Known>;
  /** All of it, or where it fails nothing. */
  write(changes: Changes): void;
  /** Has anything changed since it was loaded? */
  readonly stale: boolean;
  /** The facts as they are kept now; later changes do not touch it. What was loaded before may not be used any more. */
  load(knowledge: Knowledge): FactBase;
  /** The text that the offsets of a source count in; undefined where there is none. */
  text(path: string): string | undefined;
  /** Runs the work while no other process changes the store. Rejects with the signal's reason where it is aborted while waiting. */
  exclusively<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  close(): void;
}
