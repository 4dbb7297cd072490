/** An amount that has been read, with what may stand behind it: 目, 以上, a second bound; or the finding that it is no value. */
import { isDigit } from '../text/chars';
import type { DateContext } from '../dates/component';
import type { Node, QuantityNode, Silence } from '../node';
import { bounds, readAfter } from '../tolerance';
import type { AmountFound } from './amount';
import { ageDecade, ageOfPerson } from './age';
import { joinBounds } from './bounds';
import { asOrdinal, endOfLabel } from './ordinal';
import { endOfRun, goesOn, isBareNumber } from './silence';

type Building = { -readonly [key in keyof QuantityNode]: QuantityNode[key] };

/** The node of an amount that begins at `i`; `tolerated` where 約 or its like stands before it. */
export function finishAmount(context: DateContext, i: number, amount: AmountFound, tolerated = false): Node | Silence {
  const { lexicon, text } = context;
  const aged = ageDecade(lexicon, text, ageOfPerson(lexicon, text, i, amount));
  const found = aged.kind === 'ordinal' ? aged : (asOrdinal(lexicon, text, aged) ?? aged);
  const digits = isDigit(text.charCodeAt(i));
  if (found.kind === 'label') {
    const end = endOfLabel(lexicon, text, found.end);
    return { skip: digits ? Math.max(end, endOfRun(text, i)) : end };
  }
  const after = readAfter(lexicon, text, found.end);
  if (found.kind === 'bare') {
    if (goesOn(text, found.end)) return { skip: Math.max(found.end, endOfRun(text, i)) };
    const said = tolerated || (after !== undefined && (after.end > found.end + 1 || found.min >= 10));
    if (!isBareNumber(text, i, found, said)) return { skip: found.end };
  }
  const modifier = after?.modifier ?? found.modifier ?? (found.num?.several ? 'approx' : undefined);
  const { min, max } = bounds(found.min, found.max, modifier);
  const node: Building = { kind: 'quantity', start: i, end: after?.end ?? found.end, min, max, unit: found.unit };
  if (found.ordinal) node.ordinal = true;
  if (found.given) node.given = found.given;
  if (modifier) node.modifier = modifier;
  return found.ordinal ? node : joinBounds(context, node);
}
