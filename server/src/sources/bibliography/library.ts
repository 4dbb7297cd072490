/** What lies beside the sources and speaks of them: references.json, references.bib, and a sidecar NAME.EXT.yaml for each file. */

import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from '../../files';
import { basename, extname, join } from 'node:path';
import { readYaml } from '../../text';
import { decode } from '../encoding';
import type { Limits } from '../limits';
import { brokenData, notData, tooLarge, unknownDate } from '../problems';
import type { SourceProblem } from '../types';
import { itemsOfBibtex } from './bibtex';
import { itemsOfCsl, type LibraryItem } from './csl';
import { isRecord, partOf, type BibliographyPart } from './fields';

/** What is known of one source from beside it, most trusted first. */
export interface LibraryEntry {
  readonly parts: readonly BibliographyPart[];
  readonly problems: readonly SourceProblem[];
}

export interface Library {
  /** What is wrong with the library files themselves. */
  readonly problems: readonly SourceProblem[];
  /** Changes whenever the library files do. */
  readonly stamp: string;
  /** What sidecar, CSL-JSON and BibTeX say of the file at an absolute path. Never throws. */
  lookup(path: string): Promise<LibraryEntry>;
}

export const libraryFiles = ['references.json', 'references.bib'];
export const sidecarOf = (path: string): string => `${path}.yaml`;

export async function openLibrary(folders: string | readonly string[], limits: Limits): Promise<Library> {
  const problems: SourceProblem[] = [];
  const items: LibraryItem[] = [];
  const found: string[] = [];
  // All CSL-JSON before all BibTeX: the order in which they are believed.
  for (const file of libraryFiles) {
    for (const folder of [folders].flat()) {
      const path = join(folder, file);
      const text = await textAt(path, limits.libraryBytes, problems);
      if (text === undefined) continue;
      found.push(path, text);
      for (const item of await itemsOf(path, text, problems)) items.push(item);
    }
  }
  const index = indexOf(items);
  return {
    problems,
    // To load the digest takes a while, and most folders have no such file.
    stamp: found.length === 0 ? '' : createHash('sha256').update(found.join('\0')).digest('hex').slice(0, 16),
    async lookup(path) {
      const sidecar = await readSidecar(path, limits);
      return { parts: [...sidecar.parts, ...index(path)], problems: sidecar.problems };
    },
  };
}

async function itemsOf(path: string, text: string, problems: SourceProblem[]): Promise<readonly LibraryItem[]> {
  const place = { start: 0, end: Math.min(text.length, 1) };
  try {
    if (extname(path) === '.json') return itemsOfCsl(text);
    const { items, errors } = await itemsOfBibtex(text);
    for (const error of errors.slice(0, 5)) problems.push(brokenData(path, error, place));
    return items;
  } catch (error) {
    problems.push(brokenData(path, reasonOf(error), place));
    return [];
  }
}

/** From a path to the items that name it: by a `file` whose end is the path's end, by its id, by a `file` of the same name. */
function indexOf(items: readonly LibraryItem[]): (path: string) => BibliographyPart[] {
  const byKey = new Map<string, LibraryItem[]>();
  const byName = new Map<string, { item: LibraryItem; file: string }[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const item of items) {
    for (const key of item.keys) add(byKey, fold(key), item);
    for (const file of item.files) add(byName, fold(basename(file)), { item, file: fold(file) });
  }
  return (path) => {
    const name = fold(basename(path));
    const whole = fold(path.replace(/\\/g, '/'));
    const named = byName.get(name) ?? [];
    const exact = named.filter(
      ({ file }) => file.includes('/') && (whole === file || whole.endsWith(`/${file.replace(/^\.?\/+/, '')}`)),
    );
    const keyed = [...(byKey.get(name.slice(0, name.length - extname(name).length)) ?? []), ...(byKey.get(name) ?? [])];
    const found = new Set([...exact.map(({ item }) => item), ...keyed, ...named.map(({ item }) => item)]);
    return [...found].map(({ part }) => part);
  };
}

/** File systems differ in how they compose characters; names are compared composed. */
const fold = (name: string): string => name.normalize('NFC').toLowerCase();

async function readSidecar(path: string, limits: Limits): Promise<LibraryEntry> {
  const file = sidecarOf(path);
  const problems: SourceProblem[] = [];
  const text = await textAt(file, limits.sidecarBytes, problems);
  if (text === undefined) return { parts: [], problems };
  const { data, problems: broken } = readYaml(text);
  for (const { reason, start, end } of broken) problems.push(brokenData(file, reason, { start, end }));
  if (broken.length === 0 && data != null && !isRecord(data)) problems.push(notData(file));
  const { part, unknownDate: date } = partOf(data);
  if (date !== undefined) {
    const start = Math.max(0, text.indexOf(date));
    problems.push(unknownDate(file, date, { start, end: start + date.length }));
  }
  return { parts: [part], problems };
}

/** The text of a file, or undefined where there is none or it cannot be had. */
async function textAt(path: string, most: number, problems: SourceProblem[]): Promise<string | undefined> {
  try {
    // At once: for most sources there is none, and to hear so in a while costs many times as much.
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (!found.isFile()) throw new Error('not a file');
    const { size } = found;
    if (size > most) {
      problems.push(tooLarge(path, size, most));
      return undefined;
    }
    const decoded = decode(await readFile(path));
    if (typeof decoded !== 'string') return decoded.text;
    problems.push(notData(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') problems.push(brokenData(path, reasonOf(error), {}));
  }
  return undefined;
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200);
