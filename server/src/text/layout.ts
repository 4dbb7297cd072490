/** Was a text broken into lines by its layout, at what measure, and with how many blank lines between the lines of one paragraph? */

import { endsSentence, isHiragana } from './chars';
import type { Line } from './lines';

export interface Layout {
  /** The measure at which lines were broken; undefined where each line is a paragraph of its own. */
  readonly width: number | undefined;
  /** Some programs count columns, some characters. */
  readonly unit: Unit;
  /** Blank lines between the lines of one paragraph. */
  readonly rhythm: number;
}

type Unit = 'columns' | 'characters';

/** Each line is a paragraph of its own. */
export const unbroken: Layout = { width: undefined, unit: 'columns', rhythm: 0 };

/** Lines narrower than this say nothing of the measure, and no layout breaks prose so narrow. In columns; characters are half of it. */
const NARROWEST = 20;
/** Ragged right: a line may be this much shorter than the measure, for characters that may not begin the next. */
const RAGGED = 5;
/** So many lines are looked at; the measure of a text does not change after them. */
const SAMPLE = 2000;

const sizeOf = (line: Line, unit: Unit): number =>
  unit === 'columns' ? line.indent + line.width : line.indent / 2 + line.text.length;

export function layoutOf(lines: readonly Line[]): Layout {
  const sample = lines.slice(0, SAMPLE);
  const columns = windowOf(sample, 'columns');
  const characters = windowOf(sample, 'characters');
  const best = characters.count > columns.count ? characters : columns;
  if (best.count < 3) return unbroken;
  return { ...best, rhythm: rhythmOf(sample, { ...best, rhythm: 0 }) };
}

/** The measure under which most unfinished lines end, and beyond which hardly a line goes. */
function windowOf(lines: readonly Line[], unit: Unit): { width: number; unit: Unit; count: number } {
  const ragged = unit === 'columns' ? RAGGED : RAGGED / 2;
  const least = unit === 'columns' ? NARROWEST : NARROWEST / 2;
  const long = lines.filter((line) => sizeOf(line, unit) >= least);
  const sizes = long.map((line) => sizeOf(line, unit)).sort((a, b) => a - b);
  const unfinished = lines
    .map((line, i) => ({ line, next: lines[i + 1], size: sizeOf(line, unit) }))
    .filter(({ line, next, size }) => next !== undefined && size >= least && !endsSentence(line.text));
  const none = { width: 0, unit, count: 0 };
  let best = none;
  for (const width of new Set(unfinished.map(({ size }) => size))) {
    const beyond = sizes.length - upperBound(sizes, width);
    if (beyond * 10 > sizes.length) continue;
    const inside = unfinished.filter(({ size }) => size <= width && size >= width - ragged);
    // A line that was broken goes on anywhere in a word; a list's lines begin with its names.
    const goingOn = inside.filter(({ next }) => beginsWithin(next!.text)).length;
    if (goingOn * 4 < inside.length || inside.length * 6 < long.length) continue;
    if (inside.length > best.count || (inside.length === best.count && width < best.width))
      best = { width, unit, count: inside.length };
  }
  return best;
}

/** Does a line begin as no sentence of a list does: with kana, a comma, a lower-case letter? */
const beginsWithin = (text: string): boolean => isHiragana(text[0]!) || /^[a-zー、。）」』,.)]/.test(text);

/** How many of the ascending `sizes` are at most `size`. */
function upperBound(sizes: readonly number[], size: number): number {
  const at = sizes.findIndex((other) => other > size);
  return at < 0 ? sizes.length : at;
}

function rhythmOf(lines: readonly Line[], layout: Layout): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    if (!fills(before, layout) || endsSentence(before.text)) continue;
    const blanks = lines[i]!.blanksBefore;
    counts.set(blanks, (counts.get(blanks) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Is a line so much shorter than the measure that its writer must have ended it? */
export const isCutShort = (line: Line, { width, unit }: Layout): boolean =>
  width !== undefined && sizeOf(line, unit) < width * 0.7;

/** Does a line reach the measure, so that it may have been broken there? A long word that begins the next line leaves more room. */
export function fills(line: Line, layout: Layout, next?: Line): boolean {
  if (layout.width === undefined) return false;
  const word = next === undefined ? 0 : (/^[\w.,'’/:-]+/.exec(next.text.slice(0, 40))?.[0].length ?? 0);
  return sizeOf(line, layout.unit) + word >= layout.width - (layout.unit === 'columns' ? RAGGED : RAGGED / 2);
}
