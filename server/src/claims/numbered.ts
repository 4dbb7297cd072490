/**
 * What a number names and does not count: 3号埠頭, 2号機, 第9条, 七式, 第12駆逐隊. The first pier is not the third, so the number with what
 * makes a name of it is a name.
 */
import { defaultTables, numberOf } from '../expressions';
import type { Token } from '../tokenizer/types';
import { surfaces } from './morphology';
import { partOfSpeech } from './partOfSpeech';
import { spellingKey } from './spelling';
import type { Term } from './types';

const labels: ReadonlySet<string> = new Set(defaultTables.counters.labels);

/** Longer numbers are no names of things that there are several of. */
const MOST_DIGITS = 4;

/** The name that begins with the number at token `i`, and its last token; undefined where none does. */
export function numberedAt(tokens: readonly Token[], i: number): { term: Term; last: number } | undefined {
  const first = tokens[i]!;
  if (!partOfSpeech(first.pos).numeral) return undefined;
  let last = i;
  while (follows(tokens, last) && partOfSpeech(tokens[last + 1]!.pos).numeral) last++;
  const digits = surfaces(tokens, i, last);
  const number = digits.length > MOST_DIGITS ? undefined : numberOf(digits);
  if (number === undefined || !follows(tokens, last)) return undefined;
  const end = endOfLabel(tokens, last + 1);
  const named = end ?? (isCounted(tokens, i) && partOfSpeech(tokens[last + 1]!.pos).nominal ? last + 1 : undefined);
  if (named === undefined) return undefined;
  const of = surfaces(tokens, last + 1, named);
  const key = spellingKey(number + of);
  const term: Term = { key, label: digits + of, kind: 'name', start: first.start, end: tokens[named]!.end };
  // 第12駆逐隊: 駆逐 stays a word of its own.
  return { term, last: end ?? last };
}

/** The last token of the label that begins at token `at`: 号, 号機. */
function endOfLabel(tokens: readonly Token[], at: number): number | undefined {
  if (follows(tokens, at) && labels.has(surfaces(tokens, at, at + 1))) return at + 1;
  return labels.has(tokens[at]!.surface) ? at : undefined;
}

/** Does 第 stand before the number? */
const isCounted = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && tokens[i - 1]!.surface === '第' && follows(tokens, i - 1);

/** Does the next token stand right behind the one at `i`? */
const follows = (tokens: readonly Token[], i: number): boolean => tokens[i + 1]?.start === tokens[i]!.end;
