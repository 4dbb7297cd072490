/** Where the command line finds the files that ship beside it, and where it may keep some. */
import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';

/** The packed dictionary. */
export const dictionaryFile = join(__dirname, 'ipadic.bin');

/** Threads that read sources. Nobody types meanwhile, so none has to be spared: where there are several, this one is one of them. */
const threads = Math.min(availableParallelism(), 4);
export const readers = { workers: Math.max(threads - 1, 1), idle: threads > 1 };

/** The folder for what can be made again, as the platform has it; undefined where there is no home. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const home = homedir();
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (xdg) return join(xdg, 'uradori');
  if (process.platform === 'win32' && local) return join(local, 'uradori', 'Cache');
  if (!home) return undefined;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches', 'uradori') : join(home, '.cache', 'uradori');
}
