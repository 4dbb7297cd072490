/** A block on its way from the stored text to the prose, and the last step of every reader: passages become a `Prose`. */

import { isBlank } from './chars';
import { cleanLetters } from './letters';
import { concat, slice, stand, without, type Mapped, type Run } from './mapped';
import { noteMarks } from './noteMarks';
import { offsetMap } from './offsetMap';
import { cleanSpaces, spacesFigures } from './spacing';
import type { Block, BlockKind, PageStart, Prose, Span } from './types';

export interface Passage {
  readonly kind: BlockKind;
  readonly body: Mapped;
  readonly level?: number;
  /** Table rows: the table's number and the cells, which take the place of `body`. */
  readonly table?: number;
  readonly cells?: readonly Mapped[];
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Between the cells of a table row. */
const CELL_SEPARATOR = '\t';

/** Cleans the passages (furigana must be gone already) and puts them one after another. Passages stand in the order of `stored`. */
export function assemble(stored: string, passages: readonly Passage[], pages?: readonly PageStart[]): Prose {
  const cleaned = cleanPassages(passages);
  const parts: Mapped[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let storedEnd = 0;
  const add = (part: Mapped): Span => {
    const span = { start: length, end: length + part.text.length };
    parts.push(part);
    length = span.end;
    const last = part.runs.at(-1);
    if (last) storedEnd = last.stored + last.storedLength;
    return span;
  };
  for (const { kind, body, cells, level, table } of cleaned) {
    const texts = cells ?? [body];
    if (!texts.some((text) => SAYS_SOMETHING.test(text.text))) continue;
    if (length > 0) add(stand('\n', storedEnd, storedEnd));
    const start = length;
    const spans = texts.map((text, i) => {
      if (i > 0) add(stand(CELL_SEPARATOR, storedEnd, storedEnd));
      return add(text);
    });
    blocks.push({
      kind,
      start,
      end: length,
      ...(level === undefined ? {} : { level }),
      ...(table === undefined ? {} : { table }),
      ...(cells === undefined ? {} : { cells: spans }),
    });
  }
  return { ...proseOf(stored, concat(parts), blocks), ...(pages ? { pages } : {}) };
}

function proseOf(stored: string, whole: Mapped, blocks: readonly Block[]): Prose {
  const runs: readonly Run[] = whole.runs;
  const { toStored, fromStored } = offsetMap(runs);
  return { stored, text: whole.text, blocks, toStored, fromStored };
}

/** Letters, spaces, note marks, in this order: each step reads what the one before left. */
function cleanPassages(passages: readonly Passage[]): Passage[] {
  const lettered = passages.map((passage) => mapBodies(passage, (body) => cleanLetters(withoutUrls(body))));
  const figures = spacesFigures(lettered.map((passage) => passage.body.text));
  const spaced = lettered.map((passage) => mapBodies(passage, (body) => trim(cleanSpaces(body, figures))));
  const marks = noteMarks(spaced);
  return spaced.map((passage, i) => {
    const spans = marks[i]!;
    return spans.length === 0 ? passage : { ...passage, body: trim(without(passage.body, spans)) };
  });
}

const mapBodies = (passage: Passage, clean: (body: Mapped) => Mapped): Passage => ({
  ...passage,
  body: clean(passage.body),
  ...(passage.cells ? { cells: passage.cells.map(clean) } : {}),
});

/** Addresses are not prose, and the figures in them state nothing. */
const URL = /(?:https?|ftp):\/\/[!-;=?-~]+/g;

function withoutUrls(body: Mapped): Mapped {
  if (!body.text.includes('://')) return body;
  const spans = [...body.text.matchAll(URL)].map((match) => {
    // What closes the sentence or the bracket around the address is not part of it.
    const address = match[0].replace(/[.,;:!?)\]'"]+$/, '');
    return { start: match.index, end: match.index + address.length };
  });
  return without(body, spans);
}

function trim(body: Mapped): Mapped {
  let start = 0;
  let end = body.text.length;
  while (start < end && isBlank(body.text[start]!)) start += 1;
  while (end > start && isBlank(body.text[end - 1]!)) end -= 1;
  return slice(body, start, end);
}
