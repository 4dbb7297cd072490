/** `aliases.yaml`: other names of one thing, written by the user, in a source folder or beside it. */
import { readFile } from '../files';
import { basename, dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import type { AliasGroup } from '../claims/aliases';
import type { SourceProblem } from '../sources/types';
import { readYaml } from '../text';

/** The names of one thing. */
const groupSchema = () => z.array(z.string().trim().min(1)).min(2);

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
  const list = z.object({ aliases: z.array(z.unknown()) }).safeParse(data);
  if (!list.success)
    return {
      groups: [],
      problems: [problem(path, l10n.t('{0} must have a list "aliases" of lists of names.', basename(path)))],
    };
  const entry = groupSchema();
  const groups: AliasGroup[] = [];
  const bad: SourceProblem[] = [];
  list.data.aliases.forEach((names, i) => {
    const checked = entry.safeParse(names);
    if (checked.success) groups.push(checked.data);
    else
      bad.push(
        problem(
          path,
          l10n.t('{0}: entry {1} of "aliases" must be a list of two names or more.', basename(path), i + 1),
        ),
      );
  });
  return { groups, problems: bad };
}

function problem(path: string, message: string, place: { start?: number; end?: number } = {}): SourceProblem {
  return { code: 'aliases.invalid', path, message, severity: 'warning', ...place };
}
