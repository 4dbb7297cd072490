/** 3年前 and その2日後 in the notation of another such date; and any date as so many days, months or years from where such a date counts from. */
import { addDays, addMonths, toNumber, type Day } from '../dates/calendar';
import { dayText } from '../dates/point';
import type { Lexicon } from '../tables/lexicon';
import type { Expression } from '../types';
import { formatDuration } from './duration';

const DIRECTION = /(?:前|まえ|後|のち|あと)$/;
const LEAD = /^その/;

const OFFSET = /^(-?)P(\d+)([YMD])$/;
const EDTF = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The model is counted from something else; undefined where its words cannot be taken apart, or the value cannot be counted like it. */
export function formatShift(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  const word = DIRECTION.exec(model.text)?.[0];
  if (!word || !model.offset) return undefined;
  // What the value counts from is the day of its own text.
  const offset = offsetTo(value, model) ?? value.offset;
  return offset === undefined ? undefined : shifted(lexicon, { ...value, offset }, model, word);
}

/** Where a date counts from, EDTF, as exact as it counts: 2024-10-05 of 10日後, where that is 2024-10-15. */
export function originOf({ offset = '', resolved = '' }: Expression): string | undefined {
  const [, minus, count, unit] = OFFSET.exec(offset) ?? [];
  const [, year, month, day] = EDTF.exec(resolved) ?? [];
  if (unit === undefined || year === undefined) return undefined;
  const back = Number(count) * (minus ? 1 : -1);
  const date = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (unit === 'D') return day === undefined ? undefined : dayText(addDays(date, back));
  if (unit === 'M') return month === undefined ? undefined : dayText(addMonths(date, back)).slice(0, 7);
  return dayText(addMonths(date, 12 * back)).slice(0, 4);
}

/** How far the value lies from where the model counts from, in the model's unit; undefined where it lies on it or on its other side. */
function offsetTo(value: Expression, model: Expression): string | undefined {
  const origin = EDTF.exec(originOf(model) ?? '');
  const date = EDTF.exec(value.resolved ?? value.value ?? '');
  const [, minus = '', , unit] = OFFSET.exec(model.offset!) ?? [];
  if (!origin || !date || unit === undefined) return undefined;
  const [from, to] = [origin, date].map(([, year, month = '1', day = '1']) => ({
    year: Number(year),
    month: Number(month),
    day: Number(day),
  })) as [Day, Day];
  const years = to.year - from.year;
  const exact = unit === 'Y' || date[unit === 'M' ? 2 : 3] !== undefined;
  const count = { Y: years, M: 12 * years + to.month - from.month, D: toNumber(to) - toNumber(from) }[
    unit as 'Y' | 'M' | 'D'
  ];
  return exact && (minus ? count < 0 : count > 0) ? `${minus}P${Math.abs(count)}${unit}` : undefined;
}

function shifted(lexicon: Lexicon, value: Expression, model: Expression, word: string): string | undefined {
  const lead = LEAD.exec(model.text)?.[0] ?? '';
  const length = (expression: Expression, text: string): Expression => ({
    ...expression,
    type: 'duration',
    text,
    value: expression.offset!.replaceAll('-', ''),
  });
  const body = formatDuration(
    lexicon,
    length(value, value.text),
    length(model, model.text.slice(lead.length, -word.length)),
  );
  const past = value.offset!.startsWith('-');
  const same = past === model.offset!.startsWith('-');
  return body && lead + body + (same ? word : past ? '前' : '後');
}
