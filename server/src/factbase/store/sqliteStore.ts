/**
 * Keeps what was read of the sources in an SQLite file. It is a cache: it may be deleted at any time, and one that is damaged is put
 * aside and made anew. One process writes at a time, any number read; each reads the state it loaded until it loads again.
 */
import { renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { DatabaseSync } from 'node:sqlite';
import type { FactBase } from '../base';
import { DamagedBytes } from '../codec/bytes';
import type { Knowledge } from '../memory';
import { textOf } from '../memoryStore';
import type { Changes, Known, SourceStore } from '../store';
import { ForeignFile, openDatabase, sqlite } from './database';
import { StoredBase } from './storedBase';
import { StoreWriter } from './writer';

/** Between two attempts to become the one that writes, in milliseconds. */
const RETRY = 100;

/** Result codes of SQLite. */
const ERROR = 1;
const BUSY = 5;
const CORRUPT = 11;
const FORMAT = 24;
const NOT_A_DATABASE = 26;

const codeOf = (error: unknown) => Number((error as { errcode?: number }).errcode ?? 0) & 0xff;

/** Does the error say that the file is not, or no longer, what was written? */
export const isDamage = (error: unknown): boolean =>
  [ERROR, CORRUPT, FORMAT, NOT_A_DATABASE].includes(codeOf(error)) ||
  error instanceof DamagedBytes ||
  error instanceof ForeignFile;

/** Is it the store that failed, for whatever reason? */
export const isStoreError = (error: unknown): boolean => isDamage(error) || codeOf(error) !== 0;

/** Moves a file that is no store out of the way, with what SQLite keeps beside it. */
export function putAside(file: string): string {
  const aside = `${file}.damaged`;
  renameSync(file, aside);
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  return aside;
}

export class SqliteStore implements SourceStore {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #writer: StoreWriter;
  #base: StoredBase | undefined;
  #version = -1;
  #loaded = false;

  /** @throws where the file cannot be opened; `isDamage` tells whether it is to blame. */
  constructor(file: string) {
    this.#file = file;
    this.#database = openDatabase(file);
    this.#writer = new StoreWriter(this.#database);
  }

  get stale(): boolean {
    this.#notice();
    return !this.#loaded;
  }

  known(): ReadonlyMap<string, Known> {
    const rows = this.#database.prepare('SELECT path, stamp, content, beside FROM source').all();
    return new Map(rows.map((row) => [row['path'] as string, row as unknown as Known]));
  }

  write(changes: Changes): void {
    this.#writer.write(changes);
    if (changes.put.length > 0 || changes.remove.length > 0) this.#loaded = false;
  }

  load(knowledge: Knowledge): FactBase {
    this.#base?.close();
    this.#base = undefined;
    // What was read to write is not read again.
    this.#writer.rest();
    this.#database.exec('PRAGMA wal_checkpoint(PASSIVE); PRAGMA shrink_memory');
    this.#notice();
    this.#base = new StoredBase(openDatabase(this.#file), knowledge);
    this.#loaded = true;
    return this.#base;
  }

  text(path: string): string | undefined {
    const row = this.#database
      .prepare('SELECT bytes FROM source LEFT JOIN text ON text.source = source.id WHERE path = ?')
      .get(path);
    if (!row) return undefined;
    return row['bytes'] ? inflateRawSync(row['bytes'] as Uint8Array).toString() : textOf(path);
  }

  /** The right to write is a lock on a file of its own, which ends with the process, however that ends. */
  async exclusively<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const { DatabaseSync } = sqlite()!;
    const lock = new DatabaseSync(`${this.#file}.lock`);
    try {
      for (;;) {
        try {
          lock.exec('BEGIN EXCLUSIVE');
          break;
        } catch (error) {
          if (codeOf(error) !== BUSY) throw error;
        }
        await wait(RETRY, undefined, signal ? { signal } : {});
      }
      return await work();
    } finally {
      lock.close();
    }
  }

  close(): void {
    this.#base?.close();
    if (this.#database.isOpen) this.#database.close();
  }

  /** Takes note of what other processes have written. */
  #notice(): void {
    const version = Number(this.#database.prepare('PRAGMA data_version').get()!['data_version']);
    if (version === this.#version) return;
    this.#version = version;
    this.#loaded = false;
  }
}
