/** `uradori index DIR`: builds the fact base of a folder, says how it stands, or proves that it is whole. */
import { existsSync, statSync } from 'node:fs';
import { stat } from '../files';
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { openEngine, type EngineOptions } from '../engine';
import { planOf } from '../factbase/refresh';
import { openStore, storeFile } from '../factbase/store/open';
import { verifyStore } from '../factbase/store/verify';
import { listSources, openLibrary } from '../sources';
import { CANNOT_RUN, report } from './failure';
import { cacheFolder, dictionaryFile, readers } from './place';
import { progressBar } from './progress';
import { linesOf } from './sourceProblems';

export interface IndexOptions {
  readonly status?: boolean;
  readonly verify?: boolean;
}

/** What of the engine may have been begun. */
export type Ahead = Pick<EngineOptions, 'threads' | 'shipped'>;

const log = (message: string) => report([message]);

/** Exit status: 0; 1 where the base is not in step with the files (--status) or not whole (--verify); 2 where it cannot be built. */
export async function runIndex(directory: string, options: IndexOptions, ahead?: Ahead): Promise<number> {
  const folder = resolve(directory);
  if (!(await stat(folder)).isDirectory()) {
    log(l10n.t('{0} is not a folder.', folder));
    return CANNOT_RUN;
  }
  const cache = cacheFolder();
  const file = cache === undefined ? undefined : storeFile(cache, [folder]);
  if (options.verify) return verify(folder, file);
  return options.status ? status(folder, file) : build(folder, cache, file, ahead);
}

async function build(
  folder: string,
  cache: string | undefined,
  file: string | undefined,
  ahead: Ahead | undefined,
): Promise<number> {
  const bar = progressBar();
  const engine = await openEngine({
    folders: [folder],
    dictionary: dictionaryFile,
    ...readers,
    ...ahead,
    log,
    ...(cache === undefined ? {} : { cacheDir: cache }),
  });
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  const { sources, facts, problems } = await engine.refresh({ onProgress: bar.update, signal: abort.signal });
  bar.end();
  engine.close?.();
  report(linesOf(problems));
  if (!kept(file)) log(l10n.t('The facts could not be kept on disk: later checks will read the sources again.'));
  write({ folder, file: kept(file), sources: sources.length, facts, problems: problems.length });
  return abort.signal.aborted || problems.some((problem) => problem.severity === 'error') ? CANNOT_RUN : 0;
}

async function status(folder: string, file: string | undefined): Promise<number> {
  const [listing, library] = await Promise.all([listSources(folder), openLibrary(folder)]);
  const store = openStore(kept(file), log);
  const known = store.known();
  const { gone, touched } = planOf(listing.paths, library.stamp, known);
  store.close();
  const bytes = kept(file) === undefined ? 0 : statSync(file!).size;
  write({ folder, file: kept(file), bytes, sources: known.size, toRead: touched.size, gone: gone.length });
  return touched.size + gone.length === 0 ? 0 : 1;
}

function verify(folder: string, file: string | undefined): number {
  const faults = kept(file) === undefined ? [l10n.t('There is no fact base of {0} yet.', folder)] : verifyStore(file!);
  report(faults);
  write({ folder, file: kept(file), whole: faults.length === 0 });
  return faults.length === 0 ? 0 : 1;
}

const kept = (file: string | undefined) => (file !== undefined && existsSync(file) ? file : undefined);

const write = (result: object) => process.stdout.write(`${JSON.stringify(result)}\n`);
