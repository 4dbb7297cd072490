/** A file's bytes to a source document: the reader of its format, then its bibliographic data in the order of trust. */

import { readFile, stat } from '../files';
import { extname } from 'node:path';
import { bibliographyInText } from './bibliography/fromText';
import type { Library } from './bibliography/library';
import { mergeBibliography } from './bibliography/merge';
import { readMarkdownFile, readPlainFile } from './formats/text';
import type { Reader, Reading } from './formats/reading';
import { defaultLimits, type Limits } from './limits';
import * as problems from './problems';
import type { SourceDocument, SourceProblem } from './types';

export interface SourceContext {
  /** The data beside the sources; without it the file alone is asked. */
  readonly library?: Library;
  readonly limits?: Partial<Limits>;
}

interface Format {
  readonly read: Reader;
  readonly most: 'textBytes' | 'documentBytes';
}

const text: Format = { read: readPlainFile, most: 'textBytes' };
const markdown: Format = { read: readMarkdownFile, most: 'textBytes' };
// Loaded when the first such file is read: most folders have none.
const pdf: Format = { read: async (file) => (await import('./formats/pdf')).readPdfFile(file), most: 'documentBytes' };
const docx: Format = {
  read: async (file) => (await import('./formats/docx')).readDocxFile(file),
  most: 'documentBytes',
};
const html: Format = { read: async (file) => (await import('./formats/html')).readHtmlFile(file), most: 'textBytes' };

const formats: Readonly<Record<string, Format>> = {
  '.txt': text,
  '.text': text,
  '.md': markdown,
  '.markdown': markdown,
  '.html': html,
  '.htm': html,
  '.xhtml': html,
  '.pdf': pdf,
  '.docx': docx,
};

/** Is this the name of a file that can be read as a source? */
export const isSourceName = (name: string): boolean => extname(name).toLowerCase() in formats;

/** Is this the name of a file that is text as it stands, plain or Markdown? */
export const isPlainName = (name: string): boolean => [text, markdown].includes(formats[extname(name).toLowerCase()]!);

/** `path` is absolute. Never throws; what is wrong is in `problems`. */
export async function readSource(
  path: string,
  bytes: Uint8Array,
  context: SourceContext = {},
): Promise<SourceDocument> {
  const limits = { ...defaultLimits, ...context.limits };
  const known = (await context.library?.lookup(path)) ?? { parts: [], problems: [] };
  const title = known.parts.find((part) => part.title !== undefined)?.title;
  const reading = await readBytes(path, bytes, title, limits);
  const prose = reading.prose;
  const hasText = prose !== undefined && prose.text !== '';
  const said = prose === undefined ? undefined : bibliographyInText(path, prose);
  const bibliography = mergeBibliography(path, [reading.declared, ...known.parts, reading.embedded, said]);
  const found: SourceProblem[] = [...known.problems, ...reading.problems];
  if (!hasText && !found.some((problem) => problem.path === path)) found.push(problems.noText(path));
  if (hasText && bibliography.issued === undefined) found.push(problems.undated(path));
  return { path, ...(prose === undefined ? {} : { prose }), bibliography, problems: found };
}

/** Reads the file at an absolute path within the limits. Never throws. */
export async function openSource(path: string, context: SourceContext = {}): Promise<SourceDocument> {
  const limits = { ...defaultLimits, ...context.limits };
  const refused = (problem: SourceProblem): SourceDocument => ({
    path,
    bibliography: mergeBibliography(path, []),
    problems: [problem],
  });
  const format = formats[extname(path).toLowerCase()];
  try {
    const found = await stat(path);
    if (!found.isFile()) return refused(problems.notAFile(path));
    if (format === undefined) return refused(problems.unknownFormat(path));
    if (found.size > limits[format.most]) return refused(problems.tooLarge(path, found.size, limits[format.most]));
    return await readSource(path, await readFile(path), context);
  } catch (error) {
    return refused(problemOf(path, error));
  }
}

async function readBytes(path: string, bytes: Uint8Array, title: string | undefined, limits: Limits): Promise<Reading> {
  const format = formats[extname(path).toLowerCase()];
  if (format === undefined) return { problems: [problems.unknownFormat(path)] };
  if (bytes.length === 0) return { problems: [problems.empty(path)] };
  if (bytes.length > limits[format.most])
    return { problems: [problems.tooLarge(path, bytes.length, limits[format.most])] };
  try {
    return await format.read({ path, bytes, title, limits });
  } catch (error) {
    // A library that the reader leans on gave up; the file is to blame, and the others are read on.
    return { problems: [problems.unreadable(path, reasonOf(error))] };
  }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200);

/** What the file system says, in words of use. */
function problemOf(path: string, error: unknown): SourceProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return problems.missing(path);
    case 'ELOOP':
      return problems.linkLoop(path);
    case 'EACCES':
    case 'EPERM':
      return problems.noPermission(path);
    default:
      return problems.unreadable(path, reasonOf(error));
  }
}
