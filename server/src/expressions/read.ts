/** The reading of a whole text: one pass from place to place where an expression can begin, each resolved with what came before it. */
import { fold, type Folded } from './text/fold';
import type { DateContext } from './dates/component';
import { writtenEdtf } from './dates/point';
import { durationValue } from './durations/duration';
import { isSilence, type Node } from './node';
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

export function readText(lexicon: Lexicon, given: string, context: ReadContext = {}): Reading {
  const folded = fold(given);
  const { text } = folded;
  const memory = new Memory(text, context);
  const dates: DateContext = { lexicon, text, nearYear: () => memory.nearYear };
  const starters = startersOf(lexicon);
  const expressions: Expression[] = [];
  for (let i = 0; i < text.length;) {
    const kind = starters.kinds[text.charCodeAt(i)];
    if (kind === NOTHING || (kind === WORD && !starters.words.longest(text, i))) {
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

function express(node: Node, given: string, folded: Folded, memory: Memory): Expression {
  const start = folded.start(node.start);
  const end = folded.end(node.end);
  const place = { start, end, text: given.slice(start, end) };
  const modifier = node.modifier && { modifier: node.modifier };
  switch (node.kind) {
    case 'quantity': {
      const quantity = { min: node.min, max: node.max, unit: node.unit, ...(node.ordinal && { ordinal: true }) };
      return { ...place, type: 'quantity', quantity, ...modifier };
    }
    case 'set':
      return { ...place, type: 'set', value: node.value, ...(node.frequency && { frequency: node.frequency }) };
    case 'duration': {
      const resolved = memory.resolveDuration(node);
      return {
        ...place,
        type: 'duration',
        value: durationValue(node.from, node.to),
        ...(resolved && { resolved }),
        ...modifier,
      };
    }
    case 'date': {
      const resolved = memory.resolveDate(node);
      const written = [node.point, ...(node.to ? [node.to] : [])].map(writtenEdtf);
      const value = written.includes(undefined) ? undefined : written.join('/');
      const type = value?.startsWith('T') && !node.point.relative ? 'time' : 'date';
      return { ...place, type, ...(value && { value }), ...(resolved && { resolved }), ...modifier };
    }
  }
}
