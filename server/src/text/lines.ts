/** A stored text as lines, whatever ends them: LF, CR LF, CR, VT, FF, NEL, U+2028, U+2029. */

import { displayWidth, isBlank, isInvisible } from './chars';
import type { Span } from './types';

/** A line that is not blank, without the blanks at its ends. */
export interface Line extends Span {
  readonly text: string;
  /** Width of the blanks before it, in columns. */
  readonly indent: number;
  /** Width of its text, in columns. */
  readonly width: number;
  /** Blank lines between it and the line before. */
  readonly blanksBefore: number;
  /** A form feed stands between it and the line before. */
  readonly newPage: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The lines of [from, stored.length) that show something. */
export function linesOf(stored: string, from = 0): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let newPage = false;
  const add = (start: number, end: number): void => {
    let first = start;
    let last = end;
    while (first < last && isPadding(stored[first]!)) first += 1;
    while (last > first && isPadding(stored[last - 1]!)) last -= 1;
    if (first === last) {
      blanks += 1;
      return;
    }
    const text = stored.slice(first, last);
    const indent = displayWidth(stored.slice(start, first));
    lines.push({ start: first, end: last, text, indent, width: displayWidth(text), blanksBefore: blanks, newPage });
    blanks = 0;
    newPage = false;
  };
  let at = from;
  BREAK.lastIndex = from;
  for (let match = BREAK.exec(stored); match; match = BREAK.exec(stored)) {
    add(at, match.index);
    at = match.index + match[0].length;
    if (match[0] === '\f') newPage = true;
  }
  add(at, stored.length);
  return lines;
}

const isPadding = (char: string): boolean => isBlank(char) || isInvisible(char);
