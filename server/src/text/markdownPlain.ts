/**
 * Markdown that needs no parser: headings, rules, paragraphs and tables without any mark within them. A source is mostly that, and the
 * parser is so large that its first use takes as long as reading some sources does.
 */

import type { Position } from 'unist';
import type { RootContent, TableCell, TableRow, Text } from 'mdast';
import { ADDRESS } from './markdownPieces';

/** Only offsets are looked at. */
const place = (start: number, end: number): Position => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
});

const textOf = (piece: string, start: number, end: number): Text[] =>
  end > start ? [{ type: 'text', value: piece.slice(start, end), position: place(start, end) }] : [];

/** What the parser would make of headings, rules and paragraphs without marks. A rule under a paragraph makes a heading of it. */
export function plainNodes(piece: string): RootContent[] {
  const nodes: RootContent[] = [];
  const text = (start: number, end: number) => textOf(piece, start, end);
  let start = 0;
  let end = 0;
  const paragraph = (): void => {
    if (end > start) nodes.push({ type: 'paragraph', children: text(start, end), position: place(start, end) });
    start = end;
  };
  for (const { 0: line, index } of piece.matchAll(/[^\r\n]+/g)) {
    const stop = index + line.length;
    const rule = line.startsWith('---');
    const marks = /^#+ */.exec(line)?.[0];
    if (rule && end > start) {
      nodes.push({ type: 'heading', depth: 2, children: text(start, end), position: place(start, stop) });
      start = end = stop;
    } else if (rule) nodes.push({ type: 'thematicBreak', position: place(index, stop) });
    else if (marks !== undefined) {
      paragraph();
      const depth = marks.trimEnd().length as 1;
      nodes.push({ type: 'heading', depth, children: text(index + marks.length, stop), position: place(index, stop) });
      start = end = stop;
    } else if (line.trim() !== '') {
      if (end === start) start = index;
      end = stop;
    }
  }
  paragraph();
  return nodes;
}

const ROW = /([^\r\n]+)(?:\r\n|\n|\r|$)/y;
const PLAIN_ROW = /^\|(?:[^\\`*_[<&~|\t\0]+\|)+$/;
/** Between the head of a table and its rows. */
const TABLE_RULE = /^\|(?: *:?-+:? *\|)+$/;
const BLANK = /^[ \t\r\n]*$/;

/** What the parser would make of a table whose rows begin and end with | and have no other mark within them. Undefined for anything else. */
export function plainTable(piece: string): RootContent[] | undefined {
  const rows: TableRow[] = [];
  let ruled = false;
  let end = 0;
  ROW.lastIndex = 0;
  for (let match = ROW.exec(piece); match; match = ROW.exec(piece)) {
    const { 1: line, index } = match;
    const rule = rows.length === 1 && !ruled;
    if (!(rule ? TABLE_RULE : PLAIN_ROW).test(line!) || ADDRESS.test(line!)) return undefined;
    end = index + line!.length;
    const children = cellsOf(piece, index, end);
    if (!rule) rows.push({ type: 'tableRow', children, position: place(index, end) });
    else if (children.length === rows[0]!.children.length) ruled = true;
    else return undefined;
  }
  if (!ruled || !BLANK.test(piece.slice(end))) return undefined;
  return [{ type: 'table', children: rows, position: place(0, end) }];
}

/** The cells of a row from one | to the other. */
function cellsOf(piece: string, start: number, end: number): TableCell[] {
  const cells: TableCell[] = [];
  for (let at = start; at < end - 1;) {
    const next = piece.indexOf('|', at + 1);
    let from = at + 1;
    let to = next;
    while (from < to && piece[from] === ' ') from++;
    while (to > from && piece[to - 1] === ' ') to--;
    const close = next === end - 1 ? end : next;
    cells.push({ type: 'tableCell', children: textOf(piece, from, to), position: place(at, close) });
    at = next;
  }
  return cells;
}
