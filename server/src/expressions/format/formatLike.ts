/**
 * Writes a value in the notation of another expression, for a correction that reads as its author would have written it.
 * What is written is read again before it is handed out: a notation that cannot say the value gives undefined.
 */
import type { Lexicon } from '../tables/lexicon';
import type { Expression } from '../types';
import { compareWith } from '../compare/compare';
import { readText } from '../read';
import { formatDate } from './date';
import { formatDuration } from './duration';
import { formatQuantity } from './quantity';

export function formatWith(lexicon: Lexicon): (value: Expression, model: Expression) => string | undefined {
  const compare = compareWith(lexicon.tables);
  return (value, model) => {
    const text = write(lexicon, value, model);
    if (text === undefined) return undefined;
    const [again, ...more] = readText(lexicon, text, context(value)).expressions;
    if (!again || more.length > 0 || again.start !== 0 || again.end !== text.length) return undefined;
    const agreement = compare(again, value);
    return agreement === 'equal' || agreement === 'agree' ? text : undefined;
  };
}

/** The year of the value, for a date that is written without it. */
const context = (value: Expression) => {
  const date = value.resolved ?? value.value;
  return value.type === 'date' && date !== undefined && /^\d{4}/.test(date) ? { refDate: date.slice(0, 10) } : {};
};

function write(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  if (value.type === 'quantity' && model.type === 'quantity') return formatQuantity(lexicon, value, model);
  if (value.type === 'duration' && model.type === 'duration') return formatDuration(lexicon, value, model);
  const dates = (value.type === 'date' || value.type === 'time') && (model.type === 'date' || model.type === 'time');
  return dates ? formatDate(lexicon, value, model) : undefined;
}
