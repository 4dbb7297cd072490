/** `aliases.yaml`: other names of one thing, written by the user, in a source folder or beside it. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { z } from 'zod';
import type { AliasGroup } from '../claims/aliases';
import type { SourceProblem } from '../sources/types';
import { readYaml } from '../text';

/** A name, and the list of its other names. */
const entry = z.array(z.string().trim().min(1)).min(1);

export interface UserAliases {
  readonly groups: readonly AliasGroup[];
  readonly problems: readonly SourceProblem[];
}

/** The alias files of the source folders and of the folders they lie in. A broken entry costs only itself. */
export async function readAliasFiles(folders: readonly string[]): Promise<UserAliases> {
  const files = [
    ...new Set(folders.flatMap((folder) => [join(folder, 'aliases.yaml'), join(dirname(folder), 'aliases.yaml')])),
  ];
  const read = await Promise.all(files.map(readAliasFile));
  return { groups: read.flatMap((r) => r.groups), problems: read.flatMap((r) => r.problems) };
}

async function readAliasFile(path: string): Promise<UserAliases> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { groups: [], problems: [] };
    return {
      groups: [],
      problems: [
        problem(
          path,
          l10n.t('{0} could not be read: {1}', basename(path), String((error as NodeJS.ErrnoException).code)),
        ),
      ],
    };
  }
  const { data, problems } = readYaml(text);
  if (problems.length)
    return {
      groups: [],
      problems: problems.map((p) => problem(path, l10n.t('{0} is not valid YAML: {1}', basename(path), p.reason), p)),
    };
  if (data == null) return { groups: [], problems: [] };
  if (typeof data !== 'object' || Array.isArray(data))
    return {
      groups: [],
      problems: [problem(path, l10n.t('{0} must list names as "name: [other name, …]".', basename(path)))],
    };
  const groups: AliasGroup[] = [];
  const bad: SourceProblem[] = [];
  for (const [name, others] of Object.entries(data)) {
    const checked = entry.safeParse(others);
    if (checked.success) groups.push([name, ...checked.data]);
    else
      bad.push(
        problem(path, l10n.t('{0}: the entry "{1}" must be a list of names.', basename(path), name), {
          start: Math.max(0, text.indexOf(name)),
          end: Math.max(0, text.indexOf(name)) + name.length,
        }),
      );
  }
  return { groups, problems: bad };
}

function problem(path: string, message: string, place: { start?: number; end?: number } = {}): SourceProblem {
  return { code: 'aliases.invalid', path, message, severity: 'warning', ...place };
}
