/** Plain text and Markdown: decoded, front matter understood, the rest left to the text room. */

import { frontMatter, readMarkdown, readPlain } from '../../text';
import { isRecord, partOf } from '../bibliography/fields';
import { decode } from '../encoding';
import { binary, brokenCharacters, brokenData, tooManyLines, undecodable, unknownDate } from '../problems';
import type { SourceProblem } from '../types';
import type { Reader, ReadRequest } from './reading';

export const readPlainFile: Reader = (request) =>
  Promise.resolve(read(request, (text) => readPlain(text, titleOf(request))));
export const readMarkdownFile: Reader = (request) => Promise.resolve(read(request, readMarkdown));

const titleOf = ({ title }: ReadRequest): { title?: string } => (title === undefined ? {} : { title });

function read({ path, bytes, limits }: ReadRequest, toProse: typeof readMarkdown): Awaited<ReturnType<Reader>> {
  const decoded = decode(bytes);
  if (decoded === 'binary') return { problems: [binary(path)] };
  if (decoded === 'undecodable') return { problems: [undecodable(path)] };
  const { text } = decoded;
  if (hasMoreLines(text, limits.lines)) return { problems: [tooManyLines(path, limits.lines)] };
  const problems = brokenCharactersIn(path, text, decoded.broken);
  const { data, problems: broken, span } = frontMatter(text);
  for (const { reason, start, end } of broken) problems.push(brokenData(path, reason, { start, end }));
  const { part, unknownDate: date } = partOf(isRecord(data) ? data : undefined);
  if (date !== undefined) problems.push(unknownDate(path, date, span));
  return { prose: toProse(text), declared: part, problems };
}

function hasMoreLines(text: string, most: number): boolean {
  const breaks = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
  for (let count = 0; count < most; count++) if (!breaks.test(text)) return false;
  return true;
}

export function brokenCharactersIn(path: string, text: string, count: number): SourceProblem[] {
  if (count === 0) return [];
  const start = Math.max(0, text.indexOf('\ufffd'));
  return [brokenCharacters(path, count, { start, end: start + 1 })];
}
