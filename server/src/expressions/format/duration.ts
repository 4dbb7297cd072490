/** A duration in the notation of another: its digits, its spelling of カ月, its 間. */
import { parseDuration } from '../compare/durations';
import type { Amounts } from '../durations/duration';
import { readDuration } from '../durations/duration';
import { readNumber } from '../numerals/number';
import type { Lexicon } from '../tables/lexicon';
import type { DurationKey } from '../tables/schema';
import { fold } from '../text/fold';
import type { Expression } from '../types';
import { readBefore } from '../tolerance';
import { styleOf, writeNumber } from './number';
import { toleranceFor } from './tolerance';

const ISO =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const KEYS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const NAMES: Record<(typeof KEYS)[number], string> = {
  year: '年',
  month: 'カ月',
  week: '週間',
  day: '日',
  hour: '時間',
  minute: '分',
  second: '秒',
};
const MONTHS = /[カか个ヶヵケ箇]月/;

/** How many of one unit make the other, where that is exact. */
const EXACT: Partial<Record<DurationKey, Partial<Record<DurationKey, number>>>> = {
  year: { month: 12 },
  week: { day: 7 },
  day: { hour: 24 },
  hour: { minute: 60 },
  minute: { second: 60 },
};

export function formatDuration(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  const { text } = fold(model.text);
  const start = readBefore(lexicon, text, 0)?.end ?? 0;
  const found = readDuration(lexicon, text, start);
  const amounts = (value.value ?? '').split('/').map(amountsOf);
  if (!found || amounts.some((parts) => !parts) || amounts.length > 2) return undefined;
  const own = Object.keys(found.from).length === 1 ? (Object.keys(found.from)[0] as DurationKey) : undefined;
  const style = styleOf(model.text.slice(found.start));
  const month = MONTHS.exec(model.text)?.[0] ?? NAMES.month;
  const span = /間/.test(text.slice(start, found.end)) ? '間' : '';
  const [low, high] = amounts.map((parts) => inUnit(parts!, own));
  const body = high ? written(high, low, month, style) : written(low!, undefined, month, style);
  const { before, after } = toleranceFor(
    lexicon,
    value,
    model,
    model.text.slice(0, start),
    model.text.slice(found.end),
  );
  const lead = model.text.slice(start, found.start);
  const closed = span && !body.endsWith('間') ? body + span : body;
  return readNumber(lexicon, fold(closed).text, 0) ? before + lead + closed + after : undefined;
}

function amountsOf(iso: string): Amounts | undefined {
  const found = ISO.exec(iso);
  if (!found || !parseDuration(iso)) return undefined;
  return Object.fromEntries(
    KEYS.map((key, i) => [key, found[i + 1]] as const)
      .filter(([, n]) => n !== undefined)
      .map(([key, n]) => [key, Number(n)]),
  );
}

/** In the model's one unit, where that is exact and whole. */
function inUnit(amounts: Amounts, own: DurationKey | undefined): Amounts {
  const [entry, more] = Object.entries(amounts) as [DurationKey, number][];
  if (!own || !entry || more || entry[0] === own) return amounts;
  const [key, n] = entry;
  const down = EXACT[key]?.[own];
  const up = EXACT[own]?.[key];
  if (down) return { [own]: n * down };
  return up && n % up === 0 ? { [own]: n / up } : amounts;
}

function written(amounts: Amounts, low: Amounts | undefined, month: string, style: ReturnType<typeof styleOf>): string {
  return KEYS.filter((key) => amounts[key] !== undefined)
    .map((key) => {
      const n = amounts[key]!;
      const half = Number.isInteger(n * 2) && !Number.isInteger(n) && n > 1;
      const number = writeNumber(half ? Math.floor(n) : n, style);
      const from = low?.[key] === undefined ? '' : `${writeNumber(low[key], style)}〜`;
      return from + number + (key === 'month' ? month : NAMES[key]) + (half ? '半' : '');
    })
    .join('');
}
