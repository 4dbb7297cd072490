/**
 * The engine: sources in, checked drafts out. The editor and the command line both talk to this and to nothing behind it.
 */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Synonyms } from './claims/synonyms';
import { MemoryBase, type FactBase } from './factbase';
import { extract } from './factbase/extract';
import type { Segment } from './factbase/types';
import { readAliasFiles } from './factbase/userAliases';
import { listSources, openLibrary, openSource, sidecarOf, type Library } from './sources';
import type { SourceProblem } from './sources/types';
import { frontMatter, readMarkdown, readPlain } from './text';
import { openTokenizer, type Tokenizer } from './tokenizer';
import { check } from './verdicts';
import type { CheckedDraft } from './verdicts/types';

export interface SourceSummary {
  readonly path: string;
  readonly title?: string;
  /** Date of issue, EDTF. */
  readonly issued?: string;
  readonly facts: number;
}

export interface BaseStatus {
  readonly sources: readonly SourceSummary[];
  readonly facts: number;
  readonly problems: readonly SourceProblem[];
}

export interface DraftText {
  readonly text: string;
  readonly format: 'markdown' | 'plain';
}

export interface RefreshOptions {
  readonly signal?: AbortSignal;
  /** Called after each source; `done` and `total` count files. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface EngineOptions {
  /** Absolute paths of the folders that hold the sources; those that do not exist are passed over. */
  readonly folders: readonly string[];
  /** The packed dictionary (ipadic.bin); the synonyms (synonyms.txt) lie beside it. */
  readonly dictionary: string;
}

export interface Engine {
  /** Brings the fact base in step with the files; only files that changed are read again. */
  refresh(options?: RefreshOptions): Promise<BaseStatus>;
  /** Checks a draft as it stands. Never throws. */
  check(draft: DraftText): CheckedDraft;
  status(): BaseStatus;
  /** The source's text as its offsets count it (for PDF and Word: as drawn from the file); undefined where it could not be read. */
  sourceText(path: string): string | undefined;
}

/** @throws one Error that names the dictionary and the cause where it cannot be opened. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const tokenizer = openTokenizer(options.dictionary);
  const synonyms = new Synonyms(await readFile(join(dirname(options.dictionary), 'synonyms.txt'), 'utf8'));
  return new FileEngine(options.folders, tokenizer, synonyms);
}

/** A source as it was last read. */
interface Held {
  /** Changes whenever the file or what is known of it does. */
  readonly stamp: string;
  readonly segment: Segment;
  readonly text: string | undefined;
}

class FileEngine implements Engine {
  readonly #folders: readonly string[];
  readonly #tokenizer: Tokenizer;
  readonly #synonyms: Synonyms;
  #held = new Map<string, Held>();
  #base: FactBase;
  #problems: readonly SourceProblem[] = [];

  constructor(folders: readonly string[], tokenizer: Tokenizer, synonyms: Synonyms) {
    this.#folders = folders;
    this.#tokenizer = tokenizer;
    this.#synonyms = synonyms;
    this.#base = new MemoryBase([], { tokenizer, synonyms, aliases: [] });
  }

  async refresh(options: RefreshOptions = {}): Promise<BaseStatus> {
    const existing = this.#folders.filter((folder) => existsSync(folder));
    const [listing, library, aliases] = await Promise.all([
      listSources(existing),
      openLibrary(existing),
      readAliasFiles(existing),
    ]);
    const problems = [...listing.problems, ...library.problems, ...aliases.problems];
    const held = new Map<string, Held>();
    for (const path of listing.paths) {
      if (options.signal?.aborted) return this.status();
      held.set(path, await this.#read(path, library));
      options.onProgress?.(held.size, listing.paths.length);
    }
    this.#held = held;
    this.#problems = problems;
    this.#base = new MemoryBase(
      [...held.values()].map((h) => h.segment),
      { tokenizer: this.#tokenizer, synonyms: this.#synonyms, aliases: aliases.groups },
    );
    return this.status();
  }

  check(draft: DraftText): CheckedDraft {
    const prose = draft.format === 'markdown' ? readMarkdown(draft.text) : readPlain(draft.text);
    const refDate = dateOf(frontMatter(draft.text).data);
    return check(prose, this.#base, { tokenizer: this.#tokenizer, ...(refDate === undefined ? {} : { refDate }) });
  }

  status(): BaseStatus {
    const { sources } = this.#base;
    return {
      sources: sources.map(({ path, bibliography: { title, issued }, facts }) => ({
        path,
        ...(title === undefined ? {} : { title }),
        ...(issued === undefined ? {} : { issued }),
        facts,
      })),
      facts: this.#base.size,
      problems: [...this.#problems, ...sources.flatMap((s) => s.problems)],
    };
  }

  sourceText(path: string): string | undefined {
    return this.#held.get(path)?.text;
  }

  /** A source as it was read before, where neither it nor what is known of it has changed. */
  async #read(path: string, library: Library): Promise<Held> {
    const stamp = `${await stampOf(path)} ${await stampOf(sidecarOf(path))} ${library.stamp}`;
    const known = this.#held.get(path);
    if (known?.stamp === stamp) return known;
    const source = await openSource(path, { library });
    return { stamp, segment: extract(source, this.#tokenizer), text: source.prose?.stored };
  }
}

/** Size and time of change of a file; empty where there is none. */
async function stampOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(path);
    return `${mtimeMs}:${size}`;
  } catch {
    return '';
  }
}

/** The draft's own date, which relative dates count from: EDTF as written in its front matter. */
function dateOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('date' in data)) return undefined;
  const date = data.date instanceof Date ? data.date.toISOString().slice(0, 10) : String(data.date);
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date)?.[0];
}
