/** Plain text as prose: whatever its layout did to it undone, its headings, lists, tables and captions known. */

import { displayWidth, endsSentence } from './chars';
import { frontMatter } from './frontMatter';
import { furnitureOf } from './furniture';
import { layoutOf, type Layout } from './layout';
import { linesOf, type Line } from './lines';
import { copy } from './mapped';
import { headingMark, isBracketedHeading, isCaption, isLabelled, isNoteLine, isRule, markerOf } from './markers';
import { assemble, type Passage } from './passage';
import { plainTableAt } from './plainTables';
import { hasRuby, withoutRuby } from './ruby';
import type { Prose } from './types';
import { continues, joinLines, type Joining } from './unwrap';

export interface PlainOptions {
  /** The title, where it is known: lines that repeat it within the text are the page's. */
  readonly title?: string;
}

/** Never throws; any string is a text. */
export function readPlain(stored: string, options: PlainOptions = {}): Prose {
  const lines = linesOf(stored, frontMatter(stored).span.end);
  const passages = passagesOf(stored, lines, options.title);
  if (!hasRuby(stored)) return assemble(stored, passages);
  return assemble(
    stored,
    passages.map((passage) => ({ ...passage, body: withoutRuby(passage.body) })),
  );
}

/** One or more lines that are one passage. */
interface Group {
  readonly lines: Line[];
  text: string;
}

function passagesOf(stored: string, all: readonly Line[], title: string | undefined): Passage[] {
  const layout = layoutOf(all);
  const furniture = furnitureOf(all, layout, title);
  const lines = withoutFurniture(all, furniture);
  const passages: Passage[] = [];
  const groups: Group[] = [];
  const flush = (): void => {
    passages.push(...toPassages(stored, groups, layout, passages.length === 0));
    groups.length = 0;
  };
  let tables = 0;
  for (let i = 0; i < lines.length; i++) {
    const table = plainTableAt(lines, i);
    if (table !== undefined) {
      flush();
      tables += 1;
      for (const { header, cells } of table.rows) {
        const kind = header ? 'tableHeader' : 'tableRow';
        passages.push({
          kind,
          body: copy(stored, 0, 0),
          table: tables,
          cells: cells.map((c) => copy(stored, c.start, c.end)),
        });
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
    const before = group?.lines.at(-1);
    const joining: Joining = { layout, sameParagraph: false };
    if (group && before && continues(before, line, group.text, joining)) {
      group.lines.push(line);
      group.text = (group.text + line.text).slice(-2000);
    } else groups.push({ lines: [line], text: line.text });
  }
  flush();
  return passages;
}

/** A line after furniture keeps the gap that its page had, not that of the furniture. */
function withoutFurniture(lines: readonly Line[], furniture: ReadonlySet<number>): Line[] {
  if (furniture.size === 0) return [...lines];
  return lines
    .map((line, i) => (furniture.has(i - 1) ? { ...line, blanksBefore: 0 } : line))
    .filter((_, i) => !furniture.has(i));
}

function toPassages(stored: string, groups: readonly Group[], layout: Layout, atTop: boolean): Passage[] {
  const styles: string[] = [];
  let titled = !atTop;
  return groups.map((group, i): Passage => {
    const text = group.lines.map((line) => line.text).join('');
    const marker = markerOf(text);
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
  });
}

/** The widest a heading may be, in columns. */
const WIDEST_HEADING = 80;

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
  if (lines.length > 2 || displayWidth(text) > WIDEST_HEADING || endsSentence(text) || /[。、，,：:]$/.test(text))
    return false;
  if (text.includes('。') || isLabelled(text) || isNoteLine(text) || isCaption(text) || /https?:\/\//.test(text))
    return false;
  const marker = markerOf(text);
  return marker === undefined || '■◆▼□●○◇'.includes(marker.style) || /^[#.．)）（(]+$/.test(marker.style);
}
