/** Brings a store in step with the files: only sources that are new, changed, renamed or gone are touched. */
import { statSync } from 'node:fs';
import { listSources, openLibrary, sidecarOf, type Library } from '../sources';
import type { SourceProblem } from '../sources/types';
import type { Builder } from './build/builder';
import { besideDigest, contentDigest, type Built } from './build/task';
import type { Known, SourceStore } from './store';

export interface RefreshOptions {
  readonly signal?: AbortSignal;
  /** Called before sources are read and as they are; `done` and `total` count those that have to be read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the files are, against what is kept. */
export interface Plan {
  readonly gone: readonly string[];
  /** New or perhaps changed, in order, with their stamps. */
  readonly touched: ReadonlyMap<string, string>;
}

/** About so many facts, or sources, are kept in one go at the most: what a crash may cost, and how long a write takes. */
const MOST_FACTS = 2000;
const MOST_SOURCES = 256;
/** Nor fewer sources, until the last: each write costs something by itself. */
const FEWEST_SOURCES = 3;

/** How many sources are kept in one go while `left` are still read: ever fewer, so that little is left to write once the last is read. */
const sourcesAtOnce = (left: number) => Math.min(Math.max(left, FEWEST_SOURCES), MOST_SOURCES);

/**
 * Brings the store in step with the files; where the signal is aborted, as far as it has come. Problems are those of the folders and of
 * the data beside the sources, not of the sources themselves.
 */
export async function refreshStore(
  store: SourceStore,
  builder: Builder,
  folders: readonly string[],
  options: RefreshOptions = {},
): Promise<readonly SourceProblem[]> {
  const [listing, library] = await Promise.all([listSources(folders), openLibrary(folders)]);
  const make = () => planOf(listing.paths, library.stamp, store.known());
  if (!isEmpty(make())) {
    // Whoever wrote meanwhile may have done some of it.
    const work = store.exclusively(() => carryOut(make(), store, builder, library, options), options.signal);
    await work.catch((error: unknown) => {
      // Given up while another process was writing: what that one has written serves.
      if ((error as Error).name !== 'AbortError') throw error;
    });
  }
  return [...listing.problems, ...library.problems];
}

const isEmpty = ({ gone, touched }: Plan): boolean => gone.length === 0 && touched.size === 0;

/** Cost: one `stat` a file and one more for what may lie beside it. */
export function planOf(paths: readonly string[], libraryStamp: string, known: ReadonlyMap<string, Known>): Plan {
  const listed = new Set(paths);
  const touched = new Map<string, string>();
  for (const path of paths) {
    const stamp = `${stampOf(path)} ${stampOf(sidecarOf(path))} ${libraryStamp}`;
    if (known.get(path)?.stamp !== stamp) touched.set(path, stamp);
  }
  return { gone: [...known.keys()].filter((path) => !listed.has(path)), touched };
}

async function carryOut(
  { gone, touched }: Plan,
  store: SourceStore,
  builder: Builder,
  library: Library,
  { signal, onProgress }: RefreshOptions,
): Promise<void> {
  const { same, changed } = await sift(touched, store.known(), library, signal);
  if (signal?.aborted) return;
  const restamp = same.map((path) => ({ path, stamp: touched.get(path)! }));
  if (gone.length > 0 || restamp.length > 0) await store.write({ put: [], restamp, remove: gone });
  let waiting: Built[] = [];
  let facts = 0;
  let done = 0;
  const keep = async () => {
    const put = waiting.map((built) => ({ stamp: touched.get(built.segment.path)!, built }));
    waiting = [];
    facts = 0;
    if (put.length > 0) await store.write({ put, restamp: [], remove: [] });
  };
  if (changed.length > 0) onProgress?.(0, changed.length);
  await builder.build(
    changed,
    library,
    async (built) => {
      waiting.push(...built);
      done += built.length;
      for (const { segment } of built) facts += segment.facts;
      onProgress?.(done, changed.length);
      if (facts >= MOST_FACTS || waiting.length >= sourcesAtOnce(changed.length - done)) await keep();
    },
    signal,
  );
  await keep();
}

/** Parts the files that are different from those that were only touched. */
async function sift(
  touched: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, Known>,
  library: Library,
  signal: AbortSignal | undefined,
): Promise<{ same: string[]; changed: string[] }> {
  const same: string[] = [];
  const changed: string[] = [];
  for (const path of touched.keys()) {
    if (signal?.aborted) break;
    const before = known.get(path);
    const unchanged =
      before !== undefined &&
      before.content !== '' &&
      before.content === contentDigest(path) &&
      before.beside === (await besideDigest(path, library));
    (unchanged ? same : changed).push(path);
  }
  return { same, changed };
}

/** Size and time of change of a file, of its contents or of the right to read it; empty where there is none. */
function stampOf(path: string): string {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.ctimeMs}:${found.size}` : '';
  } catch {
    return '';
  }
}
