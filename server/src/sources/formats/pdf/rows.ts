/** Runs of type to pieces of lines, and pieces to whole lines; furigana and raised note figures are left out. */

import type { TextRun } from './runs';

/** Runs that stand close together on one line. */
export interface Piece extends TextRun {
  readonly runs: readonly TextRun[];
}

/** Within a line, a gap wider than this many ems may be the space between two columns. */
const COLUMN_GAP = 0.4;
/** Runs whose lines lie closer than this many ems stand on one line. */
const SAME_LINE = 0.45;

export function piecesOf(all: readonly TextRun[], bodySize: number): Piece[] {
  const runs = withoutRuby(all, bodySize);
  const rows: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.v - b.v || a.u0 - b.u0)) {
    const row = rows.at(-1);
    if (row && run.v - row[0]!.v < Math.min(run.size, row[0]!.size) * SAME_LINE) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const pieces: TextRun[][] = [];
    for (const run of row.sort((a, b) => a.u0 - b.u0)) {
      const piece = pieces.at(-1);
      const end = piece === undefined ? 0 : Math.max(...piece.slice(-3).map(({ u1 }) => u1));
      if (piece && run.u0 - end < run.size * COLUMN_GAP) piece.push(run);
      else pieces.push([run]);
    }
    return pieces.map(pieceOf);
  });
}

export function pieceOf(all: readonly TextRun[]): Piece {
  const size = sizeOf(all);
  const runs = all.filter((run, i) => !isRaisedFigure(run, all[i - 1], size));
  const u0 = Math.min(...runs.map((run) => run.u0));
  const u1 = Math.max(...runs.map((run) => run.u1));
  const main = runs.find((run) => run.size === size) ?? runs[0]!;
  return { text: textOf(runs), u0, u1, v: main.v, size, runs };
}

/** The size in which most of the text is set. */
export function sizeOf(runs: readonly TextRun[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The words of a line, apart where the page sets them apart. */
function textOf(runs: readonly TextRun[]): string {
  let text = '';
  let end = 0;
  let last: TextRun | undefined;
  for (const run of runs) {
    const gap = last === undefined ? 0 : run.u0 - end;
    // The same letters drawn twice at one place are bold type.
    if (last && run.text === last.text && Math.abs(run.u0 - last.u0) < run.size * 0.1) continue;
    const apart = gap > run.size * 0.13 && !text.endsWith(' ') && !run.text.startsWith(' ');
    text += (apart && (gap > run.size * 0.8 || isAscii(text.at(-1)!) || isAscii(run.text[0]!)) ? ' ' : '') + run.text;
    end = Math.max(end, run.u1);
    last = run;
  }
  return text.trim();
}

const isAscii = (char: string): boolean => char > ' ' && char <= '~';

/** A small raised figure after a letter of the text is a note mark. */
const isRaisedFigure = (run: TextRun, before: TextRun | undefined, size: number): boolean =>
  before !== undefined &&
  run.size < size * 0.75 &&
  run.v < before.v - size * 0.15 &&
  /^[\d*※†,、]{1,4}[)）]?$/.test(run.text.trim()) &&
  !/[A-Za-z0-9]$/.test(before.text);

/** Kana in small type close before a line of larger type. */
function withoutRuby(runs: readonly TextRun[], bodySize: number): TextRun[] {
  const small = runs.filter(({ text, size }) => size < bodySize * 0.65 && KANA.test(text));
  if (small.length === 0) return [...runs];
  const large = runs.filter(({ size }) => size >= bodySize * 0.8).sort((a, b) => a.v - b.v);
  const ruby = new Set(
    small.filter((run) =>
      large.some(
        ({ u0, u1, v, size }) =>
          v > run.v && v - run.v < size * 1.3 && run.u0 < u1 + run.size && run.u1 > u0 - run.size,
      ),
    ),
  );
  return runs.filter((run) => !ruby.has(run));
}

const KANA = /^[\u3041-\u30ff\s]+$/;
