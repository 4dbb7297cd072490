/**
 * Writes a value in the notation of another expression, for a correction that reads as its author would have written it.
 * What is written is read again before it is handed out: a notation that cannot say the value gives undefined.
 */
import { withoutUnit } from '../amounts/given';
import { addMonths } from '../dates/calendar';
import { dayText } from '../dates/point';
import type { Lexicon } from '../tables/lexicon';
import type { Expression, ReadContext } from '../types';
import type { Compare } from '../compare/compare';
import { readText } from '../read';
import { formatDate } from './date';
import { formatDuration } from './duration';
import { formatQuantity } from './quantity';
import { formatRelative } from './relative';
import { formatShift, originOf } from './shift';

export function formatWith(
  lexicon: Lexicon,
  compare: Compare,
): (value: Expression, model: Expression) => string | undefined {
  return (value, model) => {
    const given = model.quantity?.given;
    if (given)
      return value.quantity?.unit === model.quantity!.unit
        ? like(withoutUnit(value, given), withoutUnit(model, given))
        : undefined;
    return like(value, model);
  };
  function like(value: Expression, model: Expression): string | undefined {
    const text = write(lexicon, value, model);
    if (text === undefined) return undefined;
    const [again, ...more] = readText(lexicon, text, contextOf(lexicon, value, model)).expressions;
    if (!again || more.length > 0 || again.start !== 0 || again.end !== text.length) return undefined;
    const agreement = compare(again, value);
    return agreement === 'equal' || agreement === 'agree' ? text : undefined;
  }
}

/**
 * The day of issue to read what was written by: the one nearest to the value by which the model reads as it was read,
 * so that 来年 in both means the same year.
 */
function contextOf(lexicon: Lexicon, value: Expression, model: Expression): ReadContext {
  const origin = originOf(model);
  if (origin !== undefined) return { refDate: origin };
  const found = DATE.exec(value.resolved ?? value.value ?? '');
  if (!found) return {};
  const [, year, month = '06', day = '15'] = found;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const dates = MONTHS_AWAY.map((by) => ({ refDate: dayText(addMonths(date, by)) }));
  const same = (context: ReadContext): boolean =>
    readText(lexicon, model.text, context).expressions[0]?.resolved === model.resolved;
  return (model.resolved === undefined ? undefined : dates.find(same)) ?? dates[0]!;
}

const DATE = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?/;

/** Nearest first: the same month, then 先月 and 来月, 昨年 and 来年 and so on. */
const MONTHS_AWAY = [0, 1, -1, 2, -2, 12, -12, 24, -24, 36];

function write(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  if (value.type === 'quantity' && model.type === 'quantity') return formatQuantity(lexicon, value, model);
  if (value.type === 'duration' && model.type === 'duration') return formatDuration(lexicon, value, model);
  const dates = (value.type === 'date' || value.type === 'time') && (model.type === 'date' || model.type === 'time');
  if (!dates) return undefined;
  return (
    formatShift(lexicon, value, model) ?? formatRelative(lexicon, value, model) ?? formatDate(lexicon, value, model)
  );
}
