/** What client and server say to each other beyond the Language Server Protocol. Both import this file; it holds no code. */

/** Server to client, whenever it changes: the state of the fact bases. */
export const statusMethod = 'uradori/status';

export interface StatusParams {
  readonly bases: readonly BaseState[];
  /** Settings that could not be used, each in a sentence. */
  readonly settingsProblems: readonly string[];
}

/** The fact base of one workspace folder. */
export interface BaseState {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly busy: boolean;
  readonly sources: number;
  /** Sources left out because the reading was stopped. */
  readonly unread: number;
  readonly facts: number;
  /** Source files with something wrong; the Problems list names them. */
  readonly problems: number;
  /** Folders that the settings name and that do not exist. */
  readonly missing: readonly string[];
  /** Why there is no base, in a sentence. */
  readonly failure?: string;
}

/** Server to client, after each check of an open draft. */
export const countsMethod = 'uradori/counts';

export interface CountsParams {
  readonly uri: string;
  readonly version: number;
  readonly conflict: number;
  readonly supported: number;
  readonly unsupported: number;
}

/** Client to server, a request without parameters: read all sources anew; answers when it is done. */
export const refreshMethod = 'uradori/refresh';

/** A command of the server: shows a place in a file, with its URI and the range to select as arguments. */
export const showCommand = 'uradori.show';

/** What the client may say at the start. */
export interface InitializationOptions {
  /** BCP 47 tag of the display language; without it the protocol's `locale`, then the environment. */
  readonly locale?: string;
  /** Folder for what can be computed again: facts are kept there between sessions. */
  readonly cacheDir?: string;
}

/** Scheme of read-only documents that show what was drawn from a source that an editor cannot show itself (PDF, Word, other encodings). */
export const sourceTextScheme = 'uradori-source';
