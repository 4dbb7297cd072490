/**
 * Markdown cut at places where nothing stays open: what stands before such a place is parsed the same with and without what stands behind
 * it. A draft is mostly paragraphs without marks, and those need no parser; of the others only those that were edited are parsed again.
 */

import type { Span } from './types';

/** A stretch of whole lines; the pieces of a text follow each other without a gap, blank lines belonging to the piece before. */
export interface Piece extends Span {
  /** Headings, rules and paragraphs without any mark within them. */
  readonly plain: boolean;
}

const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y;

/** A line of prose in which no character can be Markdown, wherever it stands in a paragraph. */
const PROSE = /^(?!\d{1,9}[.)])[A-Za-z0-9\u0080-\ufefe\uff00-\uffff][^\\`*_[<&~|\t]*$/;
const HEADING = /^#{1,6} [^\\`*_[<&~|\t#]*$/;
const RULE = /^-{3,}$/;
/** Addresses become links without a mark. */
export const ADDRESS = /:\/\/|www\.|@/i;

/** Lists, quotations and notes hold blocks of their own, which may hold fences. */
const HOLDER = /^ {0,3}(?:[-+*>]|\d{1,9}[.)]|\[\^)/;
/** Neither indented nor the mark of a list or quotation. */
const BEGINS_ANEW = /^(?![ \t\ufeff>]|[-+*](?:[ \t]|$)|\d{1,9}[.)])/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** HTML that goes on across blank lines until its own end. */
const LASTING_HTML = /<(?:[!?]|\/?(?:script|pre|style|textarea))/i;
const COMMENT_OF_ONE_LINE = /^<!--(?:(?!-->|<).)*-->[ \t]*$/;

/** Cuts a text. What begins at an unindented line behind a blank one is outside of every list, quotation and note before it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let plain = true;
  let holds = false;
  let fence = '';
  /** Something may be open until the end of the text. */
  let open = false;
  let blank = true;
  const cut = (end: number): void => {
    if (end > start) pieces.push({ start, end, plain });
    start = end;
    plain = true;
    holds = false;
  };
  LINE.lastIndex = 0;
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    const line = LINE.exec(text)![1]!;
    if (/^[ \t]*$/.test(line)) {
      blank = true;
      continue;
    }
    const prose = isProse(line);
    if (blank && !open && fence === '' && (prose || BEGINS_ANEW.test(line))) cut(at);
    blank = false;
    if (prose) continue;
    plain = false;
    holds ||= HOLDER.test(line);
    if (LASTING_HTML.test(line) && !COMMENT_OF_ONE_LINE.test(line)) open = true;
    const mark = FENCE.exec(line)?.[1];
    if (holds && /`{3}|~{3}/.test(line)) open = true;
    else if (fence !== '') {
      if (mark?.startsWith(fence) && /^[`~]+[ \t]*$/.test(line.trimStart())) fence = '';
    } else if (mark !== undefined) fence = mark;
  }
  cut(text.length);
  return pieces;
}

const isProse = (line: string): boolean =>
  RULE.test(line) || ((PROSE.test(line) || HEADING.test(line)) && !line.endsWith(' ') && !ADDRESS.test(line));
