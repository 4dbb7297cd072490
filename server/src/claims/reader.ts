/**
 * A text read block by block, in order and only as far as it is asked for: what each value is about. A block's claims depend on the block
 * and on little before it: the headings over it, the last sentences, the head of its table. That is what `key` stands for.
 *
 * Offsets of claims and their values are UTF-16 code units into the text of their block; sentences count in it.
 */
import type { Anchor, Expression } from '../expressions/types';
import type { Block, Prose, Span } from '../text/types';
import type { Token, Tokenizer } from '../tokenizer/types';
import type { AliasTable } from './aliases';
import { readBlock, type Blocks, type BlockSentence, type ReadBlock } from './blocks';
import type { Chunk } from './chunks';
import { contextOf, headingsOver, REACH, standing, type SentenceTerms } from './context';
import { attributionOf, modalityIn } from './modality';
import { tokens } from './morphology';
import { greatestWeights, strongest, withInherited, type Inherited, type Nearby } from './nearness';
import { parser, type ParsedSentence } from './parse';
import type { Part } from './parts';
import { phrasesOf, profile, valueNearness } from './profile';
import { quotationsIn } from './quotations';
import { firstFrom } from './spans';
import { spellingKey } from './spelling';
import { headOfColumn, ROW_REACH, tableHeaders, tableTerms, tableTops } from './tables';
import type { Claim, Companion, Quotation, Term } from './types';
import vocabulary from './vocabulary';
import { termsOf } from './words';

export interface ReadOptions {
  readonly tokenizer: Tokenizer;
  /** Day that relative dates count from, EDTF; absent where it is not known. */
  readonly refDate?: string;
  /** Title of the text; its words are context to every sentence. */
  readonly title?: string;
  /** Values after so many are not read; all are where absent. */
  readonly most?: number;
  /** Names that are known to be one thing; their words are then one term. */
  readonly aliases?: Pick<AliasTable, 'apply'>;
}

/** A sentence of the text with what it says, and the block it stands in. */
interface Parsed extends SentenceTerms, ParsedSentence {
  /** Its number in the text. */
  readonly number: number;
  readonly span: BlockSentence;
  /** The number of the phrase that each value stands in. */
  readonly phrases: readonly number[];
  /** A row of a table. */
  readonly row: boolean;
}

/**
 * Characters of a source that are read and cut into tokens before any of them is looked into further: to do one thing for a while is faster
 * than many things in turns, for each has its own tables. Not more, for tokens are many.
 */
const AHEAD = 1 << 14;

/** Sentences at hand: the values of a sentence and those of the next ones all ask for it. */
const AT_HAND = 64;

export class TextReader {
  readonly #prose: Prose;
  readonly #refDate: string | undefined;
  readonly #title: readonly Term[];
  readonly #blocks: Blocks | undefined;
  readonly #tokenizer: Tokenizer;
  readonly #parse: ReturnType<typeof parser>;
  /** A source, which is read from its beginning to its end. */
  readonly #whole: boolean;
  /** The tokens of some sentences, by their numbers in the text. */
  #tokens = new Map<number, readonly Token[]>();
  /** The number of the first sentence that has not been cut into tokens. */
  #tokenized = 0;
  readonly #headers: Int32Array;
  readonly #tops: Int32Array;
  readonly #headings: ReturnType<typeof headingsOver>;
  readonly #cellTerms: ReturnType<typeof tableTerms>;
  readonly #read: ReadBlock[] = [];
  /** The dates that the text has named by now: those of a table are what its rows count from, and not what follows it. */
  #named: Anchor = {};
  /** The number of each block's first sentence in the text. */
  readonly #first: number[] = [0];
  /** Sentences lately asked for, each in the place its number falls to. */
  readonly #atHand: Parsed[] = [];
  /** How many values may still be read; below 0 where there were more. */
  #left: number;
  /** The values of the table head asked for last. */
  #head: { readonly header: number; readonly values: readonly Expression[] } | undefined;
  /** The words over the blocks under the heading asked for last. */
  #above: { readonly heading: number; readonly words: Inherited } | undefined;

  /** `blocks`: where what was read of other versions of the text is kept; absent for a text that is read once. */
  constructor(prose: Prose, { tokenizer, refDate, title, most = Infinity, aliases }: ReadOptions, blocks?: Blocks) {
    this.#prose = prose;
    this.#refDate = refDate;
    this.#left = most;
    this.#title = title ? termsOf(tokens(title, tokenizer)) : [];
    this.#blocks = blocks;
    this.#tokenizer = tokenizer;
    this.#parse = parser(tokenizer, aliases);
    this.#whole = aliases === undefined;
    this.#headers = tableHeaders(prose.blocks);
    this.#tops = tableTops(prose.blocks);
    this.#headings = headingsOver(prose.blocks);
    this.#cellTerms = tableTerms(prose, this.#headers, (block) =>
      this.#sentencesOf(block).map(({ terms, span }) => ({ terms, start: span.start + prose.blocks[block]!.start })),
    );
  }

  /** Were there more values than were asked for, in what was read by now? */
  get cut(): boolean {
    return this.#left < 0;
  }

  get count(): number {
    return this.#prose.blocks.length;
  }

  block(index: number): ReadBlock {
    for (let i = this.#read.length; i <= index; i++) {
      const { table } = this.#prose.blocks[i]!;
      const inTable = table !== undefined && this.#prose.blocks[i - 1]?.table === table;
      const anchor = inTable ? this.#read[i - 1]!.anchor : this.#named;
      const most = Math.max(0, this.#left);
      const block = this.#blocks
        ? this.#blocks.read(this.#prose, this.#headers, i, this.#refDate, anchor, most)
        : readBlock(this.#prose, this.#headers, i, this.#refDate, anchor, most);
      this.#left -= block.count;
      this.#read.push(block);
      if (table === undefined) this.#named = block.anchor;
      this.#first.push(this.#first[i]! + block.sentences.length);
    }
    return this.#read[index]!;
  }

  /** Equal for blocks of this and other versions of the text whose claims are equal. */
  key(index: number): string {
    const own = this.block(index).id;
    const over = this.#over(index).map((i) => this.#read[i]!.id);
    const before = this.#idsBefore(index);
    const above = this.#tops[index] === index ? before : this.#idsBefore(this.#tops[index]!);
    const header = this.#headers[index]!;
    return `${own}|${over.join(' ')}|${before.join(' ')}|${above.join(' ')}|${header < 0 ? '' : this.#read[header]!.id}`;
  }

  /** The blocks before one whose sentences matter to it. */
  #idsBefore(index: number): number[] {
    const ids: number[] = [];
    let reached = 0;
    for (let i = index - 1; i >= 0 && reached < REACH; i--) {
      ids.push(this.#read[i]!.id);
      if (this.#prose.blocks[i]!.kind === 'heading') break;
      reached += this.#read[i]!.sentences.length;
    }
    return ids;
  }

  /** What a sentence of a block says, its values apart. */
  parsed(index: number, sentence: number): ParsedSentence {
    this.block(index);
    return this.#sentence(index, sentence);
  }

  quotations(index: number): Quotation[] {
    const { text, sentences } = this.block(index);
    return text.includes('「') ? sentences.flatMap((sentence, i) => quotationsIn(text, sentence, i)) : [];
  }

  claims(index: number): Claim[] {
    const { sentences } = this.block(index);
    return sentences.flatMap((sentence, i) => (sentence.values.length > 0 ? this.#claimsOf(index, i) : []));
  }

  #claimsOf(index: number, at: number): Claim[] {
    const { text } = this.block(index);
    const own = this.#sentence(index, at);
    const { span, chunks, phrases } = own;
    const before = this.#before(index, at);
    const words = text.slice(span.start, span.end);
    const top = this.#tops[index]!;
    // A row is told of by what stands above its table.
    const leading = top === index ? before : this.#before(top, 0);
    const context = contextOf(own, words, leading, this.#wordsOver(index));
    const earlier = datesOf(before, own.block);
    const attribution = attributionOf(words, chunks);
    const near = span.values.map((value, v) => {
      const cell = this.#cellTerms(index, value.start + own.block.start);
      // 店舗数 over 14店舗, 人数 over 40人 tell no more than the value does.
      const unit = value.quantity?.unit;
      const telling = cell
        ? cell.filter(({ key }) => key !== unit && key !== `${unit}数`)
        : profile(phrasesAround(own, v), v);
      return strongest([...telling, ...partTerm(value, span.parts[v])]);
    });
    const greatest = greatestWeights(near);
    const modalityOf = modalityIn(text, span);
    const clauses = clauseSpans(chunks, span);
    return span.values.map((expression, v): Claim => {
      const clause = chunks[phrases[v]!]?.clause;
      return {
        expression,
        sentence: at,
        terms: withInherited(near[v]!, context, greatest),
        companions: [...companionsOf(own, v), ...this.#companionsOver(index, expression), ...earlier],
        scope: isScope(own, v),
        origin: originOf(own, v),
        modality: modalityOf(expression, clause === undefined ? span : clauses.get(clause)!),
        attribution,
      };
    });
  }

  /** The values in the head of the column: 2023年度 over a figure. */
  #companionsOver(index: number, { start }: Span): Companion[] {
    const head = headOfColumn(this.#prose, this.#headers, index, start + this.#prose.blocks[index]!.start);
    if (!head) return [];
    const header = this.#headers[index]!;
    if (this.#head?.header !== header)
      this.#head = { header, values: this.block(header).sentences.flatMap(({ values }) => values) };
    const { values } = this.#head;
    const from = this.#prose.blocks[header]!.start;
    const out: Companion[] = [];
    for (let v = firstFrom(values, head.start - from); v < values.length && values[v]!.end <= head.end - from; v++)
      out.push({ expression: values[v]!, weight: IN_ROW, before: true });
    return out;
  }

  /** The headings over a block, the nearest first. */
  #over(index: number): number[] {
    const { nearest, above } = this.#headings;
    const out: number[] = [];
    for (let heading = nearest[index]!; heading >= 0; heading = above[heading]!) out.push(heading);
    return out;
  }

  #wordsOver(index: number): Inherited {
    const heading = this.#headings.nearest[index]!;
    if (this.#above?.heading !== heading) {
      const over = this.#over(index).map((h) => this.#sentencesOf(h).flatMap((s) => s.terms));
      this.#above = { heading, words: standing(this.#title, over) };
    }
    return this.#above.words;
  }

  /** The sentences before, the nearest first, across blocks; as many as can matter. */
  #before(index: number, at: number): Parsed[] {
    const out: Parsed[] = [];
    for (let i = index, s = at - 1; out.length < REACH; s--) {
      while (s < 0 && i > 0) s = this.block(--i).sentences.length - 1;
      if (s < 0) break;
      out.push(this.#sentence(i, s));
    }
    return out;
  }

  #sentence(index: number, at: number): Parsed {
    const number = this.#first[index]! + at;
    const known = this.#atHand[number % AT_HAND];
    if (known?.number === number) return known;
    const { text, sentences } = this.#read[index]!;
    const span = sentences[at]!;
    const { start, end, values } = span;
    const places = values.map((value) => ({
      start: value.start - start,
      end: value.end - start,
      temporal: value.type === 'date' || value.type === 'time' || value.type === 'set',
    }));
    const { chunks, terms, learnt } = this.#parse(text.slice(start, end), places, this.#tokensOf(index, at));
    const block = this.#prose.blocks[index]!;
    const phrases = phrasesOf(chunks, values.length);
    const parsed = { number, block, span, chunks, terms, learnt, phrases, row: block.kind === 'tableRow' };
    this.#atHand[number % AT_HAND] = parsed;
    return parsed;
  }

  /** The tokens of a sentence of a source, where they are at hand: the first that is asked for brings those behind it. */
  #tokensOf(index: number, at: number): readonly Token[] | undefined {
    if (!this.#whole) return undefined;
    const number = this.#first[index]! + at;
    if (number >= this.#tokenized) this.#tokenizeFrom(index, at);
    return this.#tokens.get(number);
  }

  #tokenizeFrom(index: number, at: number): void {
    let end = index;
    for (let read = 0; end < this.count && read < AHEAD; end++) read += this.block(end).text.length;
    this.#tokens = new Map();
    this.#tokenized = this.#first[index]! + at;
    let left = AHEAD;
    for (let i = index; i < end; i++) {
      const { text, sentences } = this.#read[i]!;
      for (let s = i === index ? at : 0; s < sentences.length && left > 0; s++) {
        const sentence = text.slice(sentences[s]!.start, sentences[s]!.end);
        this.#tokens.set(this.#tokenized++, tokens(sentence, this.#tokenizer));
        left -= sentence.length;
      }
    }
  }

  #sentencesOf(index: number): Parsed[] {
    return this.block(index).sentences.map((_, i) => this.#sentence(index, i));
  }
}

/** The word for what a value is a part of: it is not written, so it stands where the value does. */
function partTerm({ start, end }: Span, part: Part | undefined): Nearby[] {
  if (!part) return [];
  const label = vocabulary.parts[part];
  return [{ key: spellingKey(label), label, kind: 'predicate', start, end, role: 'attribute', weight: 1 }];
}

/** Each clause by its number, from its first phrase to its last. */
function clauseSpans(chunks: readonly Chunk[], sentence: Span): Map<number, Span> {
  const spans = new Map<number, Span>();
  for (const { clause, start, end } of chunks)
    spans.set(clause, { start: spans.get(clause)?.start ?? start + sentence.start, end: end + sentence.start });
  return spans;
}

/** The values around one within reach of its sentence or its row: from the first to behind the last. */
function around({ row, span: { values } }: Parsed, value: number): [number, number] {
  const reach = row ? ROW_REACH : VALUE_REACH;
  return [Math.max(0, value - reach), Math.min(values.length, value + reach + 1)];
}

/** How near the values of a row stand to each other, and a value to those in the head of its column. */
const IN_ROW = 0.9;
/** What is farther away in a stretch that is no sentence (a list of hundreds of figures) is not about a value. */
const VALUE_REACH = 20;
const PHRASE_REACH = 80;

/** The phrases around a value; of any sentence, all of them. */
function phrasesAround({ chunks, phrases }: Parsed, value: number): readonly Chunk[] {
  const at = phrases[value]!;
  return chunks.length <= 2 * PHRASE_REACH ? chunks : chunks.slice(Math.max(0, at - PHRASE_REACH), at + PHRASE_REACH);
}

/** The other values of the sentence, or of the row of a table, each with its nearness. */
function companionsOf(sentence: Parsed, value: number): Companion[] {
  const { chunks, phrases, row, span } = sentence;
  const out: Companion[] = [];
  const [first, end] = around(sentence, value);
  for (let v = first; v < end; v++) {
    if (v === value) continue;
    const weight = row ? IN_ROW : valueNearness(chunks, phrases[value]!, phrases[v]!);
    out.push({ expression: span.values[v]!, weight, before: v < value });
  }
  return out;
}

/** The dates that the sentences before in the paragraph name: what is said without one is said of them. */
function datesOf(before: readonly Parsed[], own: Block): Companion[] {
  const out: Companion[] = [];
  for (const { block, span } of before) {
    if (block !== own && block.kind === 'heading') break;
    for (const expression of span.values.slice(-ROW_REACH))
      if (expression.type === 'date') out.push({ expression, weight: 0.2, before: true });
  }
  return out;
}

/** How many phrases before a length of time stands what it is counted from: 開業から、すでに8年. */
const BACK_TO_ORIGIN = 2;

/** The words of the phrase before a length of time that it is counted from. */
function originOf({ chunks, phrases, span }: Parsed, value: number): readonly string[] {
  const at = phrases[value]!;
  if (span.values[value]!.type !== 'duration') return [];
  for (let i = at - 1; i >= Math.max(0, at - BACK_TO_ORIGIN); i--) {
    const { particle, terms, values } = chunks[i]!;
    if (terms.length > 0 && /^(?:から|以来)/.test(particle)) return terms.map(({ key }) => key);
    if (terms.length > 0 || values.length > 0) return [];
  }
  return [];
}

/** 2017年の人件費は14億円: a date beside a figure in one clause, or in one row of a table. */
function isScope(sentence: Parsed, value: number): boolean {
  const { chunks, phrases, row, span } = sentence;
  if (span.values[value]!.type !== 'date') return false;
  const [first, end] = around(sentence, value);
  for (let v = first; v < end; v++) {
    const { type, quantity } = span.values[v]!;
    if (v === value || type !== 'quantity' || quantity?.ordinal) continue;
    if (row || valueNearness(chunks, phrases[value]!, phrases[v]!) >= 0.5) return true;
  }
  return false;
}
