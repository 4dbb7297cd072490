/**
 * A sentence cut into phrases (文節), each with its words, its values and the particle that ties it to what follows.
 * This is as much syntax as the claims room needs: Japanese puts the head last, so nearness and particles tell who belongs to whom.
 */
import type { Token } from '../tokenizer/types';
import { clausesOf, endsInStem } from './clauses';
import { partOfSpeech, type PartOfSpeech } from './partOfSpeech';
import type { Term } from './types';
import { termsOf } from './words';

export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
  /** Indexes of the values that stand in this phrase. */
  readonly values: readonly number[];
  /** The particles at its end, joined: "は", "では", "が", "の", "" . */
  readonly particle: string;
  readonly predicate: boolean;
  /** Number of the clause it belongs to, from 0, left to right. */
  readonly clause: number;
  /** Depth of brackets it stands in. */
  readonly depth: number;
}

/** A stretch that is a value: the words in it are not words about it. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
  /** A date or time: 1951年、… opens a clause where 28億円、… ends one. */
  readonly temporal: boolean;
}

const OPEN = /[（(［[〔【]/;
const CLOSE = /[）)］\]〕】]/;
const PAUSE = /[、，,；;。！？]/;

/** A phrase while it grows. */
export interface Draft {
  tokens: Token[];
  plain: Token[];
  values: Set<number>;
  amounts: boolean;
  dates: boolean;
  particle: string;
  predicate: boolean;
  closed: boolean;
  depth: number;
  pause: boolean;
  conjunctive: boolean;
}

const fresh = (depth: number): Draft => ({
  tokens: [],
  plain: [],
  values: new Set(),
  amounts: false,
  dates: false,
  particle: '',
  predicate: false,
  closed: false,
  depth,
  pause: false,
  conjunctive: false,
});

/**
 * Cuts the tokens of one sentence into phrases; `values` are the values of the sentence in order, `named` makes one term of the
 * words of a known name.
 */
export function chunk(
  tokens: readonly Token[],
  values: readonly ValueSpan[],
  named: (terms: readonly Term[]) => readonly Term[] = (terms) => terms,
): Chunk[] {
  const drafts: Draft[] = [];
  let current = fresh(0);
  let depth = 0;
  let next = 0;
  /** The phrases that brackets opened behind; the particle after the bracket is theirs: 約1280億ドル（…）が. */
  const hosts: (Draft | undefined)[] = [];
  let host: Draft | undefined;
  const close = () => {
    if (current.tokens.length) drafts.push(current);
    current = fresh(depth);
  };
  for (const token of tokens) {
    while (next < values.length && values[next]!.end <= token.start) next++;
    const value = values[next];
    const pos = partOfSpeech(token.pos);
    if (host && pos.particle) {
      host.particle += token.surface;
      continue;
    }
    if (host && !CLOSE.test(token.surface) && !PAUSE.test(token.surface)) host = undefined;
    const inValue = value !== undefined && value.start < token.end && token.start < value.end;
    if (inValue) {
      if (current.closed || current.predicate) close();
      current.values.add(next);
      if (value.temporal) current.dates = true;
      else current.amounts = true;
      current.tokens.push(token);
      continue;
    }
    if (pos.symbol) {
      if (OPEN.test(token.surface)) {
        close();
        hosts.push(drafts.at(-1)?.depth === depth ? drafts.at(-1) : undefined);
        depth++;
        current = fresh(depth);
      } else if (CLOSE.test(token.surface)) {
        close();
        depth = Math.max(0, depth - 1);
        current = fresh(depth);
        host = hosts.pop();
      } else if (PAUSE.test(token.surface)) {
        current.pause = true;
        current.closed = true;
        if (current.tokens.length) current.tokens.push(token);
        else if (host ?? drafts.at(-1)) (host ?? drafts.at(-1))!.pause = true;
        host = undefined;
      } else if (current.tokens.length) current.tokens.push(token);
      continue;
    }
    if (startsPhrase(token, pos, current)) close();
    current.tokens.push(token);
    current.plain.push(token);
    if (pos.dependentNoun) {
      current.predicate = false;
      current.closed = false;
      current.particle = '';
    } else if (pos.particle) {
      current.particle += token.surface;
      current.closed = true;
      if (pos.conjunctive && current.predicate) current.conjunctive = true;
    } else if (pos.auxiliary) {
      current.predicate = true;
      current.particle = '';
      current.closed = true;
    } else if (pos.predicate) {
      current.predicate = true;
      current.particle = '';
    } else if (pos.verb) current.particle = '';
  }
  close();
  const clauses = clausesOf(drafts);
  return drafts.map((draft, i) => ({
    start: draft.tokens[0]!.start,
    end: draft.tokens.at(-1)!.end,
    terms: named(termsOf(draft.plain)),
    values: [...draft.values],
    particle: draft.particle,
    predicate: draft.predicate || endsInStem(draft),
    clause: clauses[i]!,
    depth: draft.depth,
  }));
}

/** Does the token begin a new phrase after what stands in the current one? */
function startsPhrase(token: Token, pos: PartOfSpeech, current: Draft): boolean {
  if (!current.tokens.length || pos.attached) return false;
  // 迎撃できた+のは, 退いた+こと: the verb made a noun.
  if (pos.dependentNoun) return current.closed && !current.predicate;
  if (current.closed) return true;
  if (pos.predicate) return !(token.base === 'する' || token.base === 'できる' || token.base === 'なさる');
  if (pos.nominal || pos.prefix) return current.predicate;
  return !pos.noun;
}
