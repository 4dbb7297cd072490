/**
 * A sentence cut into phrases (文節), each with its words, its values and the particle that ties it to what follows.
 * This is as much syntax as the claims room needs: Japanese puts the head last, so nearness and particles tell who belongs to whom.
 */
import type { Token } from '../tokenizer/types';
import { clausesOf, endsInStem, isAttributive } from './clauses';
import { partOfSpeech, type PartOfSpeech } from './partOfSpeech';
import { relativesOf } from './relatives';
import type { Term } from './types';
import vocabulary from './vocabulary';
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
  /** Number of the phrase that the relative clause it stands in modifies, -1 outside any. */
  readonly modifies: number;
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
const QUOTE = /[「『“]/;
const PAUSE = /[、，,；;。！？]/;

/** A phrase while it grows. */
export interface Draft {
  /** Its tokens from the first to the last; of one that has none yet neither is there. */
  first: Token | undefined;
  last: Token | undefined;
  /** The tokens that are neither values nor signs. */
  plain: Token[];
  /** Indexes of the values that stand in it, in order. */
  values: number[];
  amounts: boolean;
  dates: boolean;
  particle: string;
  predicate: boolean;
  closed: boolean;
  depth: number;
  pause: boolean;
  conjunctive: boolean;
  /** 増えたことから: a predicate made a noun. */
  nominalized: boolean;
}

const fresh = (depth: number): Draft => ({
  first: undefined,
  last: undefined,
  plain: [],
  values: [],
  amounts: false,
  dates: false,
  particle: '',
  predicate: false,
  closed: false,
  depth,
  pause: false,
  conjunctive: false,
  nominalized: false,
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
  const drafts = new Chunker(values).cut(tokens);
  const clauses = clausesOf(drafts);
  const heads = relativesOf(drafts, clauses);
  return drafts.map((draft, i) => ({
    start: draft.first!.start,
    end: draft.last!.end,
    terms: named(termsOf(draft.plain)),
    values: draft.values,
    particle: draft.particle,
    predicate: draft.predicate || endsInStem(draft),
    clause: clauses[i]!,
    modifies: heads[i]!,
    depth: draft.depth,
  }));
}

class Chunker {
  private readonly drafts: Draft[] = [];
  private current = fresh(0);
  private depth = 0;
  /** The value that the next token may belong to. */
  private next = 0;
  /** The phrases that brackets opened behind; the particle after the bracket is theirs: 約1280億ドル（…）が. */
  private readonly hosts: (Draft | undefined)[] = [];
  private host: Draft | undefined;

  constructor(private readonly values: readonly ValueSpan[]) {}

  cut(tokens: readonly Token[]): Draft[] {
    for (let i = 0; i < tokens.length; i++) this.take(tokens[i]!);
    this.close();
    this.drafts.forEach(goOn);
    return this.drafts;
  }

  private take(token: Token): void {
    while (this.next < this.values.length && this.values[this.next]!.end <= token.start) this.next++;
    const pos = partOfSpeech(token.pos);
    if (this.host && pos.particle) {
      this.host.particle += token.surface;
      return;
    }
    if (this.host && !CLOSE.test(token.surface) && !PAUSE.test(token.surface)) this.host = undefined;
    const value = this.values[this.next];
    if (value !== undefined && value.start < token.end && token.start < value.end) this.takeValue(token, value);
    else if (pos.symbol) this.takeSign(token);
    else this.takeWord(token, pos);
  }

  private takeValue(token: Token, { temporal }: ValueSpan): void {
    if (this.current.closed || this.current.predicate) this.close();
    if (this.current.values.at(-1) !== this.next) this.current.values.push(this.next);
    if (temporal) this.current.dates = true;
    else this.current.amounts = true;
    this.add(token);
  }

  private takeSign(token: Token): void {
    if (OPEN.test(token.surface)) this.openBracket();
    else if (CLOSE.test(token.surface)) this.closeBracket();
    else if (PAUSE.test(token.surface)) this.pause(token);
    else if (QUOTE.test(token.surface)) this.openQuote(token);
    else if (this.current.first) this.add(token);
  }

  /** 渡し船「みなと」 is one phrase. */
  private openQuote(token: Token): void {
    if (this.current.closed || this.current.predicate) this.close();
    this.add(token);
  }

  private openBracket(): void {
    this.close();
    const before = this.drafts.at(-1);
    this.hosts.push(before?.depth === this.depth ? before : undefined);
    this.depth++;
    this.current.depth = this.depth;
  }

  private closeBracket(): void {
    this.close();
    this.depth = Math.max(0, this.depth - 1);
    this.current.depth = this.depth;
    this.host = this.hosts.pop();
  }

  private pause(token: Token): void {
    const { current } = this;
    const before = this.host ?? this.drafts.at(-1);
    if (current.first) {
      this.add(token);
      current.pause = current.closed = true;
    } else if (before) before.pause = true;
    this.host = undefined;
  }

  private takeWord(token: Token, pos: PartOfSpeech): void {
    if (startsPhrase(token, pos, this.current)) this.close();
    const { current } = this;
    const modified = pos.adverbial && isAttributive(current);
    this.add(token);
    current.plain.push(token);
    if (modified) {
      current.closed = true;
      current.particle = '';
    } else if (pos.dependentNoun) {
      current.nominalized ||= current.predicate;
      current.predicate = false;
      current.closed = false;
      current.particle = '';
    } else if (pos.particle) {
      if (isCopula(current.plain.at(-2)) && /^[はも]$/.test(token.surface)) {
        // 第4回では: so far no more than a particle; ない behind it makes it a predicate.
        current.predicate = false;
        current.particle = 'で';
      }
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
    } else if (pos.suffix) current.predicate = false;
    else if (pos.verb) current.particle = '';
  }

  private add(token: Token): void {
    this.current.first ??= token;
    this.current.last = token;
  }

  private close(): void {
    if (!this.current.first) return;
    this.drafts.push(this.current);
    this.current = fresh(this.depth);
  }
}

/**
 * 点検して送り出した, 1962年になって加わった: without a pause a light verb goes on to the next; with no noun of its own it says no more than
 * a particle would.
 */
function goOn(draft: Draft): void {
  const { plain, predicate, conjunctive, pause } = draft;
  if (!predicate || !conjunctive || pause) return;
  if (plain.some(({ pos, base }) => partOfSpeech(pos).predicate && !vocabulary.lightVerbs.has(base))) return;
  draft.conjunctive = false;
  draft.predicate = plain.some(({ pos }) => partOfSpeech(pos).noun);
}

/** で of だ. */
const isCopula = (token: Token | undefined) => token?.surface === 'で' && token.base === 'だ';

/** Does the token begin a new phrase after what stands in the current one? */
function startsPhrase(token: Token, pos: PartOfSpeech, current: Draft): boolean {
  if (!current.first || pos.attached) return false;
  // 採用できた+のは, 退いた+こと: the verb made a noun.
  if (pos.dependentNoun) return current.closed && !current.predicate;
  // 完成した+後に, 伸びた+結果
  if (pos.adverbial && isAttributive(current)) return false;
  if (current.closed) return true;
  if (pos.predicate) return !(token.base === 'する' || token.base === 'できる' || token.base === 'なさる');
  if (pos.nominal || pos.prefix) return current.predicate;
  return !pos.noun;
}
