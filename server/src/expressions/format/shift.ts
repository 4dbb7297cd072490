/** 3年前 and その2日後 in the notation of another such date. */
import type { Lexicon } from '../tables/lexicon';
import type { Expression } from '../types';
import { formatDuration } from './duration';

const DIRECTION = /(?:前|まえ|後|のち|あと)$/;
const LEAD = /^その/;

/** Both are counted from something else; undefined where the model's words cannot be taken apart. */
export function formatShift(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  const word = DIRECTION.exec(model.text)?.[0];
  if (!word || !value.offset || !model.offset) return undefined;
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
  const past = value.offset.startsWith('-');
  const same = past === model.offset.startsWith('-');
  return body && lead + body + (same ? word : past ? '前' : '後');
}
