/**
 * The fact base of one workspace folder: opened with the source folders that exist, brought in step with the files one
 * refresh at a time, and read by any number of drafts meanwhile.
 */
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type { BaseStatus, Engine, EngineOptions } from '../engine';
import { defaults, type Settings } from '../settings';

export type OpenEngine = (options: Omit<EngineOptions, 'dictionary' | 'shipped'>) => Promise<Engine>;

export interface SourceBaseHost {
  readonly open: OpenEngine;
  /** Where the facts may be kept between sessions. */
  readonly cacheDir: string | undefined;
  /** The facts have changed, or there is something new to say about them. */
  changed(): void;
  /** Files are going to be read. */
  began(base: SourceBase): void;
  /** More of them have been read, or no more will be. */
  progress(base: SourceBase): void;
  readonly log: (message: string) => void;
  readonly logError: (message: string) => void;
}

/** What the user tells the fact base, in a source folder or beside it. */
const USER_FILES = ['aliases.yaml', 'facts.yaml'];

/** Counted over all bases, so that a base that takes the place of another never repeats its numbers. */
let generations = 0;

export class SourceBase {
  /** Grows with every change of the facts; what was checked against an older one is stale. 0 until the first reading is done. */
  generation = 0;
  engine: Engine | undefined;
  status: BaseStatus | undefined;
  busy = false;
  /** Of the reading under way, or of the last one: sources read, and sources that had to be. */
  done = 0;
  total = 0;
  failure: string | undefined;
  /** Source folders of the settings, absolute. */
  readonly folders: readonly string[];
  /** Files of other names lie in a source folder or beside it. */
  readonly userFiles: readonly string[];
  private opened: readonly string[] = [];
  private pending = true;
  private running: Promise<void> | undefined;
  private reading = new AbortController();
  private readonly abort = new AbortController();

  constructor(
    readonly root: string,
    public settings: Settings,
    private readonly host: SourceBaseHost,
  ) {
    this.folders = settings.sources.map((folder) => path.resolve(root, folder));
    this.userFiles = [
      ...new Set(this.folders.flatMap((folder) => USER_FILES.map((name) => path.join(path.dirname(folder), name)))),
    ];
  }

  /** Is this a file of the sources, and so not a draft? */
  holds(file: string): boolean {
    return this.folders.some((folder) => isInside(folder, file));
  }

  /** Does a change of this file change the facts? */
  concerns(file: string): boolean {
    return this.holds(file) || this.folders.includes(file) || this.userFiles.includes(file);
  }

  /** Folders that were asked for by name and are not there; the default names are only guesses. */
  missing(): readonly string[] {
    const guessed = this.settings.sources.join('\n') === defaults.sources.join('\n');
    return guessed ? [] : this.folders.filter((folder) => !existsSync(folder));
  }

  /** Settles when the facts are in step with all changes announced so far. */
  async settled(): Promise<void> {
    while (!this.abort.signal.aborted && (this.running || this.pending)) await (this.running ?? this.run());
  }

  /** Announces that files may have changed; settles when the facts are in step with them. */
  refresh(): Promise<void> {
    this.pending = true;
    return this.settled();
  }

  /** Ends the reading under way; what has been read serves, and the next refresh goes on from there. */
  stop(): void {
    this.reading.abort();
  }

  /** How many sources a reading that was stopped has left out. */
  get unread(): number {
    return this.reading.signal.aborted && !this.busy ? this.total - this.done : 0;
  }

  /** Ends what is being read; the facts on disk are let go of as soon as nothing works on them. */
  dispose(): void {
    this.abort.abort();
    this.busy = false;
    this.host.progress(this);
    void (this.running ?? Promise.resolve()).finally(() => this.engine?.close?.());
  }

  private run(): Promise<void> {
    this.running ??= this.work().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async work(): Promise<void> {
    while (this.pending && !this.abort.signal.aborted) {
      this.pending = false;
      this.busy = true;
      this.done = 0;
      this.total = 0;
      this.reading = new AbortController();
      this.host.began(this);
      try {
        await this.bringInStep();
        this.failure = undefined;
      } catch (error) {
        this.failure = error instanceof Error ? error.message : String(error);
        if (!this.abort.signal.aborted) this.host.logError(this.failure);
      }
      if (this.abort.signal.aborted) return;
      this.busy = this.pending;
      this.host.progress(this);
      this.generation = ++generations;
      this.host.changed();
    }
  }

  private async bringInStep(): Promise<void> {
    const existing = this.folders.filter((folder) => existsSync(folder));
    const same = existing.length === this.opened.length && existing.every((folder, i) => folder === this.opened[i]);
    if (!same) {
      this.engine?.close?.();
      this.engine = undefined;
      this.status = undefined;
      this.opened = existing;
    }
    if (existing.length === 0) return;
    const { cacheDir, log } = this.host;
    this.engine ??= await this.host.open({
      folders: existing,
      log,
      ...(cacheDir === undefined ? {} : { cacheDir }),
    });
    this.status = await this.engine.refresh({
      signal: AbortSignal.any([this.abort.signal, this.reading.signal]),
      onProgress: (done, total) => {
        this.done = done;
        this.total = total;
        this.host.progress(this);
      },
    });
  }
}

export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
