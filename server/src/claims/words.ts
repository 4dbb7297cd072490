/**
 * From tokens to the words that carry meaning: which of them name something, which say what happens, and the key each is compared by.
 */
import type { Token } from '../tokenizer/types';
import { isKatakana, spellingKey } from './spelling';
import type { Term, TermKind } from './types';
import vocabulary from './vocabulary';

const LATIN = /^[0-9]*[A-Za-zÀ-ɏ]/;

/** Is the token a noun that can be part of a name or a compound? */
export function isNominal(token: Token): boolean {
  return (
    token.pos.startsWith('名詞') &&
    !token.pos.startsWith('名詞,非自立') &&
    !token.pos.startsWith('名詞,代名詞') &&
    !token.pos.startsWith('名詞,数') &&
    !token.pos.startsWith('名詞,接尾')
  );
}

export function isPredicateToken(token: Token): boolean {
  return token.pos.startsWith('動詞,自立') || token.pos.startsWith('形容詞,自立');
}

function kindOf(token: Token): TermKind | undefined {
  const { pos, surface } = token;
  if (isPredicateToken(token)) return vocabulary.lightVerbs.has(token.base) ? undefined : 'predicate';
  if (!isNominal(token)) return undefined;
  if (vocabulary.emptyNouns.has(token.base) || /^[\s\p{P}\p{S}]*$/u.test(surface)) return undefined;
  if (LATIN.test(surface.normalize('NFKC'))) return surface.length > 1 ? 'name' : 'noun';
  if (pos.startsWith('名詞,固有名詞')) return 'name';
  if (!token.known && (isKatakana(surface) ? surface.length > 2 : true)) return 'name';
  if (pos.startsWith('名詞,サ変接続')) return 'predicate';
  return 'noun';
}

/**
 * The last token of a name that begins at token `i`: a katakana word that the dictionary cut to pieces, and the number that a name ends in
 * (a model, a series). `i` where the token stands for itself.
 */
function endOfName(tokens: readonly Token[], i: number): number {
  const joined = (k: number) => tokens[k + 1] !== undefined && tokens[k]!.end === tokens[k + 1]!.start;
  let last = i;
  if (isKatakana(tokens[i]!.surface)) {
    while (joined(last) && isKatakana(tokens[last + 1]!.surface)) last++;
    const whole = tokens.slice(i, last + 1).every((t) => t.known && t.surface.length > 2);
    if (whole) last = i;
  }
  const named = isKatakana(tokens[last]!.surface) || LATIN.test(tokens[last]!.surface.normalize('NFKC'));
  let number = last;
  while (named && joined(number) && /^[0-9０-９]+$/.test(tokens[number + 1]!.surface)) number++;
  return number;
}

/** The terms of a run of tokens, in order. Tokens that stand in a value are not to be given. */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const last = endOfName(tokens, i);
    if (last > i) {
      const surface = tokens
        .slice(i, last + 1)
        .map((t) => t.surface)
        .join('');
      terms.push({ key: spellingKey(surface), kind: 'name', start: tokens[i]!.start, end: tokens[last]!.end });
      i = last;
      continue;
    }
    const token = tokens[i]!;
    const kind = kindOf(token);
    if (kind === undefined) continue;
    const key = spellingKey(isPredicateToken(token) ? token.base : token.surface);
    if (key) terms.push({ key, kind, start: token.start, end: token.end });
  }
  return terms;
}
