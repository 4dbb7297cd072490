/** A citation of a source put into a draft: from text to edits, nothing else. */
import type { CitationStyle } from '../settings';
import type { Bibliography } from '../sources/types';
import type { Prose, Span } from '../text/types';
import { definitionOf, footnoteDefinitions } from './definitions';
import { footnoteLabel, pandocCitation } from './key';
import { citationPlace, type CitationPlace } from './place';
import { reference, referenceBody } from './style';

/** Replace [start, end) of the draft as stored. */
export interface Edit extends Span {
  readonly newText: string;
}

export interface CitationRequest {
  /** The draft as stored. */
  readonly text: string;
  readonly prose: Prose;
  readonly format: 'markdown' | 'plain';
  readonly style: CitationStyle;
  /** The value that the citation bears out. */
  readonly value: Span;
  readonly bibliography: Bibliography;
  /** Page of the source, where it has pages. */
  readonly page?: number;
}

/**
 * The edits that cite the source at the value, in order; undefined where the sentence cites it already or no citation can stand.
 * Markdown: a footnote with its definition at the end of the draft, or `[@key]`. Plain text has no notes, so the reference
 * itself goes into parentheses.
 */
export function insertCitation(request: CitationRequest): readonly Edit[] | undefined {
  const place = citationPlace(request.prose, request.value);
  if (!place) return undefined;
  if (request.format === 'plain') return inParentheses(request, place);
  return request.style === 'pandoc' ? asPandoc(request, place) : asFootnote(request, place);
}

function inParentheses(request: CitationRequest, place: CitationPlace): readonly Edit[] | undefined {
  return mark(request, place, `（${referenceBody(request.bibliography, request.page)}）`);
}

function asPandoc(request: CitationRequest, place: CitationPlace): readonly Edit[] | undefined {
  return mark(request, place, pandocCitation(request.bibliography.id, request.page));
}

function asFootnote(request: CitationRequest, place: CitationPlace): readonly Edit[] | undefined {
  const definitions = footnoteDefinitions(request.text);
  const label = footnoteLabel(request.bibliography.id);
  const existing = definitionOf(definitions, label, request.bibliography);
  const edits = mark(request, place, `[^${existing?.label ?? label}]`);
  if (!edits || existing) return edits;
  const line = `[^${label}]: ${reference(request.bibliography, request.page)}`;
  return [...edits, atEnd(request.text, line, definitions.at(-1)?.end)];
}

function mark(request: CitationRequest, place: CitationPlace, newText: string): readonly Edit[] | undefined {
  // What follows the place counts too: a note set after the 。 cites the sentence as well.
  const sentence = request.text.slice(place.start, place.end + newText.length + 1);
  if (sentence.includes(newText)) return undefined;
  return [{ start: place.end, end: place.end, newText }];
}

/** A line of its own at the end of the draft; directly below the last definition where that is the end, else after a blank line. */
function atEnd(text: string, line: string, lastDefinitionEnd: number | undefined): Edit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const end = text.trimEnd().length;
  const rest = text.slice(end);
  const joins = lastDefinitionEnd !== undefined && lastDefinitionEnd >= end;
  return { start: end, end, newText: (joins ? eol : eol + eol) + line + (rest.includes('\n') ? '' : eol) };
}
