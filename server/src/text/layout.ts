/** Was a text broken into lines by its layout, at what width, and with how many blank lines between the lines of one paragraph? */

import { endsSentence } from './chars';
import type { Line } from './lines';

export interface Layout {
  /** Width in columns at which lines were broken; undefined where each line is a paragraph of its own. */
  readonly width: number | undefined;
  /** Blank lines between the lines of one paragraph. */
  readonly rhythm: number;
}

/** Lines narrower than this say nothing of the measure, and no layout breaks prose so narrow. */
const NARROWEST = 20;
/** Ragged right: a line may be this much shorter than the measure, for a character that may not begin the next. */
const RAGGED = 5;
/** So many lines are looked at; the measure of a text does not change after them. */
const SAMPLE = 2000;

export function layoutOf(lines: readonly Line[]): Layout {
  const counts = new Map<number, number>();
  let broken = 0;
  let long = 0;
  const sample = lines.slice(0, SAMPLE);
  for (const [i, line] of sample.entries()) {
    if (line.width < NARROWEST) continue;
    long += 1;
    if (endsSentence(line.text) || i + 1 === lines.length) continue;
    broken += 1;
    const width = line.indent + line.width;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const best = bestWindow(counts);
  const wrapped = best.count >= 3 && best.count * 2 >= broken && best.count * 4 >= long;
  if (!wrapped) return { width: undefined, rhythm: 0 };
  return { width: best.width, rhythm: rhythmOf(sample, best.width) };
}

/** The measure under which most unfinished lines end. */
function bestWindow(counts: ReadonlyMap<number, number>): { width: number; count: number } {
  let best = { width: 0, count: 0 };
  for (const width of counts.keys()) {
    let count = 0;
    for (let w = width - RAGGED; w <= width; w++) count += counts.get(w) ?? 0;
    if (count > best.count || (count === best.count && width < best.width)) best = { width, count };
  }
  return best;
}

function rhythmOf(lines: readonly Line[], width: number): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    if (!fills(before, { width, rhythm: 0 }) || endsSentence(before.text)) continue;
    const blanks = lines[i]!.blanksBefore;
    counts.set(blanks, (counts.get(blanks) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Does a line reach the measure, so that it may have been broken there? A long word that begins the next line leaves more room. */
export function fills(line: Line, layout: Layout, next?: Line): boolean {
  if (layout.width === undefined) return false;
  const word = next === undefined ? 0 : (/^[\w.,'’/:-]+/.exec(next.text.slice(0, 40))?.[0].length ?? 0);
  return line.indent + line.width + word >= layout.width - RAGGED;
}
