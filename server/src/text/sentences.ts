/** Where sentences end. A sentence that quotes sentences is one sentence; it never crosses a block. */

import {
  isBlank,
  isCloser,
  isDigit,
  isHiragana,
  isKanaOrKanji,
  isLatin,
  isOpener,
  isTerminal,
  openerOf,
} from './chars';
import type { BlockKind, Prose, Sentence, Span } from './types';

/** A bracket with more than this in it, or more sentences than that, is read as text of its own. */
const LONG_BRACKET = 300;
const MANY_SENTENCES = 4;
/** What goes on for longer is no sentence but a list of values, and is read in pieces of about this length. UTF-16 code units. */
const LONGEST = 1000;

export function sentences(prose: Prose): Sentence[] {
  const out: Sentence[] = [];
  prose.blocks.forEach((block, index) => {
    for (const { start, end } of sentencesOfBlock(block.kind, prose.text.slice(block.start, block.end)))
      out.push({ start: block.start + start, end: block.start + end, block: index });
  });
  return out;
}

/** The sentences of a block of a kind; they count in its text. */
export function sentencesOfBlock(kind: BlockKind, text: string): Span[] {
  return kind === 'tableRow' || kind === 'tableHeader' ? [{ start: 0, end: text.length }] : sentencesIn(text);
}

/** The sentences of running text, without the blanks between them. */
function sentencesIn(text: string): Span[] {
  const closing = bracketPairs(text);
  const spans: Span[] = [];
  let start = 0;
  const cut = (end: number): void => {
    while (start < end && isBlank(text[start]!)) start += 1;
    let last = end;
    while (last > start && isBlank(text[last - 1]!)) last -= 1;
    if (last > start) spans.push(...piecesOf(text, start, last));
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    if (isKanaOrKanji(text.charCodeAt(i))) continue;
    const close = closing.get(i);
    if (close !== undefined) {
      // The bracket is part of its sentence, whatever ends within it; after it the sentence goes on or not.
      if (isTerminal(text[close - 1] ?? '') && !goesOn(text, close + 1)) cut(close + 1);
      i = close;
      continue;
    }
    if (!isEnd(text, i)) continue;
    let end = i + 1;
    while (
      end < text.length &&
      (isTerminal(text[end]!) || text[end] === '…' || (isCloser(text[end]!) && !startsPair(text, end)))
    )
      end += 1;
    if (end - i > 1 && isCloser(text[end - 1]!) && goesOn(text, end)) continue;
    cut(end);
    i = end - 1;
  }
  cut(text.length);
  return spans;
}

/** A stretch of no sensible length, cut behind pauses and blanks; where it has none, anywhere but in a number or a character. */
function piecesOf(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = [];
  let start = from;
  while (to - start > LONGEST) {
    let end = start + LONGEST;
    while (end < to && end < start + 2 * LONGEST && !isPause(text, end - 1)) end++;
    if (!isPause(text, end - 1)) while (end < to && /[\d\udc00-\udfff]/.test(text[end]!)) end++;
    pieces.push({ start, end });
    start = end;
    while (start < to && isBlank(text[start]!)) start++;
  }
  if (start < to) pieces.push({ start, end: to });
  return pieces;
}

const isPause = (text: string, i: number): boolean =>
  isBlank(text[i]!) || ('、，,;；'.includes(text[i]!) && !(isDigit(text[i - 1] ?? '') && isDigit(text[i + 1] ?? '')));

const startsPair = (text: string, at: number): boolean => isOpener(text[at]!);

/** Is the character at `i` the end of a sentence, outside brackets? */
function isEnd(text: string, i: number): boolean {
  const char = text[i]!;
  const next = text[i + 1] ?? '';
  const before = text[i - 1] ?? '';
  if (char === '。' || char === '｡') return true;
  if (char === '．') return !(isDigit(before) && isDigit(next));
  // ！ and ？ within a name or before a particle do not end the sentence.
  if (char === '！' || char === '？') return !goesOn(text, i + 1);
  if (char === '!' || char === '?') return next === '' || isBlank(next);
  if (char !== '.' || !isBlank(next)) return false;
  const after = text[i + 2] ?? '';
  const word = /[\p{L}\d]+$/u.exec(text.slice(Math.max(0, i - 20), i))?.[0] ?? '';
  const begins = after >= 'A' && after <= 'Z' ? true : !isLatin(after) && !isDigit(after) && after !== '';
  return begins && word.length > 1 && !ABBREVIATION.test(word);
}

const ABBREVIATION =
  /^(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Vol|Fig|pp|vs|cf|ed|eds|Jr|Sr|Co|Inc|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)$/;

/** Does what follows belong to the same sentence: a particle after a quotation, a comma, a closing mark? */
function goesOn(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if (char === '') return false;
  if ('、，,・」』）)】…―—－ー'.includes(char) || isTerminal(char)) return true;
  if (!isHiragana(char)) return false;
  return 'とがはをにのもやへ'.includes(char)
    ? !/^(?:とはいえ|ところ|とくに|とりわけ|ともかく|ともあれ|はじめ|もし|もちろん|もっとも|もはや|もう|もと|やがて|やはり|のち|には?わかに|にもかかわらず)/.test(
        text.slice(at, at + 8),
      )
    : /^(?:など|なんて|なの|って|という|といった|で(?!は|も|あ)|だ(?!が|か))/.test(text.slice(at, at + 4));
}

/** Brackets that close within the block and hold one thought: index of the opening one to that of the closing one. */
function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const stack: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isKanaOrKanji(text.charCodeAt(i))) continue;
    const char = text[i]!;
    if (isOpener(char)) stack.push(i);
    else if (isCloser(char)) {
      const at = lastOf(text, stack, openerOf(char));
      if (at < 0) continue;
      const open = stack[at]!;
      stack.length = at;
      if (i - open <= LONG_BRACKET || countEnds(text, open, i) < MANY_SENTENCES) pairs.set(open, i);
    }
    // An opening bracket that stays open must not make the search long.
    if (stack.length > 50) stack.shift();
  }
  return pairs;
}

/** Where in the list of places the last is at which the character stands; -1 where it stands at none. */
function lastOf(text: string, places: readonly number[], char: string | undefined): number {
  let at = places.length - 1;
  while (at >= 0 && text[places[at]!] !== char) at--;
  return at;
}

function countEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isTerminal(text[i]!)) count += 1;
  return count;
}
