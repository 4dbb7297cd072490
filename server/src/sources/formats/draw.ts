/** The text of a file that is not itself text (PDF, Word), drawn so that whoever opens it reads it as it was meant: a passage a line. */

import { copy, nothing, type Mapped, type Passage } from '../../text';

export interface Drawn {
  /** What is shown, quoted and pointed into. */
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Passages of any text, as passages of the drawn one. */
export function redraw(passages: readonly Passage[]): Drawn {
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
