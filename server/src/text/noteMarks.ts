/**
 * Note marks in running text: …であった4。 …（政策）2」は、 [1] （注1） ※1 ¹. What is taken out is a mark by its place and by its count,
 * never a figure that the sentence states.
 */

import { isCloser, isDigit, isHiragana, isKana, isKanji, isKatakana, isLatin } from './chars';
import type { Passage } from './passage';
import type { Span } from './types';

/** Marks that say so themselves. */
const SIGNED =
  /[[［〔](?:注|註|脚注|注釈|出典|note ?)?[ \u3000]?[\d０-９]{1,3}[\]］〕]|[（(](?:注|註|脚注|注釈)[ \u3000]?[\d０-９]{0,3}[）)]|\[要出典[^\]]{0,20}\]|[※＊*][\d０-９]{1,2}|(?:注|註)[\d０-９]{1,3}[)）]|\^[\d]{1,2}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}/g;

/** Kana that end a predicate: a figure set straight after it and before 。 counts nothing. */
const PREDICATE_ENDS = 'たるいだすうくむかん';
const PARTICLES = 'はがをにのでとも、。';

interface Candidate extends Span {
  readonly passage: number;
  readonly value: number;
  /** `sure` by its place alone; `likely` and `possible` only where the count of the sure ones asks for this number here. */
  readonly trust: 'sure' | 'likely' | 'possible';
}

/** The note marks of each passage, in order. */
export function noteMarks(passages: readonly Passage[]): Span[][] {
  const marks = passages.map((): Span[] => []);
  const candidates: Candidate[] = [];
  passages.forEach(({ kind, body, cells }, i) => {
    if (cells || body.text.length < 4) return;
    marks[i] = signedMarks(body.text);
    if (kind !== 'heading') for (const candidate of candidatesOf(body.text, i)) candidates.push(candidate);
  });
  for (const { passage, start, end } of counted(candidates)) marks[passage]!.push({ start, end });
  return marks.map((spans) => {
    spans.sort((a, b) => a.start - b.start);
    return spans.filter((span, i) => i === 0 || span.start >= spans[i - 1]!.end);
  });
}

function signedMarks(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(SIGNED)) {
    const start = match.index;
    const before = text[start - 1] ?? '';
    if (before === '' || before === ' ' || before === '\u3000') continue;
    const first = match[0][0]!;
    const afterLetter = isLatin(before) || isDigit(before);
    // m², 10^3, a*2: an exponent or a product, not a note.
    if (afterLetter && !'[［〔（('.includes(first)) continue;
    if ('^*＊'.includes(first) && !isKana(before) && !isKanji(before) && !isCloser(before) && before !== '。') continue;
    if ('注註'.includes(first) && isKanji(before)) continue;
    // ※3発目: the figure belongs to what follows.
    const after = text[start + match[0].length] ?? '';
    if (
      '^*＊※'.includes(first) &&
      (isKanji(after) || isKatakana(after) || isLatin(after) || isDigit(after) || '%％.．'.includes(after || ' '))
    )
      continue;
    spans.push({ start, end: start + match[0].length });
  }
  return spans;
}

const FIGURES = /[（(][\d０-９]{1,3}[）)]|[\d０-９]+/g;

function candidatesOf(text: string, passage: number): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(FIGURES)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text[start - 1] ?? '';
    const digits = match[0].replace(/[（()）]/g, '');
    if (digits.length > 3 || before === '') continue;
    const trust = trustOf(before, text[end] ?? '', text[end + 1] ?? '', digits.length < match[0].length);
    if (trust) found.push({ passage, start, end, value: Number(digits.normalize('NFKC')), trust });
  }
  return found;
}

function trustOf(before: string, after: string, next: string, bracketed: boolean): Candidate['trust'] | undefined {
  const closes = after === '' || after === '。' || (after === '」' && next !== '' && '。、'.includes(next));
  if (PREDICATE_ENDS.includes(before) && closes) return 'sure';
  if (before === '。' && (after === '' || after === ' ' || after === '\u3000')) return 'sure';
  if (bracketed) return undefined;
  if (isCloser(before) && (isCloser(after) || after === '' || PARTICLES.includes(after))) return 'likely';
  const afterWord = isKanji(before) || isKana(before);
  const beforeWord = after !== '' && PARTICLES.includes(after) && (!isHiragana(after) || after !== next);
  if (afterWord && (beforeWord || after === '')) return 'possible';
  return undefined;
}

/** The sure marks, and those others that fill the gaps in their count at the right place. */
function counted(candidates: readonly Candidate[]): Candidate[] {
  const sure = candidates.filter(({ trust }) => trust === 'sure');
  if (sure.length === 0) return countFromOne(candidates.filter(({ trust }) => trust === 'likely'));
  const taken: Candidate[] = [];
  let last = 0;
  let waiting: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.trust !== 'sure') {
      waiting.push(candidate);
      continue;
    }
    for (const other of fill(waiting, last, candidate.value)) taken.push(other);
    taken.push(candidate);
    last = candidate.value;
    waiting = [];
  }
  return [
    ...taken,
    ...fill(
      waiting.filter(({ trust }) => trust === 'likely'),
      last,
      last + 2,
    ),
  ];
}

/** Of the candidates between two sure marks, those that count on from `from` up to, and all the way to, `to`. */
function fill(candidates: readonly Candidate[], from: number, to: number): Candidate[] {
  const taken: Candidate[] = [];
  if (to - from > 10) return taken;
  for (const candidate of candidates)
    if (candidate.value === from + taken.length + 1 && candidate.value < to) taken.push(candidate);
  return taken.length === to - from - 1 ? taken : [];
}

/** Without a sure mark: at least three that count 1, 2, 3, … . */
function countFromOne(candidates: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  for (const candidate of candidates) if (candidate.value === taken.length + 1) taken.push(candidate);
  return taken.length >= 3 ? taken : [];
}
