/**
 * What the rest of the house knows of a text. Every offset in these types is a count of UTF-16 code units, `end` exclusive.
 */

/** A half-open stretch of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind =
  'heading' | 'paragraph' | 'listItem' | 'tableHeader' | 'tableRow' | 'caption' | 'quote' | 'note';

/** A paragraph, heading, list item or table row of running prose; its span counts in `Prose.text`. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Headings: 1 to 6. List items: depth of nesting, from 1. */
  readonly level?: number;
  /** Table rows: the cells, as spans of `Prose.text`. Rows of one table carry the same number. */
  readonly cells?: readonly Span[];
  readonly table?: number;
}

/** From `at` on, an offset in the stored text, stands what the page says; without a number, what stands on none that is known. */
export interface PageStart {
  readonly at: number;
  /** From 1. */
  readonly page: number | undefined;
}

/**
 * A text made fit for reading, with the way back.
 * `stored` is the text as it is on disk (for PDF and Word: as drawn from the file). `text` is the running prose made from it: lines that the
 * layout cut are joined, markup, note marks, furigana and page furniture are left out, and blocks are separated by one "\n".
 */
export interface Prose {
  readonly stored: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sources with pages (PDF, Word): where each begins, in order. */
  readonly pages?: readonly PageStart[];
  /** A stretch of `text` as the stretch of `stored` it was made from. */
  toStored(span: Span): Span;
  /** The offset in `text` of an offset in `stored`; one that was left out goes to the next character kept. */
  fromStored(offset: number): number;
}

/** A sentence of `Prose.text`; `block` is the index into `Prose.blocks`. A sentence never crosses a block. */
export interface Sentence extends Span {
  readonly block: number;
}
