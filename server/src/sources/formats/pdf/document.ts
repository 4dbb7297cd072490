/** Lines of pages to a drawn text with its passages: the text that is shown, quoted and pointed into. */

import { copy, nothing, passagesOfLines, type LaidLine, type Mapped, type Passage } from '../../../text';
import type { PageLine } from './lines';

export interface Drawn {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Type this much larger than the body is a heading, if the line is short. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 60;

export function drawText(lines: readonly PageLine[], bodySize: number): Drawn {
  const raw = lines.map(({ text }) => text).join('\n');
  let at = 0;
  const laid = lines.map((line): LaidLine => {
    const start = at;
    at += line.text.length + 1;
    return laidLine(line, start, levelOf(line, bodySize));
  });
  return redraw(passagesOfLines(raw, laid, undefined, false));
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
    layout: { width: line.measure, unit: 'columns', rhythm: 0 },
    alone: line.alone,
    page: line.page,
    ...(cells === undefined ? {} : { cells }),
    ...(heading === undefined ? {} : { heading }),
  };
}

function levelOf({ size, text, cells }: PageLine, bodySize: number): number | undefined {
  if (cells || size < bodySize * HEADING_SIZE || text.length > LONGEST_HEADING || /。./.test(text)) return undefined;
  return size > bodySize * 1.8 ? 1 : size > bodySize * 1.4 ? 2 : 3;
}

/** The text drawn anew, a passage a line, so that whoever opens it reads it as it was meant. */
function redraw(passages: readonly Passage[]): Drawn {
  const parts: string[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const place = (body: Mapped): ((whole: string) => Mapped) => {
    const start = length;
    write(body.text);
    const end = length;
    return (whole) => copy(whole, start, end);
  };
  const placed = passages.map((passage, i) => {
    const row = passage.cells !== undefined && passages[i - 1]?.cells !== undefined;
    if (i > 0) write(row ? '\n' : '\n\n');
    if (passage.cells === undefined) return { passage, bodies: [place(passage.body)] };
    const bodies = passage.cells.map((cell, n) => {
      if (n > 0) write('\t');
      return place(cell);
    });
    return { passage, bodies };
  });
  const text = parts.join('');
  return {
    text,
    passages: placed.map(({ passage, bodies }) =>
      passage.cells === undefined
        ? { ...passage, body: bodies[0]!(text) }
        : { ...passage, body: nothing, cells: bodies.map((body) => body(text)) },
    ),
  };
}
