/** 昨年9月 and 先月14日 in the notation of another such date: 一昨年9月, 今月14日, counted from where the other counts from. */
import { fold } from '../text/fold';
import type { Lexicon, RelativeWord } from '../tables/lexicon';
import type { Expression } from '../types';
import { parsePoint, writePoint } from './date';

const LEAD = /^その(?!年)/;

/** Undefined where the model does not begin with such a word, or no word of its kind reaches the value. */
export function formatRelative(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  const text = fold(model.text).text;
  const lead = LEAD.exec(text)?.[0] ?? '';
  const word = lexicon.relative.longest(text, lead.length);
  const parts = parsePoint(value.resolved ?? value.value ?? '');
  const was = parsePoint(model.resolved ?? '');
  // Where folding changes lengths, what stands behind the word cannot be told.
  if (
    !word ||
    !isPlain(word.value) ||
    text.length !== model.text.length ||
    parts?.year === undefined ||
    was?.year === undefined
  )
    return undefined;
  const { unit, by, from } = word.value;
  const steps = stepsBetween(unit, { ...was, year: was.year }, { ...parts, year: parts.year });
  if (steps === undefined) return undefined;
  const other = lexicon.tables.relative.words.find(
    (w) => w.unit === unit && w.from === from && w.by === by + steps && isPlain(w),
  );
  if (!other) return undefined;
  const joint = model.text.charAt(word.end) === 'の' ? 'の' : '';
  const rest = model.text.slice(word.end + joint.length);
  const left = { ...parts, year: undefined };
  const finer = rest === '' ? '' : writePoint(lexicon, left, rest, unit === 'month' ? left : was);
  const name = steps === 0 ? text.slice(lead.length, word.end) : other.names[0]!;
  return finer === undefined ? undefined : lead + name + joint + finer;
}

/** 昨年 and 先月, but not 昨年度, 昨夏, 月末. */
const isPlain = ({ half, fiscal, season, part, weekend }: RelativeWord): boolean =>
  [half, fiscal, season, part, weekend].every((more) => more === undefined);

interface Dated {
  readonly year: number;
  readonly month?: number;
}

/** From one date to another, in years or months; of other units nothing is told so. */
function stepsBetween(unit: string, a: Dated, b: Dated): number | undefined {
  if (unit === 'year') return b.year - a.year;
  if (unit !== 'month' || a.month === undefined || b.month === undefined) return undefined;
  return 12 * (b.year - a.year) + b.month - a.month;
}
