/**
 * The text of a file that is not itself text (PDF, Word), drawn so that whoever opens it reads it as it was meant: a passage a line,
 * and a mark where a page begins.
 */

import { concat, copy, nothing, pageAt, type Mapped, type PageStart, type Passage, type Span } from '../../text';

/** A passage, and the pages of the text it points into. */
export interface PagedPassage {
  readonly passage: Passage;
  /** None where its pages are not known. */
  readonly pages: readonly PageStart[];
}

export interface Drawn {
  /** What is shown, quoted and pointed into. */
  readonly text: string;
  /** The passages, pointing into the drawn text. */
  readonly passages: readonly Passage[];
  /** Where pages begin in the drawn text; absent where no page is known. */
  readonly pages?: readonly PageStart[];
}

export function redraw(passages: readonly PagedPassage[]): Drawn {
  const drawing = new Drawing();
  const placed = passages.map(({ passage, pages }, i) => {
    const bodies = passage.cells ?? [passage.body];
    const start = bodies.find(({ runs }) => runs.length > 0)?.runs[0]!.stored;
    const turned = start !== undefined && drawing.turn(pageAt(pages, start));
    const row = passage.cells !== undefined && passages[i - 1]?.passage.cells !== undefined && !turned;
    drawing.part(row ? '\n' : '\n\n');
    if (passage.cells === undefined) return { passage, spans: [drawing.body(passage.body, pages)] };
    const spans = passage.cells.map((cell, n) => {
      if (n > 0) drawing.write('\t');
      return drawing.body(cell, []);
    });
    return { passage, spans };
  });
  const text = drawing.text;
  const drawn = (spans: readonly Span[]) => concat(spans.map(({ start, end }) => copy(text, start, end)));
  return {
    text,
    passages: placed.map(({ passage, spans }) =>
      passage.cells === undefined
        ? { ...passage, body: drawn(spans[0]!) }
        : { ...passage, body: nothing, cells: spans.map(drawn) },
    ),
    ...(drawing.pages.length > 0 ? { pages: drawing.pages } : {}),
  };
}

class Drawing {
  readonly pages: PageStart[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  get text(): string {
    return this.parts.join('');
  }

  write(text: string): Span {
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    return { start, end: this.length };
  }

  /** Parts what comes from what is there. */
  part(separator: string): void {
    if (this.length > 0) this.write(separator);
  }

  /** What comes stands on this page. Is it another than before? */
  turn(page: number | undefined): boolean {
    if (page === this.pages.at(-1)?.page) return false;
    this.pages.push({ at: this.length, page });
    if (page !== undefined) {
      this.part('\n\n');
      this.write(`― ${page} ―`);
    }
    return true;
  }

  /** Writes a body; where pages begin within it, they begin with a sentence. Its stretches in the drawn text. */
  body(body: Mapped, pages: readonly PageStart[]): Span[] {
    const spans: Span[] = [];
    let from = 0;
    for (const { at, page } of turnsWithin(body, pages)) {
      spans.push(this.write(body.text.slice(from, at)));
      this.turn(page);
      this.part('\n\n');
      from = at;
    }
    spans.push(this.write(body.text.slice(from)));
    return spans;
  }
}

const SENTENCE_END = /[。！？]+[」』）〕］]*/g;

/** The pages that begin within a body, as offsets in its text: with the first sentence that begins on the page. */
function turnsWithin(body: Mapped, pages: readonly PageStart[]): PageStart[] {
  const starts = startsWithin(body, pages);
  if (starts.length === 0) return [];
  const ends = [...body.text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const turns = new Map<number, PageStart>();
  for (const { at, page } of starts) {
    const end = ends.find((offset) => offset >= at);
    if (end !== undefined && end < body.text.length) turns.set(end, { at: end, page });
  }
  return [...turns.values()];
}

/** Where pages begin after a body's first character, as offsets in its text. */
function startsWithin({ runs }: Mapped, pages: readonly PageStart[]): PageStart[] {
  const starts: PageStart[] = [];
  let offset = 0;
  let next = pages.findIndex(({ at }) => at > (runs[0]?.stored ?? Infinity));
  for (const { length, stored, storedLength } of runs) {
    for (; next >= 0 && next < pages.length && pages[next]!.at < stored + storedLength; next++)
      starts.push({ at: offset + Math.max(0, pages[next]!.at - stored), page: pages[next]!.page });
    offset += length;
  }
  return starts;
}
