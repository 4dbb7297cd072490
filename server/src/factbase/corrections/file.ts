/**
 * `facts.yaml`: what the user knows better than the sources, or than the reading of them. In a source folder or beside it.
 * Each entry is checked by itself; a bad one is a problem on its lines and costs nothing but itself.
 */
import { readFile } from '../../files';
import { basename, dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import * as z from 'zod';
import type { AliasGroup } from '../../claims/aliases';
import type { SourceProblem } from '../../sources/types';
import type { Span } from '../../text/types';

/** YAML reads 2024 as a number; here everything is text. */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** The entries of each list. */
function schemas() {
  const text = z.preprocess(asText, z.string().trim().min(1));
  const date = z.preprocess(asText, z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/));
  return {
    addition: z.strictObject({
      sentence: text,
      source: text.optional(),
      title: text.optional(),
      date: date.optional(),
    }),
    correction: z.strictObject({ source: text, value: text, sentence: text.optional(), to: text }),
    withdrawal: z
      .strictObject({ source: text, value: text.optional(), sentence: text.optional() })
      .refine((entry) => entry.value !== undefined || entry.sentence !== undefined),
    names: z.array(text).min(2),
  };
}

type Schemas = ReturnType<typeof schemas>;

/** Where an entry stands in its file, and where each of its texts does. UTF-16 code units. */
export interface Placed<T> {
  readonly entry: T;
  /** Absolute path of the file. */
  readonly file: string;
  readonly place: Span;
  readonly placeOf: (field: string) => Span;
  /** The stretch of the file as it is written. */
  readonly written: (place: Span) => string;
}

export interface Corrections {
  readonly add: readonly Placed<z.infer<Schemas['addition']>>[];
  readonly correct: readonly Placed<z.infer<Schemas['correction']>>[];
  readonly withdraw: readonly Placed<z.infer<Schemas['withdrawal']>>[];
  readonly aliases: readonly AliasGroup[];
  readonly problems: readonly SourceProblem[];
  /** Changes whenever the files do. */
  readonly stamp: string;
}

/** Characters; longer files were not written by hand. */
const LONGEST = 1_000_000;
/** YAML aliases may multiply an entry no more than this. */
const MOST_ALIASES = 50;

export async function readCorrections(folders: readonly string[]): Promise<Corrections> {
  const files = new Set(folders.flatMap((folder) => [join(folder, 'facts.yaml'), join(dirname(folder), 'facts.yaml')]));
  const collected = { add: [], correct: [], withdraw: [], aliases: [], problems: [], stamp: '' } as Collected;
  for (const file of files) {
    try {
      const content = await readFile(file, 'utf8');
      collected.stamp += `${file}\n${content}\n`;
      readFileText(file, content, collected);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOENT')
        collected.problems.push(invalid(file, l10n.t('{0} could not be read: {1}', basename(file), String(code))));
    }
  }
  return collected;
}

type Collected = {
  -readonly [K in keyof Corrections]: Corrections[K] extends readonly (infer T)[] ? T[] : Corrections[K];
};

export const invalid = (path: string, message: string, place: Partial<Span> = {}): SourceProblem => ({
  code: 'facts.invalid',
  path,
  message,
  severity: 'warning',
  ...place,
});

function readFileText(file: string, content: string, out: Collected): void {
  const name = basename(file);
  if (content.length > LONGEST) {
    out.problems.push(invalid(file, l10n.t('{0} is longer than {1} characters and was not read.', name, LONGEST)));
    return;
  }
  const document = parseDocument(content, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) {
    for (const { message, pos } of document.errors.slice(0, 5))
      out.problems.push(
        invalid(file, l10n.t('{0} is not valid YAML: {1}', name, message), { start: pos[0], end: pos[1] }),
      );
    return;
  }
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return;
  if (!isMap(root)) {
    out.problems.push(
      invalid(file, l10n.t('{0} must have lists named add, correct, withdraw or aliases.', name), placeOf(root)),
    );
    return;
  }
  const list = <T>(key: string, schema: z.ZodType<T>, expected: string): Placed<T>[] => {
    const node = root.get(key, true) as Node | undefined;
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (!isSeq(node)) {
      out.problems.push(invalid(file, l10n.t('"{0}" in {1} must be a list.', key, name), placeOf(node)));
      return [];
    }
    return (node.items as Node[]).flatMap((item) => {
      const checked = schema.safeParse(valueOf(item, document));
      if (checked.success) return [placed(checked.data, file, item, content)];
      out.problems.push(
        invalid(file, l10n.t('An entry of "{0}" in {1} needs {2}.', key, name, expected), placeOf(item)),
      );
      return [];
    });
  };
  const { addition, correction, withdrawal, names } = schemas();
  out.add.push(...list('add', addition, l10n.t('"sentence", and may have "source", "title" and "date" (2024-11-22)')));
  out.correct.push(...list('correct', correction, l10n.t('"source", "value" and "to", and may have "sentence"')));
  out.withdraw.push(...list('withdraw', withdrawal, l10n.t('"source" and one of "value" and "sentence"')));
  out.aliases.push(...list('aliases', names, l10n.t('two names or more')).map(({ entry }) => entry));
}

function placed<T>(entry: T, file: string, item: Node, content: string): Placed<T> {
  const place = placeOf(item);
  return {
    entry,
    file,
    place,
    placeOf: (field) => (isMap(item) ? placeOf(item.get(field, true) as Node | undefined, place) : place),
    written: ({ start, end }) => content.slice(start, end),
  };
}

const placeOf = (node: Node | undefined, otherwise: Span = { start: 0, end: 1 }): Span =>
  node?.range ? { start: node.range[0], end: node.range[1] } : otherwise;

/** Undefined where the entry multiplies itself beyond measure. */
function valueOf(node: Node, document: Document): unknown {
  try {
    return node.toJS(document, { maxAliasCount: MOST_ALIASES });
  } catch {
    return undefined;
  }
}

/** Absolute path of the source that an entry names, which is relative to its file. */
export const sourceOf = (file: string, source: string): string => resolve(dirname(file), source);
