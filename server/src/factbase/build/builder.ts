/** Reads sources: a few in this thread, many in worker threads. */
import { mergeBibliography } from '../../sources/bibliography/merge';
import type { Library } from '../../sources';
import { unreadable } from '../../sources/problems';
import { tokenizerOver, type DictionaryBuffer, type Tokenizer } from '../../tokenizer';
import { encodeSegment } from '../codec/segment';
import { extract } from '../extract';
import { buildInPool } from './pool';
import { build, type Built } from './task';
import type { Threads } from './threads';

/** Up to so many files it takes longer to start a thread than to read them. */
const FEW = 20;

export interface BuilderOptions {
  readonly dictionary: DictionaryBuffer;
  readonly threads: Threads;
  readonly folders: readonly string[];
  readonly workers?: number;
  /** Nobody waits for this thread: it reads too. */
  readonly idle?: boolean;
}

export class Builder {
  readonly tokenizer: Tokenizer;
  readonly #options: BuilderOptions;

  constructor(options: BuilderOptions) {
    this.#options = options;
    this.tokenizer = tokenizerOver(options.dictionary);
  }

  /** Calls `done` for the files as they are read, in any order. Stops early, without an error, when the signal is aborted. */
  async build(
    paths: readonly string[],
    library: Library,
    done: (built: readonly Built[]) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    if (paths.length > FEW && this.#options.threads.available) {
      const failed = (path: string, reason: string) => done([this.#unread(path, reason)]);
      const here = (path: string) => build(path, library, this.tokenizer);
      return buildInPool(paths, { ...this.#options, ...(this.#options.idle ? { here } : {}) }, done, failed, signal);
    }
    for (const path of paths) {
      if (signal?.aborted) return;
      await done([await build(path, library, this.tokenizer)]);
    }
  }

  #unread(path: string, reason: string): Built {
    const source = { path, bibliography: mergeBibliography(path, []), problems: [unreadable(path, reason)] };
    return { segment: encodeSegment(extract(source, this.tokenizer)), content: '', beside: '' };
  }
}
