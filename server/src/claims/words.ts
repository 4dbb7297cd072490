/**
 * From tokens to the words that carry meaning: which of them name something, which say what happens, and the key each is compared by.
 */
import type { Token } from '../tokenizer/types';
import { surfaces } from './morphology';
import { numberedAt } from './numbered';
import { partOfSpeech, type PartOfSpeech } from './partOfSpeech';
import { isKatakana, isPlainLetter, spellingKey } from './spelling';
import type { Term, TermKind } from './types';
import vocabulary from './vocabulary';

const LATIN = /^[0-9]*[A-Za-zÀ-ɏ]/;
const FIGURES = /^[0-9０-９]+$/;

/** Is the token a noun that can be part of a name or a compound? */
export const isNominal = (token: Token): boolean => partOfSpeech(token.pos).nominal;

function kindOf({ surface, base, normalized, known }: Token, pos: PartOfSpeech): TermKind | undefined {
  if (pos.predicate)
    return vocabulary.lightVerbs.has(base) || vocabulary.lightVerbs.has(normalized) ? undefined : 'predicate';
  if (!pos.nominal || vocabulary.emptyNouns.has(base)) return undefined;
  if (!isPlainLetter(surface.charCodeAt(0))) {
    if (/^[\s\p{P}\p{S}]*$/u.test(surface)) return undefined;
    if (LATIN.test(surface.normalize('NFKC'))) return surface.length > 1 ? 'name' : 'noun';
  }
  if (pos.properNoun) return 'name';
  if (!known && (isKatakana(surface) ? surface.length > 2 : true)) return 'name';
  return pos.verbalNoun ? 'predicate' : 'noun';
}

/** The last token of a name that begins at token `i`, where a number ends it: a model, a series (カモメ9). `i` where none does. */
function endOfName(tokens: readonly Token[], i: number): number {
  if (isPlainLetter(tokens[i]!.surface.charCodeAt(0))) return i;
  const surface = tokens[i]!.surface.normalize('NFKC');
  if (!isKatakana(surface) && !LATIN.test(surface)) return i;
  let next = i + 1;
  while (next < tokens.length && tokens[next]!.start === tokens[next - 1]!.end && FIGURES.test(tokens[next]!.surface))
    next++;
  // カモメ7号 is the seventh of several.
  return next > i + 1 && numberedAt(tokens, i + 1) ? i : next - 1;
}

/** 没した may be of 没する or of 没す: one verb. */
const verbKey = (verb: string): string =>
  spellingKey(verb.length === 3 && verb.endsWith('する') ? verb.slice(0, 2) : verb);

/** Before the key of a part of a name: ・ベルナー is of カール・ベルナー, and no text that says just ベルナー has it. */
const PART = '・';

/** The key under which a word is found in names: ベルナー in カール・ベルナー. Undefined where it can be part of none. */
export const keyAsPart = ({ label, key }: Term): string | undefined =>
  isKatakana(label) && !BETWEEN_PARTS.test(label) ? PART + key : undefined;

export const isPartOfName = ({ key }: Pick<Term, 'key'>): boolean => key.startsWith(PART);

const BETWEEN_PARTS = /[・＝]/;

/** The first part of a foreign name and the last. */
function partsOfName(name: string): string[] {
  if (!BETWEEN_PARTS.test(name) || !isKatakana(name)) return [];
  const parts = name.split(BETWEEN_PARTS);
  return [...new Set([parts[0]!, parts.at(-1)!].filter((part) => part.length > 1))];
}

/** The terms of a run of tokens, in order. Tokens that stand in a value are not to be given. */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const numbered = numberedAt(tokens, i);
    if (numbered) {
      terms.push(numbered.term);
      i = numbered.last;
      continue;
    }
    const last = endOfName(tokens, i);
    if (last > i) {
      const label = surfaces(tokens, i, last);
      terms.push({ key: spellingKey(label), label, kind: 'name', start: tokens[i]!.start, end: tokens[last]!.end });
      i = last;
    } else addTermsOf(tokens, i, terms);
  }
  return terms;
}

/** 未 of 未完成, 再 of 再稼働: before the noun at `i`, what makes another word of it. */
function turningPrefix(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1];
  if (before?.end !== tokens[i]!.start || !partOfSpeech(before.pos).prefix) return '';
  return vocabulary.prefixes.has(before.surface) ? before.surface : '';
}

function addTermsOf(tokens: readonly Token[], i: number, terms: Term[]): void {
  const token = tokens[i]!;
  const pos = partOfSpeech(token.pos);
  const kind = kindOf(token, pos);
  if (kind === undefined) return;
  const verb = pos.predicate;
  const prefix = turningPrefix(tokens, i);
  const label = verb ? token.base : prefix + token.surface;
  const key = verb ? verbKey(token.normalized) : spellingKey(prefix + token.normalized);
  if (!key) return;
  const parts = kind === 'name' ? partsOfName(label) : [];
  const { end } = token;
  const start = token.start - prefix.length;
  const term = { key, label, kind, start, end };
  // A person is told of by the last part of the name; two persons may share any of them.
  terms.push(parts.length > 0 ? { ...term, alternatives: [[spellingKey(parts.at(-1)!)]] } : term);
  for (const part of parts) terms.push({ key: PART + spellingKey(part), label: part, kind: 'noun', start, end });
}
