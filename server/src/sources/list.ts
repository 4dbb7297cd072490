/** The files under some folders that are sources, found within bounds: links are followed once, hidden files and data files passed over. */

import { readdir, realpath, stat } from '../files';
import { join } from 'node:path';
import { defaultLimits, type Limits } from './limits';
import { folderUnreadable, linkLoop, noPermission, tooManyFiles } from './problems';
import { isSourceName } from './read';
import type { SourceProblem } from './types';

export interface SourceList {
  /** Absolute paths if the folders are, in a stable order. */
  readonly paths: readonly string[];
  readonly problems: readonly SourceProblem[];
}

/** Never throws; a folder that does not exist is one problem. */
export async function listSources(
  folders: string | readonly string[],
  limits: Partial<Limits> = {},
): Promise<SourceList> {
  const { files, depth } = { ...defaultLimits, ...limits };
  const paths = new Set<string>();
  const problems: SourceProblem[] = [];
  const seen = new Set<string>();
  let full = false;

  const walk = async (folder: string, left: number): Promise<void> => {
    const real = await realpath(folder);
    if (seen.has(real) || left === 0) return;
    seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      if (full || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      let kind: { isDirectory(): boolean; isFile(): boolean } = entry;
      if (entry.isSymbolicLink()) {
        try {
          kind = await stat(path);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ELOOP' && isSourceName(entry.name))
            problems.push(linkLoop(path));
          continue;
        }
      }
      if (kind.isDirectory()) await visit(path, left - 1);
      else if (kind.isFile() && isSourceName(entry.name)) paths.add(path);
      if (paths.size >= files && !full) {
        full = true;
        problems.push(tooManyFiles(folder, files));
      }
    }
  };
  const visit = async (folder: string, left: number): Promise<void> => {
    try {
      await walk(folder, left);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      problems.push(code === 'EACCES' || code === 'EPERM' ? noPermission(folder) : folderUnreadable(folder, message));
    }
  };
  for (const folder of [folders].flat()) await visit(folder, depth);
  return { paths: [...paths], problems };
}
