/**
 * Where a citation of a value goes: at the end of its sentence, before the 。, as Japanese print has it; in a table, at the
 * end of its cell. A heading takes it at its end.
 */
import type { Prose, Span } from '../text/types';

export interface CitationPlace {
  /** The sentence or cell, in the draft as stored; `end` is where the citation is inserted. */
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = '。．！？!?';
const CLOSING = '」』）)】〉》”"';

/** `undefined` where a citation has no place: in a note, which is where citations themselves are written. */
export function citationPlace(prose: Prose, value: Span): CitationPlace | undefined {
  const at = prose.fromStored(value.start);
  const block = prose.blocks.find((candidate) => candidate.start <= at && at < candidate.end);
  if (!block || block.kind === 'note') return undefined;
  const cell = block.cells?.find((candidate) => candidate.start <= at && at < candidate.end);
  const bounds = cell ?? block;
  const end = cell ? cell.end : sentenceEnd(prose.text, prose.fromStored(value.end - 1) + 1, block.end);
  const before = prose.text.slice(bounds.start, at);
  const start = bounds.start + lastSentenceEnd(before);
  return {
    start: prose.toStored({ start, end: start + 1 }).start,
    end: prose.toStored({ start: end - 1, end }).end,
  };
}

/** The offset of the mark that ends the sentence `from` is in, or `limit`. A mark within 「…。」 does not end it. */
function sentenceEnd(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    if (SENTENCE_END.includes(text[i]!) && !CLOSING.includes(text[i + 1] ?? ' ') && !betweenDigits(text, i)) return i;
  }
  return limit;
}

function lastSentenceEnd(text: string): number {
  for (let i = text.length - 1; i >= 0; i--)
    if (SENTENCE_END.includes(text[i]!) && !betweenDigits(text, i)) return i + 1;
  return 0;
}

/** A point within a number (１．５) is no full stop. */
function betweenDigits(text: string, i: number): boolean {
  return /[0-9０-９]/.test(text[i - 1] ?? '') && /[0-9０-９]/.test(text[i + 1] ?? '');
}
