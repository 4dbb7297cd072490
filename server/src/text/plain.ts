/** Plain text as prose: whatever its layout did to it undone, its headings, lists, tables and captions known. */

import { frontMatterSpan } from './frontMatter';
import { furnitureOf } from './furniture';
import { passagesOfLines } from './grouping';
import { layoutOf } from './layout';
import { linesOf, type Line } from './lines';
import { assemble, type Passage } from './passage';
import { hasRuby, withoutRuby } from './ruby';
import type { Prose } from './types';

export interface PlainOptions {
  /** The title, where it is known: lines that repeat it within the text are the page's. */
  readonly title?: string;
}

/** Never throws; any string is a text. */
export function readPlain(stored: string, options: PlainOptions = {}): Prose {
  const lines = linesOf(stored, frontMatterSpan(stored).end);
  const passages = passagesOf(stored, lines, options.title);
  if (!hasRuby(stored)) return assemble(stored, passages);
  return assemble(
    stored,
    passages.map((passage) => ({ ...passage, body: withoutRuby(passage.body) })),
  );
}

function passagesOf(stored: string, all: readonly Line[], title: string | undefined): Passage[] {
  const layout = layoutOf(all);
  return passagesOfLines(stored, withoutFurniture(all, furnitureOf(all, layout, title)), layout);
}

/** A line after furniture keeps the gap that its page had, not that of the furniture. */
function withoutFurniture(lines: readonly Line[], furniture: ReadonlySet<number>): Line[] {
  if (furniture.size === 0) return [...lines];
  return lines
    .map((line, i) => (furniture.has(i - 1) ? { ...line, blanksBefore: 0 } : line))
    .filter((_, i) => !furniture.has(i));
}
