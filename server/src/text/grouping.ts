/** Lines as passages: what goes on is joined, and headings, lists, tables, notes and captions are told apart. */

import { displayWidth, endsSentence } from './chars';
import { unbroken, type Layout } from './layout';
import type { Line } from './lines';
import { nothing, copy } from './mapped';
import { headingMark, isBracketedHeading, isCaption, isLabelled, isNoteLine, isRule, markerOf } from './markers';
import type { Passage } from './passage';
import { hasHeader, plainTableAt } from './plainTables';
import type { Span } from './types';
import { continues, joinLines } from './unwrap';

/** A line of which the page's layout is known (PDF), or only its own. */
export interface LaidLine extends Line {
  /** The measure it was set in, where it is not that of the whole text. */
  readonly layout?: Layout;
  /** A heading by its size, with its level. */
  readonly heading?: number;
  /** A table row by its place on the page. */
  readonly cells?: readonly Span[];
  /** Stands by itself on the page: it neither continues a line nor goes on. */
  readonly alone?: boolean;
}

/** One or more lines that are one passage. */
interface Group {
  readonly lines: LaidLine[];
  text: string;
}

/** The passages of `lines`, which point into `stored`. `tables`: look for tables that are set with tabs, bars or spaces. */
export function passagesOfLines(
  stored: string,
  lines: readonly LaidLine[],
  layout: Layout = unbroken,
  tables = true,
): Passage[] {
  const passages: Passage[] = [];
  const groups: Group[] = [];
  const flush = (): void => {
    for (const passage of toPassages(stored, groups, layout, passages.length === 0)) passages.push(passage);
    groups.length = 0;
  };
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    const table = rowsAt(lines, i) ?? (tables ? plainTableAt(lines, i) : undefined);
    if (table !== undefined) {
      flush();
      count += 1;
      for (const { header, cells } of table.rows) {
        const kind = header ? 'tableHeader' : 'tableRow';
        const bodies = cells.map((cell) => copy(stored, cell.start, cell.end));
        passages.push({ kind, body: nothing, table: count, cells: bodies });
      }
      i = table.end - 1;
      continue;
    }
    const line = lines[i]!;
    if (isRule(line.text)) {
      flush();
      continue;
    }
    const group = groups.at(-1);
    if (group && goesOn(group, line, layout)) {
      group.lines.push(line);
      group.text = (group.text + line.text).slice(-2000);
    } else groups.push({ lines: [line], text: line.text });
  }
  flush();
  return passages;
}

function goesOn(group: Group, line: LaidLine, layout: Layout): boolean {
  const before = group.lines.at(-1)!;
  if (before.heading !== line.heading) return false;
  if (before.heading !== undefined) return line.blanksBefore === 0 && group.lines.length < 3;
  if (before.alone || line.alone) return false;
  return continues(before, line, group.text, { layout: before.layout ?? layout, sameParagraph: false });
}

/** Consecutive lines that are rows by their place; the first is a header where only it has no figures. */
function rowsAt(lines: readonly LaidLine[], from: number): ReturnType<typeof plainTableAt> {
  let end = from;
  while (lines[end]?.cells !== undefined && (end === from || lines[end]!.blanksBefore === 0)) end += 1;
  if (end === from) return undefined;
  const rows = lines.slice(from, end);
  const texts = rows.map((line) =>
    line.cells!.map((cell) => line.text.slice(cell.start - line.start, cell.end - line.start)),
  );
  const header = hasHeader(texts);
  return { end, rows: rows.map((line, n) => ({ header: header && n === 0, cells: line.cells! })) };
}

function toPassages(stored: string, groups: readonly Group[], layout: Layout, atTop: boolean): Passage[] {
  const styles: string[] = [];
  let titled = !atTop;
  const toPassage = (group: Group, i: number): Passage => {
    const text = group.lines.map((line) => line.text).join('');
    const marker = markerOf(text);
    const set = group.lines[0]!.heading;
    if (set !== undefined && text.length <= LONGEST_HEADING) {
      titled = true;
      return { kind: 'heading', level: set, body: joinLines(stored, group.lines) };
    }
    const mark = headingMark(text);
    if (mark !== undefined && displayWidth(text) <= WIDEST_HEADING) {
      titled = true;
      return { kind: 'heading', level: mark.level, body: joinLines(stored, group.lines, mark.length) };
    }
    if (isHeading(groups, i, layout)) {
      styles.length = 0;
      const level = titled ? 2 : 1;
      titled = true;
      return { kind: 'heading', level, body: joinLines(stored, group.lines, marker?.length ?? 0) };
    }
    titled = true;
    if (isNoteLine(text)) return { kind: 'note', body: joinLines(stored, group.lines) };
    if (marker === undefined) {
      styles.length = 0;
      return { kind: isCaption(text) ? 'caption' : 'paragraph', body: joinLines(stored, group.lines) };
    }
    const known = styles.indexOf(marker.style);
    if (known >= 0) styles.length = known + 1;
    else styles.push(marker.style);
    return { kind: 'listItem', level: styles.length, body: joinLines(stored, group.lines, marker.length) };
  };
  return groups.map(toPassage);
}

/** The longest a heading by its size may be, in characters. */
const LONGEST_HEADING = 100;
/** The widest a heading may be, in columns. */
const WIDEST_HEADING = 80;

/** 長さは…である: a sentence without its full stop. */
const STATES = /[はがを].*(?:である|ます|です|ました|でした|ている|ていた)$/;

/** A short line that is no sentence and has text under it. */
function isHeading(groups: readonly Group[], i: number, layout: Layout): boolean {
  if (!headingLike(groups[i]!)) return false;
  // A title may have a second line; what comes under it must be text.
  const next = groups.slice(i + 1, i + 4).find((group) => !headingLike(group));
  if (next === undefined) return false;
  const marker = markerOf(groups[i]!.text);
  if (marker === undefined) return true;
  const following = groups[i + 1]!;
  return (
    markerOf(following.text)?.style !== marker.style &&
    markerOf(groups[i - 1]?.text ?? '')?.style !== marker.style &&
    following.lines[0]!.blanksBefore > layout.rhythm
  );
}

function headingLike(group: Group): boolean {
  const { lines, text } = group;
  if (isBracketedHeading(text)) return true;
  if (
    lines[0]!.alone ||
    lines.length > 2 ||
    displayWidth(text) > WIDEST_HEADING ||
    endsSentence(text) ||
    /[。、，,：:]$/.test(text)
  )
    return false;
  if (text.includes('。') || isLabelled(text) || isNoteLine(text) || isCaption(text) || /https?:\/\//.test(text))
    return false;
  if (STATES.test(text)) return false;
  const marker = markerOf(text);
  return marker === undefined || '■◆▼□●○◇'.includes(marker.style) || /^[#.．)）（(]+$/.test(marker.style);
}
