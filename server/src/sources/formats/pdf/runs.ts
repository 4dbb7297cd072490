/**
 * What pdf.js finds on a page, in one frame for both directions of writing: `u` runs along the line, `v` from line to line, both
 * growing as one reads. Horizontal: right and down. Vertical: down and left.
 */

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { displayWidth } from '../../../text';

export interface TextRun {
  readonly text: string;
  readonly u0: number;
  readonly u1: number;
  /** The line it stands on. */
  readonly v: number;
  /** Size of its type, in points. */
  readonly size: number;
}

export interface PageRuns {
  readonly vertical: boolean;
  /** In the main direction of the page. */
  readonly runs: readonly TextRun[];
  /** In the other direction: headers and footers of a vertical page, labels. */
  readonly across: readonly TextRun[];
  /** The page's extent in the frame of horizontal writing. */
  readonly top: number;
  readonly bottom: number;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** No page that a person reads has more. */
const MOST_RUNS = 20_000;

export async function runsOf(page: PDFPageProxy): Promise<PageRuns> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const upright: TextRun[] = [];
  const downward: TextRun[] = [];
  for (const item of items.slice(0, MOST_RUNS) as Item[]) {
    if (typeof item.str !== 'string' || item.str.trim() === '') continue;
    const vertical = styles[item.fontName]?.vertical === true;
    const run = vertical ? verticalRun(item) : horizontalRun(item);
    if (run === undefined) continue;
    (run.down ? downward : upright).push(...split(run.run));
  }
  const [, bottom = 0, , top = 0] = page.view;
  const stacked = stack(upright);
  const down = [...downward, ...stacked.down];
  const flat = stacked.flat;
  const vertical = letters(down) > letters(flat);
  return { vertical, runs: vertical ? down : flat, across: vertical ? flat : down, top: -top, bottom: -bottom };
}

/**
 * pdf.js runs the text of neighbouring columns together with a space where they nearly touch: such a run is parted at its spaces, its
 * width shared out by the width of its characters.
 */
function split(run: TextRun): TextRun[] {
  const { text, u0, u1 } = run;
  if (!/[^\x20-\x7e] [^\x20-\x7e]|[)\]] [^\x20-\x7e]/.test(text)) return [run];
  const unit = (u1 - u0) / displayWidth(text);
  let at = 0;
  return text.split(/(?<=[^\x20-\x7e]|[)\]]) (?=[^\x20-\x7e])/).map((part) => {
    const start = u0 + displayWidth(text.slice(0, at)) * unit;
    at += part.length + 1;
    return { ...run, text: part, u0: start, u1: start + displayWidth(part) * unit };
  });
}

const letters = (runs: readonly TextRun[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

function verticalRun({ str, transform, height }: Item): { run: TextRun; down: boolean } {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b);
  return { run: { text: str, u0: -y, u1: -y + height, v: -x, size }, down: true };
}

/** Text set level, or turned a quarter clockwise as Latin words are in vertical lines. Slanted text is a stamp on the page. */
function horizontalRun({ str, transform, width }: Item): { run: TextRun; down: boolean } | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  if (size === 0) return undefined;
  const turn = Math.abs(b) / (Math.abs(a) + Math.abs(b) || 1);
  if (turn < 0.1) return a < 0 ? undefined : { run: { text: str, u0: x, u1: x + width, v: -y, size }, down: false };
  if (turn > 0.9 && b < 0)
    return { run: { text: str, u0: -y, u1: -y + width, v: -(x + size * 0.38), size }, down: true };
  return undefined;
}

/** Vertical text drawn letter by letter with a level font: letters under one another, where level text has them side by side. */
function stack(runs: readonly TextRun[]): { down: readonly TextRun[]; flat: readonly TextRun[] } {
  // Two figures may stand side by side in the room of one letter.
  const isSingle = ({ u0, u1, size }: TextRun): boolean => u1 - u0 < size * 1.1;
  const single = runs.filter(isSingle);
  const follows = (a: TextRun, b: TextRun): boolean =>
    Math.abs(b.u0 - a.u0) < a.size * 0.4 && b.v - a.v > a.size * 0.5 && b.v - a.v < a.size * 1.6;
  const stacked = new Set<TextRun>();
  single.forEach((run, i) => {
    const before = single[i - 1];
    if (before && follows(before, run)) stacked.add(before).add(run);
  });
  if (stacked.size < 20 || stacked.size * 3 < runs.length) return { down: [], flat: runs };
  const turned = ({ text, u0, u1, v, size }: TextRun): TextRun => ({
    text,
    u0: v - size * 0.88,
    u1: v + size * 0.12,
    v: -(u0 + u1) / 2,
    size,
  });
  return { down: [...stacked].map(turned), flat: runs.filter((run) => !stacked.has(run)) };
}
