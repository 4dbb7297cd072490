/** Lines of pages as passages of a drawn text. */

import { markerOf, passagesOfLines, unbroken, type LaidLine, type PageStart } from '../../../text';
import { redraw, type Drawn } from '../draw';
import type { PageLine } from './lines';

/** Type this much larger than the body is a heading, if the line is short. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 60;

export function drawText(lines: readonly PageLine[], bodySize: number): Drawn {
  const raw = lines.map(({ text }) => text).join('\n');
  let at = 0;
  let before: { line: PageLine; heading: number | undefined } | undefined;
  const laid = lines.map((line): LaidLine => {
    const start = at;
    at += line.text.length + 1;
    // Large type that goes on from large type that is no heading (the points of a slide) is none either.
    const follows =
      before !== undefined &&
      !line.gap &&
      Math.abs(before.line.size - line.size) < line.size * 0.05 &&
      before.line.page === line.page;
    const heading = follows && before!.heading === undefined ? undefined : levelOf(line, bodySize);
    before = { line, heading };
    return laidLine(line, start, heading);
  });
  const pages = laid.flatMap(({ start }, i): PageStart[] => {
    const { page } = lines[i]!;
    return page === lines[i - 1]?.page ? [] : [{ at: start, page }];
  });
  return redraw(passagesOfLines(raw, laid, undefined, false).map((passage) => ({ passage, pages })));
}

function laidLine(line: PageLine, start: number, heading: number | undefined): LaidLine {
  const end = start + line.text.length;
  let cell = start;
  const cells = line.cells?.map((text) => {
    const from = cell;
    cell += text.length + 1;
    return { start: from, end: from + text.length };
  });
  return {
    text: line.text,
    start,
    end,
    indent: line.indent,
    width: line.width,
    blanksBefore: line.gap ? 1 : 0,
    newPage: false,
    layout: { ...unbroken, width: line.measure },
    alone: line.alone,
    ...(cells === undefined ? {} : { cells }),
    ...(heading === undefined ? {} : { heading }),
  };
}

function levelOf({ size, text, cells }: PageLine, bodySize: number): number | undefined {
  if (cells || size < bodySize * HEADING_SIZE || text.length > LONGEST_HEADING || /。./.test(text) || markerOf(text))
    return undefined;
  return size > bodySize * 1.8 ? 1 : size > bodySize * 1.4 ? 2 : 3;
}
