/**
 * The engine: sources in, checked drafts out. The editor and the command line both talk to this and to nothing behind it.
 */
import { existsSync } from 'node:fs';
import { Synonyms } from './claims/synonyms';
import { MemoryBase, type FactBase } from './factbase';
import { Builder } from './factbase/build/builder';
import { programBeside, Threads } from './factbase/build/threads';
import { applyCorrections } from './factbase/corrections/apply';
import { readCorrections } from './factbase/corrections/file';
import { refreshStore, type RefreshOptions } from './factbase/refresh';
import type { SourceStore } from './factbase/store';
import { openStore, storeAfter, storeFile } from './factbase/store/open';
import { isStoreError } from './factbase/store/sqliteStore';
import { readAliasFiles } from './factbase/userAliases';
import type { SourceProblem } from './sources/types';
import { readShipped, type Shipped } from './shipped';
import { frontMatter, readMarkdown, readPlain } from './text';
import { DraftCheck, rest } from './verdicts';
import type { CheckedDraft } from './verdicts/types';

export type { RefreshOptions } from './factbase/refresh';

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

export interface EngineOptions {
  /** Absolute paths of the folders that hold the sources; those that do not exist are passed over. */
  readonly folders: readonly string[];
  /** The packed dictionary (ipadic.bin); the synonyms (synonyms.txt) and the program that reads sources (sourceReader.js) lie beside it. */
  readonly dictionary: string;
  /** What `readShipped` gives of it, where it is asked for it already; engines may share it. */
  readonly shipped?: Promise<Shipped>;
  /** Where the facts are kept between runs; without it they are kept in memory. It may be deleted at any time. */
  readonly cacheDir?: string;
  /** How many threads read sources; as many as the machine can spare where absent. */
  readonly workers?: number;
  /** Threads that have been begun already, with the program beside the dictionary. */
  readonly threads?: Threads;
  /** Nobody waits for this thread: it reads sources too. */
  readonly idle?: boolean;
  /** Told in one sentence what a person may want to know of the facts on disk. */
  readonly log?: (message: string) => void;
}

/** A check under way, from the start of the draft to its end. What is found does not change as it goes on. */
export interface Checking {
  readonly complete: boolean;
  /** Values found by now that a source contradicts. */
  readonly conflicts: number;
  /** Goes on for a few sentences; to be called while it is not complete. Where the facts have changed meanwhile it begins again. */
  advance(): void;
  /** What is known by now. */
  draft(): CheckedDraft;
}

export interface Engine {
  /** Brings the fact base in step with the files; only files that changed are read again. */
  refresh(options?: RefreshOptions): Promise<BaseStatus>;
  /** Checks a draft as it stands. Never throws. */
  check(draft: DraftText): CheckedDraft;
  /**
   * Begins to check a draft. Never throws, nor do its steps as long as the engine is open. `beginning`: the first values are waited for, so
   * that the beginning of a long draft is looked at before the rest is read.
   */
  checking(draft: DraftText, beginning?: boolean): Checking;
  status(): BaseStatus;
  /** The source's text as its offsets count it (for PDF and Word: as drawn from the file); undefined where it could not be read. */
  sourceText(path: string): string | undefined;
  /** A long check has ended: lets go of what it was worked out with. */
  rest?(): void;
  /** Lets go of the facts on disk; the engine cannot be used afterwards. */
  close?(): void;
}

/** @throws one Error that names the dictionary and the cause where it cannot be opened. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  return new FileEngine(options, await (options.shipped ?? readShipped(options.dictionary)));
}

/** So many characters of a draft hold what is looked at first: it takes a while to read a long one. */
const BEGINNING = 4000;

class FileEngine implements Engine {
  readonly #folders: readonly string[];
  readonly #builder: Builder;
  readonly #synonyms: Synonyms;
  readonly #file: string | undefined;
  readonly #log: (message: string) => void;
  #store: SourceStore;
  /** Absent until there are facts, or somebody asks for them. */
  #loaded: FactBase | undefined;
  #problems: readonly SourceProblem[] = [];
  /** Corrections that name nothing the sources say. */
  #unmatched: readonly SourceProblem[] = [];
  /** What the user's own files say, as the base was loaded with it. */
  #known = '';

  constructor(options: EngineOptions, shipped: Shipped) {
    const { folders, dictionary, cacheDir, workers, threads, idle = false, log = () => {} } = options;
    this.#folders = folders;
    this.#builder = new Builder({
      dictionary: shipped.dictionary,
      threads: threads ?? new Threads(programBeside(dictionary)),
      folders,
      idle,
      ...(workers === undefined ? {} : { workers }),
    });
    this.#synonyms = new Synonyms(shipped.synonyms);
    this.#log = log;
    this.#file = cacheDir === undefined ? undefined : storeFile(cacheDir, folders);
    this.#store = openStore(this.#file, log);
  }

  async refresh(options: RefreshOptions = {}): Promise<BaseStatus> {
    try {
      await this.#bringInStep(options);
    } catch (error) {
      if (!this.#renew(error)) throw error;
      await this.#bringInStep(options);
    }
    return this.status();
  }

  check(draft: DraftText): CheckedDraft {
    const checking = this.checking(draft);
    while (!checking.complete) checking.advance();
    return checking.draft();
  }

  checking({ text, format }: DraftText, beginning = false): Checking {
    // Plain text is read in no time.
    let whole = !beginning || format === 'plain' || text.length <= 2 * BEGINNING;
    let prose = format === 'plain' ? readPlain(text) : readMarkdown(text, whole ? Infinity : BEGINNING);
    const refDate = dateOf(frontMatter(text).data);
    const options = { tokenizer: this.#builder.tokenizer, ...(refDate === undefined ? {} : { refDate }) };
    let base = this.#base;
    let check = new DraftCheck(prose, base, options);
    const beginAnew = () => {
      base = this.#base;
      check = new DraftCheck(prose, base, options);
    };
    const readOn = () => {
      const { done } = check;
      whole = true;
      prose = readMarkdown(text);
      beginAnew();
      // Known by now, but for what the rest of the draft may say of the beginning.
      while (check.done < done && !check.complete) check.advance();
    };
    return {
      get complete() {
        return whole && check.complete;
      },
      get conflicts() {
        return check.conflicts;
      },
      advance: () => {
        if (base !== this.#base) beginAnew();
        try {
          if (!whole && !check.isFirm) readOn();
          if (!check.complete) check.advance();
        } catch (error) {
          // The next refresh builds the facts anew; until then the draft is read, and nothing is said of it.
          if (!this.#renew(error)) throw error;
          beginAnew();
        }
      },
      draft: () => check.draft(),
    };
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
    return this.#store.text(path);
  }

  rest(): void {
    rest(this.#base);
  }

  close(): void {
    this.#store.close();
  }

  async #bringInStep(options: RefreshOptions): Promise<void> {
    const existing = this.#folders.filter((folder) => existsSync(folder));
    const [aliases, corrections] = await Promise.all([readAliasFiles(existing), readCorrections(existing)]);
    const problems = await refreshStore(this.#store, this.#builder, existing, options);
    const known = JSON.stringify([aliases.groups, corrections.stamp]);
    const own = [...problems, ...aliases.problems, ...corrections.problems];
    if (!this.#store.stale && known === this.#known) {
      this.#problems = [...own, ...this.#unmatched];
      return;
    }
    const knowledge = {
      tokenizer: this.#builder.tokenizer,
      synonyms: this.#synonyms,
      aliases: [...aliases.groups, ...corrections.aliases],
    };
    const corrected = applyCorrections(this.#store.load(knowledge), corrections, knowledge);
    this.#loaded = corrected.base;
    this.#unmatched = corrected.problems;
    this.#problems = [...own, ...this.#unmatched];
    this.#known = known;
  }

  /** Begins anew with another store where the one there was has failed; false where the error is of another kind. */
  #renew(error: unknown): boolean {
    if (this.#file === undefined || !isStoreError(error)) return false;
    this.#store.close();
    this.#store = storeAfter(error, this.#file, this.#log);
    this.#loaded = undefined;
    return true;
  }

  get #base(): FactBase {
    return (this.#loaded ??= new MemoryBase([], {
      tokenizer: this.#builder.tokenizer,
      synonyms: this.#synonyms,
      aliases: [],
    }));
  }
}

/** The draft's own date, which relative dates count from: EDTF as written in its front matter. */
function dateOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('date' in data)) return undefined;
  const date = data.date instanceof Date ? data.date.toISOString().slice(0, 10) : String(data.date);
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date)?.[0];
}
