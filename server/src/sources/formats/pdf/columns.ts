/** The order in which the pieces of a page are read: columns by columns, and what spans the columns between them. */

import type { Piece } from './rows';

/** Pieces that are read line by line, in the measure they were set in. */
export interface Column {
  readonly pieces: readonly Piece[];
  readonly start: number;
  /** Where its lines were broken; undefined where too few lines tell. */
  readonly end: number | undefined;
}

/** A column has at least so many pieces, each at least so many ems wide in the middle. */
const FEWEST = 4;
const NARROWEST = 10;
const DEEPEST = 6;
/** So many lines that end alike show the measure. */
const FULL_LINES = 3;

export function columnsOf(pieces: readonly Piece[], depth = 0): Column[] {
  if (pieces.length === 0) return [];
  const gutter = depth < DEEPEST ? gutterOf(pieces) : undefined;
  if (gutter === undefined) return [column(pieces)];
  const columns: Column[] = [];
  let left: Piece[] = [];
  let right: Piece[] = [];
  let across: Piece[] = [];
  const flushSides = (): void => {
    columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    left = [];
    right = [];
  };
  const flushAcross = (): void => {
    if (across.length > 0) columns.push(column(across));
    across = [];
  };
  for (const piece of [...pieces].sort((a, b) => a.v - b.v)) {
    if (piece.u1 <= gutter + 1 || piece.u0 >= gutter - 1) {
      flushAcross();
      (piece.u1 <= gutter + 1 ? left : right).push(piece);
    } else {
      flushSides();
      across.push(piece);
    }
  }
  flushSides();
  flushAcross();
  return columns;
}

function column(pieces: readonly Piece[]): Column {
  const start = Math.min(...pieces.map(({ u0 }) => u0));
  const end = Math.max(...pieces.map(({ u1 }) => u1));
  const full = pieces.filter(({ u1, size }) => u1 > end - size * 1.5).length;
  return { pieces, start, end: full >= FULL_LINES ? end : undefined };
}

/** Columns with too few lines to tell their measure take that of a column like them: of the next that begins where they do. */
export function withMeasures(columns: readonly Column[]): Column[] {
  const known = columns.filter((column) => column.end !== undefined);
  return columns.map((column) => {
    if (column.end !== undefined) return column;
    const { size } = column.pieces[0]!;
    const widest = Math.max(...column.pieces.map(({ u1 }) => u1));
    const like = known.filter(
      (other) => Math.abs(other.start - column.start) < size * 3 && other.end! > widest - size * 2,
    );
    const ends = like.map((other) => other.end!);
    return ends.length === 0 ? column : { ...column, end: Math.min(...ends) };
  });
}

/** Where a white river runs through the page with running text on both sides, if one does. */
function gutterOf(pieces: readonly Piece[]): number | undefined {
  const start = Math.min(...pieces.map(({ u0 }) => u0));
  const end = Math.max(...pieces.map(({ u1 }) => u1));
  const ends = [...new Set(pieces.map(({ u1 }) => Math.round(u1)))].filter(
    (u) => u > start + (end - start) * 0.15 && u < end - (end - start) * 0.15,
  );
  let best: { at: number; crossing: number; width: number } | undefined;
  for (const at of ends) {
    const left = pieces.filter(({ u1 }) => u1 <= at + 1);
    const right = pieces.filter(({ u0 }) => u0 >= at - 1);
    const crossing = pieces.length - left.length - right.length;
    if (left.length < FEWEST || right.length < FEWEST || crossing * 5 > pieces.length) continue;
    if (!isRunningText(left) || !isRunningText(right) || !sideBySide(left, right)) continue;
    const width = Math.min(...right.map(({ u0 }) => u0)) - Math.max(...left.map(({ u1 }) => u1));
    if (best === undefined || crossing < best.crossing || (crossing === best.crossing && width > best.width))
      best = { at, crossing, width };
  }
  return best?.at;
}

/** Lines of text fill their column; the cells of a table do not. */
function isRunningText(pieces: readonly Piece[]): boolean {
  const widths = pieces.map(({ u0, u1, size }) => (u1 - u0) / size).sort((a, b) => a - b);
  const middle = widths[widths.length >> 1]!;
  const widest = (Math.max(...pieces.map(({ u1 }) => u1)) - Math.min(...pieces.map(({ u0 }) => u0))) / pieces[0]!.size;
  const full = widths.filter((width) => width > widest * 0.8).length;
  return middle >= NARROWEST && middle > widest * 0.5 && full * 3 > widths.length;
}

/** Do both sides stand beside one another for most of the shorter one? */
function sideBySide(left: readonly Piece[], right: readonly Piece[]): boolean {
  const range = (side: readonly Piece[]): [number, number] => [
    Math.min(...side.map(({ v }) => v)),
    Math.max(...side.map(({ v }) => v)),
  ];
  const [l0, l1] = range(left);
  const [r0, r1] = range(right);
  return Math.min(l1, r1) - Math.max(l0, r0) > Math.min(l1 - l0, r1 - r0) * 0.4;
}
