/** What a reader of one format gives back. */

import type { Prose } from '../../text';
import type { BibliographyPart } from '../bibliography/fields';
import type { Limits } from '../limits';
import type { SourceProblem } from '../types';

export interface Reading {
  /** Undefined where nothing could be read; `problems` then says why. */
  readonly prose?: Prose;
  /** Front matter: before all other data. */
  readonly declared?: BibliographyPart;
  /** What the file says of itself beside its text (`meta`, document properties): after all other data. */
  readonly embedded?: BibliographyPart;
  readonly problems: readonly SourceProblem[];
}

export interface ReadRequest {
  /** Absolute path, for messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The title, where data beside the file give it. */
  readonly title?: string | undefined;
  readonly limits: Limits;
}

/** Gives problems, never an exception, for whatever stands in the bytes. */
export type Reader = (request: ReadRequest) => Promise<Reading>;
