/**
 * Where a citation of a value goes: at the end of its sentence, before the 。, as Japanese print has it; in a table, at the
 * end of its cell. A heading takes it at its end.
 */
import { sentences, type Prose, type Span } from '../text';

export interface CitationPlace {
  /** The sentence or cell, in the draft as stored; `end` is where the citation is inserted. */
  readonly start: number;
  readonly end: number;
}

const SENTENCE_MARKS = /[。．！？!?]+$/;

/** `undefined` where a citation has no place: in a note, which is where citations themselves are written. */
export function citationPlace(prose: Prose, value: Span): CitationPlace | undefined {
  const at = prose.fromStored(value.start);
  const block = prose.blocks.find((candidate) => holds(candidate, at));
  if (!block || block.kind === 'note') return undefined;
  const bounds = block.cells?.find((cell) => holds(cell, at)) ?? sentenceAt(prose, at) ?? block;
  const end = bounds.end - marksAtEnd(prose.text.slice(bounds.start, bounds.end));
  return {
    start: prose.toStored({ start: bounds.start, end: bounds.start + 1 }).start,
    end: prose.toStored({ start: end - 1, end }).end,
  };
}

function sentenceAt(prose: Prose, at: number): Span | undefined {
  return sentences(prose).find((sentence) => holds(sentence, at));
}

/** How many characters close the sentence: its 。 and the space behind it. */
function marksAtEnd(sentence: string): number {
  const text = sentence.trimEnd();
  return sentence.length - text.length + (SENTENCE_MARKS.exec(text)?.[0].length ?? 0);
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}
