/**
 * Two bounds that make one amount.
 *
 * @example 100以上310以下 → {"type":"quantity","quantity":{"min":100,"max":310,"unit":null}}
 * @example 300人以上500人未満 → {"type":"quantity","quantity":{"min":300,"max":500,"unit":"人"}}
 */
import { skipSpace } from '../text/chars';
import { startsWithAny, type DateContext } from '../dates/component';
import type { QuantityNode } from '../node';
import { bounds, readAfter } from '../tolerance';
import { readAmount } from './amount';

const JOINTS = ['が', '、', ',', 'かつ', 'で'];

/** The other bound behind one: 以上 … 以下, より大きく … より小さい, and 20と30の間. */
export function joinBounds(context: DateContext, node: QuantityNode): QuantityNode {
  const { lexicon, text } = context;
  if (node.modifier === undefined && text.charAt(node.end) === 'と') return between(context, node) ?? node;
  const open = node.min === null ? 'min' : node.max === null ? 'max' : undefined;
  if (!open || !node.modifier) return node;
  const joint = startsWithAny(text, node.end, JOINTS);
  const at = skipSpace(text, node.end + (joint?.length ?? 0));
  const other = readAmount(lexicon, text, at);
  const after = other && readAfter(lexicon, text, other.end);
  if (!other || !after || !sameUnit(node.unit, other.unit)) return node;
  const second = bounds(other.min, other.max, after.modifier);
  const min = node.min ?? second.min;
  const max = node.max ?? second.max;
  if (min === null || max === null || min > max) return node;
  return { kind: node.kind, start: node.start, min, max, unit: node.unit ?? other.unit, end: after.end };
}

const sameUnit = (a: string | null, b: string | null): boolean => a === b || a === null;

/** 20と30の間. */
function between({ lexicon, text }: DateContext, node: QuantityNode): QuantityNode | undefined {
  const other = readAmount(lexicon, text, node.end + 1);
  if (
    !other ||
    !text.startsWith('の間', other.end) ||
    !sameUnit(node.unit, other.unit) ||
    node.min === null ||
    other.max < node.min
  )
    return undefined;
  return { ...node, max: other.max, unit: node.unit ?? other.unit, end: other.end };
}
