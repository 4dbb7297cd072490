/**
 * Other names of one thing: from data files that a user can extend, and learnt from the sources themselves:
 * 気象観測衛星「アマツバメ」, 港湾運営評議会（PMC）.
 */
import type { Token, Tokenizer } from '../tokenizer/types';
import { tokens } from './morphology';
import { isKatakana, spellingKey } from './spelling';
import type { Term } from './types';
import { isNominal, termsOf } from './words';

export type AliasGroup = readonly string[];

interface Phrase {
  readonly keys: readonly string[];
  readonly group: number;
}

/** Knows all other names of the names it is given. */
export class AliasTable {
  /** From the first key of a phrase to the phrases that begin with it, the longest first. */
  readonly #byFirst = new Map<string, Phrase[]>();
  readonly #groups: string[][][] = [];

  constructor(groups: readonly AliasGroup[], tokenizer: Tokenizer) {
    for (const names of merged(groups)) {
      const phrases = unique(
        names
          .map((name) => whole(termsOf(tokens(name, tokenizer))).map((t) => t.key))
          .filter((keys) => keys.length > 0),
      );
      if (phrases.length < 2) continue;
      const group = this.#groups.push(phrases) - 1;
      for (const keys of phrases) {
        const list = this.#byFirst.get(keys[0]!) ?? [];
        list.push({ keys, group });
        list.sort((a, b) => b.keys.length - a.keys.length);
        this.#byFirst.set(keys[0]!, list);
      }
    }
  }

  /** Terms with the phrases that are aliases made one term each, holding all the other names as alternatives. */
  apply<T extends Term>(terms: readonly T[]): T[] {
    const words = whole(terms);
    const out: T[] = [];
    let next = 0;
    for (let i = 0; i < words.length;) {
      const phrase = this.#byFirst
        .get(words[i]!.key)
        ?.find((p) => p.keys.every((key, k) => words[i + k]?.key === key && adjacent(words, i, k)));
      // With a word go its parts, which stand behind it.
      const begin = next;
      const end = words[i + (phrase?.keys.length ?? 1)];
      while (next < terms.length && terms[next] !== end) next++;
      if (!phrase) {
        for (let k = begin; k < next; k++) out.push(terms[k]!);
        i++;
        continue;
      }
      const last = words[i + phrase.keys.length - 1]!;
      const known = words[i]!.alternatives ?? [];
      out.push({
        ...words[i]!,
        end: last.end,
        kind: 'name',
        key: phrase.keys.join('+'),
        label: words
          .slice(i, i + phrase.keys.length)
          .map((t) => t.label)
          .join(''),
        alternatives: [...known, ...this.#groups[phrase.group]!],
      });
      i += phrase.keys.length;
    }
    return out;
  }
}

/** The terms without those that are parts of the name before them: カール・ベルネ, but not カール and ベルネ of it. */
const whole = <T extends Term>(terms: readonly T[]): readonly T[] =>
  terms.filter((term, i) => i === 0 || term.start !== terms[i - 1]!.start);

const adjacent = (terms: readonly Term[], i: number, k: number) =>
  k === 0 || terms[i + k]!.start - terms[i + k - 1]!.end <= 2;

function unique(phrases: string[][]): string[][] {
  return [...new Map(phrases.map((p) => [p.join('+'), p])).values()];
}

/** Groups that share a name are one group. */
function merged(groups: readonly AliasGroup[]): string[][] {
  const owner = new Map<string, Set<string>>();
  for (const group of groups) {
    const all = new Set<string>();
    for (const name of group) for (const other of owner.get(spellingKey(name)) ?? [name]) all.add(other);
    for (const name of all) owner.set(spellingKey(name), all);
  }
  return [...new Set(owner.values())].map((set) => [...set]);
}

const LATIN_NAME = /^[A-Za-z][A-Za-z0-9 .&'-]{1,30}$/;

/** What another name can stand in. */
const OPENS = /[（(「『]/;

/** The groups a text itself teaches: a name, and another in brackets or in 「」 right behind it. Bounded by the length of the text. */
export function learnAliases(text: string, tokens: readonly Token[]): AliasGroup[] {
  const groups: AliasGroup[] = [];
  if (!OPENS.test(text)) return groups;
  for (let i = 1; i < tokens.length; i++) {
    const open = tokens[i]!;
    const kind = '（('.includes(open.surface) ? 'bracket' : '「『'.includes(open.surface) ? 'quote' : undefined;
    if (!kind) continue;
    let end = i + 1;
    while (end < tokens.length && end - i <= 8 && !'）)」』（(「『'.includes(tokens[end]!.surface)) end++;
    const close = tokens[end];
    if (!close || end === i + 1 || !'）)」』'.includes(close.surface)) continue;
    const inner = text.slice(open.end, close.start).trim();
    const outer = nameBefore(text, tokens, i, kind);
    if (outer && pairs(outer, inner, kind)) groups.push([outer, inner]);
  }
  return groups;
}

/** The noun phrase that ends where token `i` begins. */
function nameBefore(text: string, tokens: readonly Token[], i: number, kind: 'bracket' | 'quote'): string | undefined {
  let first = i;
  if ('」』'.includes(tokens[i - 1]?.surface ?? '')) {
    let k = i - 2;
    while (k >= 0 && i - k <= 10 && !'「『'.includes(tokens[k]!.surface)) k--;
    return k >= 0 && i - k <= 10 ? text.slice(tokens[k]!.end, tokens[i - 1]!.start) : undefined;
  }
  while (
    first > 0 &&
    (isNominal(tokens[first - 1]!) ||
      /^(名詞,接尾|名詞,数|接頭詞)/.test(tokens[first - 1]!.pos) ||
      tokens[first - 1]!.surface === '・') &&
    tokens[first - 1]!.end === tokens[first]!.start
  )
    first--;
  if (first === i) return undefined;
  const name = text.slice(tokens[first]!.start, tokens[i]!.start);
  return kind === 'quote' && i - first < 2 ? undefined : name;
}

/** Is the inner name another name of the outer one, and not a remark? */
function pairs(outer: string, inner: string, kind: 'bracket' | 'quote'): boolean {
  if (outer.length < 2 || outer.length > 30 || inner.length < 2 || inner.length > 30 || outer === inner) return false;
  const name = LATIN_NAME.test(inner) || isKatakana(inner);
  if (kind === 'quote') return name && inner.length > 2;
  return name || (LATIN_NAME.test(outer) && /^[\p{sc=Han}ァ-ヺー]+$/u.test(inner));
}
