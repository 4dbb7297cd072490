/**
 * A block of a text read by itself: its sentences and the values in them. On a keystroke most blocks of a draft are those of the reading
 * before, so they are kept, and equal blocks are one. Everything in a block counts from its start, in UTF-16 code units.
 */
import { read, underUnit } from '../expressions';
import type { Anchor, Expression } from '../expressions/types';
import { sentencesOfBlock } from '../text';
import type { Prose, Span } from '../text/types';
import { partsOf, type Part } from './parts';
import { outside } from './spans';
import { oneOf, unitOfCell, unitsNamed } from './tables';

export interface BlockSentence extends Span {
  readonly values: readonly Expression[];
  /** What each of them is a part of. */
  readonly parts: readonly (Part | undefined)[];
}

export interface ReadBlock {
  /** The same for blocks that read the same. */
  readonly id: number;
  readonly text: string;
  readonly sentences: readonly BlockSentence[];
  /** How many values the text states. */
  readonly count: number;
  /** What the next block counts from. */
  readonly anchor: Anchor;
}

/** Characters of blocks kept at the most. */
const MOST = 1_000_000;

/** Numbers are never given twice, so that they can stand for blocks wherever these are kept. */
let ids = 0;

export class Blocks {
  #kept = new Map<string, ReadBlock>();
  #size = 0;

  /** Block number `index` of a text, of its values the first `most`, where the blocks before it have named the dates of `anchor`. */
  read(
    prose: Prose,
    headers: Int32Array,
    index: number,
    refDate: string | undefined,
    anchor: Anchor,
    most: number,
  ): ReadBlock {
    const { start, end, kind, level, cells } = prose.blocks[index]!;
    const text = prose.text.slice(start, end);
    const row = cells
      ?.map((cell) => `${cell.start - start} ${unitOfCell(prose, headers, index, cell.start)}`)
      .join(' ');
    const key = [kind, level, row, refDate, anchor.date, anchor.year, most, text].join('\n');
    const known = this.#kept.get(key);
    if (known) return known;
    const block = readBlock(prose, headers, index, refDate, anchor, most);
    if (this.#size + key.length > MOST) {
      this.#kept = new Map();
      this.#size = 0;
    }
    this.#kept.set(key, block);
    this.#size += key.length;
    return block;
  }
}

/** Block number `index` as it is read where nothing is kept. */
export function readBlock(
  prose: Prose,
  headers: Int32Array,
  index: number,
  refDate: string | undefined,
  before: Anchor,
  most: number,
): ReadBlock {
  const { start, end, kind } = prose.blocks[index]!;
  const text = prose.text.slice(start, end);
  const { expressions, anchor } = read(text, refDate === undefined ? { anchor: before } : { refDate, anchor: before });
  const values = outside(expressions, unitsNamed(text, kind))
    .slice(0, most)
    .map((e) => scaled(e, unitOfCell(prose, headers, index, e.start + start)));
  let next = 0;
  const sentences = sentencesOfBlock(kind, text).map((span) => {
    const own: Expression[] = [];
    for (; next < values.length && values[next]!.start < span.end; next++) {
      const value = values[next]!;
      // What crosses the end of a sentence is not one value.
      if (value.start >= span.start && value.end <= span.end) own.push(value);
    }
    const told = partsOf(text, span, own);
    return {
      start: span.start,
      end: span.end,
      values: told.map(({ value }) => value),
      parts: told.map(({ part }) => part),
    };
  });
  return { id: ++ids, text, sentences, count: expressions.length, anchor };
}

/** The value with the unit that stands over it, where it has none itself. */
const scaled = (expression: Expression, unit: string | undefined): Expression =>
  unit === undefined || expression.quantity?.unit !== null ? expression : underUnit(expression, unit, oneOf(unit));
