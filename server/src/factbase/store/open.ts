/** Opens the store that belongs to some source folders: on disk where that is possible, else in memory. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import * as l10n from '@vscode/l10n';
import { language } from '../../localize';
import { engineVersion } from '../engineVersion';
import { MemoryStore } from '../memoryStore';
import type { SourceStore } from '../store';
import { sqlite } from './database';
import { isDamage, putAside, SqliteStore } from './sqliteStore';

/**
 * The file in `cacheDir` that keeps the facts of these folders. What is said of sources is kept in the user's language. A sum will do for a name,
 * and is at hand at once: folders that shared one would only read their sources again, each after the other.
 */
export function storeFile(cacheDir: string, folders: readonly string[]): string {
  const name = crc32(JSON.stringify([folders, language()]))
    .toString(16)
    .padStart(8, '0');
  return join(cacheDir, `${name}.${engineVersion}.sqlite`);
}

/** Never throws: without a store the facts are kept in memory, and `log` is told why in one sentence. */
export function openStore(file: string | undefined, log: (message: string) => void): SourceStore {
  if (file === undefined || !sqlite()) return new MemoryStore();
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeSuperseded(file);
    return openOrRenew(file, log);
  } catch (error) {
    log(l10n.t('The facts are not kept on disk: {0}', `${file}: ${reasonOf(error)}`));
    return new MemoryStore();
  }
}

/** The store that takes the place of one that failed and was closed: a damaged one is put aside, else nothing is kept any more. Never throws. */
export function storeAfter(error: unknown, file: string, log: (message: string) => void): SourceStore {
  if (isDamage(error)) return renewStore(file, log);
  log(l10n.t('The facts are not kept on disk: {0}', `${file}: ${reasonOf(error)}`));
  return new MemoryStore();
}

/** Puts a damaged store aside and opens one in its place. Never throws. */
function renewStore(file: string, log: (message: string) => void): SourceStore {
  try {
    log(l10n.t('The fact base on disk was damaged and is built anew; the old one lies in {0}', putAside(file)));
  } catch (error) {
    log(l10n.t('The facts are not kept on disk: {0}', `${file}: ${reasonOf(error)}`));
    return new MemoryStore();
  }
  return openStore(file, log);
}

function openOrRenew(file: string, log: (message: string) => void): SourceStore {
  try {
    return new SqliteStore(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return renewStore(file, log);
  }
}

/** Another version of the engine kept these facts; no one will ask for them. */
function removeSuperseded(file: string): void {
  const own = basename(file);
  const stem = own.slice(0, own.indexOf('.') + 1);
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(stem) || name.startsWith(own)) continue;
    try {
      rmSync(join(dirname(file), name));
    } catch {
      // In use by a window with another version, which removes ours in its turn: the files are only a cache.
    }
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
