/** What a source is to the rest of the house: its prose, its bibliographic data, and what was wrong with it. */
import type { Prose } from '../text/types';

/** What is known of a source's publication, in the words of CSL-JSON. */
export interface Bibliography {
  /** Citation key; from the data, else made from the file name. */
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly URL?: string;
  readonly language?: string;
  /** Date of issue, EDTF: "2024-11", "2026-02-05". */
  readonly issued?: string;
}

/** Something a person should know about a file; never an exception. The message names the file and the cause, in the user's language. */
export interface SourceProblem {
  /** Dotted and stable, such as "source.undecodable". */
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** Where in the file, where that can be said (line of a broken sidecar). UTF-16 code units. */
  readonly start?: number;
  readonly end?: number;
}

/** A source file made readable. `prose` is undefined where nothing could be read; `problems` then says why. */
export interface SourceDocument {
  /** Absolute path. */
  readonly path: string;
  readonly prose?: Prose;
  readonly bibliography: Bibliography;
  readonly problems: readonly SourceProblem[];
}
