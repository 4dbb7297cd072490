/**
 * The claims room: what each value of a text is about. Drafts and sources are read alike; a source's claims become facts.
 *
 * `readClaims` is pure and never throws; its cost is linear in the length of the text.
 */
import { read } from '../expressions';
import type { Expression } from '../expressions/types';
import { sentences as sentencesOf } from '../text';
import type { Prose, Sentence, Span } from '../text/types';
import type { Tokenizer } from '../tokenizer/types';
import type { AliasGroup, AliasTable } from './aliases';
import type { Chunk } from './chunks';
import { contextOf, type SentenceTerms } from './context';
import { tokens } from './morphology';
import { attributionOf, modalityIn } from './modality';
import { greatestWeights, strongest, withInherited } from './nearness';
import { parser } from './parse';
import { phrasesOf, profile, valueNearness } from './profile';
import { quotationsIn } from './quotations';
import { ROW_REACH, tableHeaders, tableTerms, unitOfCell } from './tables';
import type { Claim, Companion, Quotation, Reading } from './types';
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

export interface ClaimsReading extends Reading {
  /** Names that the text says are one thing. */
  readonly aliases: readonly AliasGroup[];
  /** Keys of all words of the text, sorted. */
  readonly words: readonly string[];
  /** Were there more values than were asked for? */
  readonly cut: boolean;
}

interface ReadSentence extends SentenceTerms {
  readonly span: Sentence;
  readonly values: readonly Expression[];
  /** The number of the phrase that each value stands in. */
  readonly phrases: Int32Array;
  /** A row of a table. */
  readonly row: boolean;
}

/** Reads every value of a text with what it is about. Offsets are UTF-16 code units into `prose.text`. */
export function readClaims(prose: Prose, options: ReadOptions): ClaimsReading {
  const { tokenizer } = options;
  const spans = sentencesOf(prose);
  const headers = tableHeaders(prose.blocks);
  const all = expressionsOf(prose, headers, options.refDate);
  const expressions = all.slice(0, options.most);
  const aliases: AliasGroup[] = [];
  const parse = parser(tokenizer, options.aliases);
  let next = 0;
  const sentences: ReadSentence[] = spans.map((span) => {
    const values: Expression[] = [];
    for (; next < expressions.length && expressions[next]!.start < span.end; next++) {
      const value = expressions[next]!;
      // What crosses the end of a sentence is not one value.
      if (value.start >= span.start && value.end <= span.end) values.push(value);
    }
    const places = values.map(({ start, end, type }) => ({
      start: start - span.start,
      end: end - span.start,
      temporal: type === 'date' || type === 'time' || type === 'set',
    }));
    const { chunks, terms, learnt } = parse(prose.text.slice(span.start, span.end), places);
    aliases.push(...learnt);
    const row = prose.blocks[span.block]!.kind === 'tableRow';
    return { span, values, chunks, terms, block: span.block, phrases: phrasesOf(chunks, values.length), row };
  });

  const title = options.title ? termsOf(tokens(options.title, tokenizer)) : [];
  const inherited = contextOf(prose, sentences, title, spans);
  const cellTerms = tableTerms(prose, headers, sentences);
  const claims: Claim[] = [];
  const quotations: Quotation[] = [];
  sentences.forEach((sentence, i) => {
    quotations.push(...quotationsIn(prose.text, sentence.span, i));
    if (!sentence.values.length) return;
    const earlier = datesBefore(prose, sentences, i);
    const context = inherited(i);
    const attribution = attributionOf(prose.text.slice(sentence.span.start, sentence.span.end), sentence.chunks);
    const near = sentence.values.map((value, v) =>
      strongest(cellTerms(sentence.block, value.start) ?? profile(phrasesAround(sentence, v), v)),
    );
    const greatest = greatestWeights(near);
    const modalityOf = modalityIn(prose.text, sentence.span);
    const clauses = clauseSpans(sentence.chunks, sentence.span);
    sentence.values.forEach((expression, v) => {
      const clause = sentence.chunks[sentence.phrases[v]!]?.clause;
      claims.push({
        expression,
        sentence: i,
        terms: withInherited(near[v]!, context, greatest),
        companions: [...companionsOf(sentence, v), ...earlier],
        scope: isScope(sentence, v),
        modality: modalityOf(expression, clause === undefined ? sentence.span : clauses.get(clause)!),
        attribution,
      });
    });
  });
  const words = new Set<string>();
  for (const { terms } of sentences) for (const { key } of terms) words.add(key);
  const cut = all.length > expressions.length;
  return { sentences: spans, claims, quotations, aliases, words: [...words].sort(), cut };
}

/** Expressions of the whole text; each block hands the dates it named on to the next. */
function expressionsOf(prose: Prose, headers: Int32Array, refDate: string | undefined): Expression[] {
  const out: Expression[] = [];
  let anchor = {};
  prose.blocks.forEach((block, index) => {
    const reading = read(
      prose.text.slice(block.start, block.end),
      refDate === undefined ? { anchor } : { refDate, anchor },
    );
    for (const e of reading.expressions) {
      const start = e.start + block.start;
      out.push({ ...e, ...scaled(e, unitOfCell(prose, headers, index, start)), start, end: e.end + block.start });
    }
    anchor = reading.anchor;
  });
  return out;
}

/** 22,610 under （単位：百万円） is that many million yen. */
function scaled({ quantity }: Expression, unit: string | undefined): Pick<Expression, 'quantity'> {
  if (!quantity || quantity.unit !== null || quantity.ordinal || unit === undefined) return {};
  const one = read(`1${unit}`).expressions[0]?.quantity;
  if (!one || one.min === null || one.unit === null) return {};
  const times = (n: number | null) => (n === null ? null : Number((n * one.min!).toPrecision(12)));
  return { quantity: { min: times(quantity.min), max: times(quantity.max), unit: one.unit } };
}

/** Each clause by its number, from its first phrase to its last. */
function clauseSpans(chunks: readonly Chunk[], sentence: Span): Map<number, Span> {
  const spans = new Map<number, Span>();
  for (const { clause, start, end } of chunks)
    spans.set(clause, { start: spans.get(clause)?.start ?? start + sentence.start, end: end + sentence.start });
  return spans;
}

/** The values around one within reach of its sentence or its row: from the first to behind the last. */
function around({ row, values }: ReadSentence, value: number): [number, number] {
  const reach = row ? ROW_REACH : VALUE_REACH;
  return [Math.max(0, value - reach), Math.min(values.length, value + reach + 1)];
}

/** What is farther away in a stretch that is no sentence (a list of hundreds of figures) is not about a value. */
const VALUE_REACH = 20;
const PHRASE_REACH = 80;

/** The phrases around a value; of any sentence, all of them. */
function phrasesAround({ chunks, phrases }: ReadSentence, value: number): readonly Chunk[] {
  const at = phrases[value]!;
  return chunks.length <= 2 * PHRASE_REACH ? chunks : chunks.slice(Math.max(0, at - PHRASE_REACH), at + PHRASE_REACH);
}

/** The other values of the sentence, or of the row of a table, each with its nearness. */
function companionsOf(sentence: ReadSentence, value: number): Companion[] {
  const { chunks, phrases, row, values } = sentence;
  const out: Companion[] = [];
  const [first, end] = around(sentence, value);
  for (let v = first; v < end; v++) {
    if (v === value) continue;
    out.push({
      expression: values[v]!,
      weight: row ? 0.9 : valueNearness(chunks, phrases[value]!, phrases[v]!),
    });
  }
  return out;
}

/** The dates that the sentences before in the paragraph name: what is said without one is said of them. */
function datesBefore(prose: Prose, sentences: readonly ReadSentence[], at: number): Companion[] {
  const out: Companion[] = [];
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    const { block, values, row } = sentences[i]!;
    if (block !== sentences[at]!.block && prose.blocks[block]!.kind === 'heading') break;
    for (const expression of row ? values.slice(-ROW_REACH) : values)
      if (expression.type === 'date') out.push({ expression, weight: 0.2 });
  }
  return out;
}

/** 2017年の人件費は14億円: a date beside a figure in one clause. */
function isScope(sentence: ReadSentence, value: number): boolean {
  const { chunks, phrases, values } = sentence;
  if (values[value]!.type !== 'date') return false;
  const [first, end] = around(sentence, value);
  for (let v = first; v < end; v++) {
    const { type, quantity } = values[v]!;
    if (v === value || type !== 'quantity' || quantity?.ordinal) continue;
    if (valueNearness(chunks, phrases[value]!, phrases[v]!) >= 0.5) return true;
  }
  return false;
}
