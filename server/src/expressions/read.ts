/** The reading of a whole text: one pass from place to place where an expression can begin, each resolved with what came before it. */
import { fold, type Folded } from './text/fold';
import type { DateContext } from './dates/component';
import { writtenEdtf } from './dates/point';
import { durationValue } from './durations/duration';
import { isSilence, type DateNode, type Node } from './node';
import { readAt } from './scan';
import { Memory } from './memory';
import type { Lexicon } from './tables/lexicon';
import { NOTHING, startersOf, WORD } from './starters';
import type { Anchor, Expression, ReadContext } from './types';

export interface Reading {
  /** In order, not overlapping. */
  readonly expressions: Expression[];
  /** What the next block of the same document counts from. */
  readonly anchor: Anchor;
}

/** Around the text, for readers look beside what they read: to look beyond the ends of a string is slow, and makes slow whatever has done so. */
const MARGIN = '\n';

export function readText(lexicon: Lexicon, given: string, context: ReadContext = {}): Reading {
  const folded = fold(given);
  const text = MARGIN + folded.text + MARGIN;
  const memory = new Memory(text, context);
  const dates: DateContext = { lexicon, text, nearYear: () => memory.nearYear };
  const starters = startersOf(lexicon);
  const expressions: Expression[] = [];
  const end = text.length - MARGIN.length;
  for (let i = MARGIN.length; i < end;) {
    const kind = starters.kinds[text.charCodeAt(i)];
    if (kind === NOTHING || (kind === WORD && !starters.wordAt(text, i))) {
      i++;
      continue;
    }
    const found = readAt(dates, i);
    if (isSilence(found)) {
      i = Math.max(found.skip, i + 1);
      continue;
    }
    expressions.push(express(found, given, folded, memory));
    i = Math.max(found.end, i + 1);
  }
  return { expressions, anchor: memory.anchor() };
}

type Building = { -readonly [key in keyof Expression]: Expression[key] };

/** The node as an Expression. Fields are set one by one: this runs for every value of every text. */
function express(node: Node, given: string, folded: Folded, memory: Memory): Expression {
  const start = folded.start(node.start - MARGIN.length);
  const end = folded.end(node.end - MARGIN.length);
  const found: Building = { start, end, text: given.slice(start, end), type: node.kind };
  switch (node.kind) {
    case 'quantity':
      found.quantity = node.ordinal
        ? { min: node.min, max: node.max, unit: node.unit, ordinal: true }
        : node.given
          ? { min: node.min, max: node.max, unit: node.unit, given: node.given }
          : { min: node.min, max: node.max, unit: node.unit };
      break;
    case 'set':
      found.value = node.value;
      if (node.frequency) found.frequency = node.frequency;
      break;
    case 'duration': {
      found.value = durationValue(node.from, node.to);
      const resolved = memory.resolveDuration(node);
      if (resolved) found.resolved = resolved;
      break;
    }
    case 'date': {
      const value = writtenValue(node);
      const resolved = memory.resolveDate(node);
      if (value?.startsWith('T') && !node.point.relative) found.type = 'time';
      if (value) found.value = value;
      if (resolved) found.resolved = resolved;
      if (node.offset) found.offset = node.offset;
    }
  }
  if (node.modifier) found.modifier = node.modifier;
  return found;
}

function writtenValue({ point, to }: DateNode): string | undefined {
  const from = writtenEdtf(point);
  if (!to) return from;
  const last = writtenEdtf(to);
  return from && last && `${from}/${last}`;
}
