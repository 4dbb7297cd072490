/** A date that has been read, with what may stand behind it: から and a second one, の2日前, 以降. */
import { readDuration } from '../durations/duration';
import { readShiftWord, shiftPoint } from '../durations/shift';
import type { DateNode } from '../node';
import { readAfterDate } from '../tolerance';
import { LEVEL, type DateContext } from './component';
import { readDateRange } from './range';

export function finishDate(context: DateContext, node: DateNode): DateNode {
  const whole = shiftFrom(context, node) ?? readDateRange(context, node);
  if (whole) return whole;
  const { part } = node.point;
  const after = node.to ? undefined : readAfterDate(context.lexicon, context.text, node.end);
  if (!after) return part ? { ...node, modifier: part } : node;
  return { ...node, end: after.end, modifier: part && after.modifier === 'approx' ? part : after.modifier };
}

/** 昨日の2日前, 今日から2日後. */
function shiftFrom({ lexicon, text }: DateContext, node: DateNode): DateNode | undefined {
  if (node.finest !== LEVEL.day || node.to) return undefined;
  const joint = text.charAt(node.end) === 'の' ? 1 : text.startsWith('から', node.end) ? 2 : 0;
  const duration = joint === 0 ? undefined : readDuration(lexicon, text, node.end + joint);
  if (!duration || duration.start !== node.end + joint) return undefined;
  const { hour, minute, second } = duration.from;
  const shift = readShiftWord(lexicon, text, duration.end);
  if (!shift || hour !== undefined || minute !== undefined || second !== undefined) return undefined;
  return { ...node, end: shift.end, point: shiftPoint(duration, shift.sign, 'issue', node.point) };
}
