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
import { attributionOf, modalityOf } from './modality';
import { parser } from './parse';
import { profile, valueNearness, type Nearby } from './profile';
import { quotationsIn } from './quotations';
import { tableTerms, unitOfCell } from './tables';
import type { Claim, Companion, Quotation, Reading } from './types';
import { termsOf } from './words';

export interface ReadOptions {
  readonly tokenizer: Tokenizer;
  /** Day that relative dates count from, EDTF; absent where it is not known. */
  readonly refDate?: string;
  /** Title of the text; its words are context to every sentence. */
  readonly title?: string;
  /** Names that are known to be one thing; their words are then one term. */
  readonly aliases?: Pick<AliasTable, 'apply'>;
}

export interface ClaimsReading extends Reading {
  /** Names that the text says are one thing. */
  readonly aliases: readonly AliasGroup[];
  /** Keys of all words of the text, sorted. */
  readonly words: readonly string[];
}

interface ReadSentence extends SentenceTerms {
  readonly span: Sentence;
  readonly values: readonly Expression[];
}

/** Reads every value of a text with what it is about. Offsets are UTF-16 code units into `prose.text`. */
export function readClaims(prose: Prose, options: ReadOptions): ClaimsReading {
  const { tokenizer } = options;
  const spans = sentencesOf(prose);
  const expressions = expressionsOf(prose, options.refDate);
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
    return { span, values, chunks, terms, block: span.block };
  });
  const blocks = sentencesByBlock(sentences);

  const title = options.title ? termsOf(tokens(options.title, tokenizer)) : [];
  const claims: Claim[] = [];
  const quotations: Quotation[] = [];
  sentences.forEach((sentence, i) => {
    quotations.push(...quotationsIn(prose.text, sentence.span, i));
    if (!sentence.values.length) return;
    const earlier = datesBefore(prose, sentences, i);
    const context = contextOf(prose, sentences, i, title, spans);
    const attribution = attributionOf(prose.text.slice(sentence.span.start, sentence.span.end), sentence.chunks);
    const near = sentence.values.map((value, v) =>
      strongest(
        tableTerms(prose, sentence.block, value.start, (span, block) =>
          (blocks.get(block) ?? []).flatMap((s) => inSpan(s, span)),
        ) ?? profile(sentence.chunks, v),
      ),
    );
    const greatest = greatestWeights(near);
    sentence.values.forEach((expression, v) => {
      claims.push({
        expression,
        sentence: i,
        terms: strongest([...near[v]!, ...context]).map((t) => ({
          ...t,
          share: t.role === 'context' ? 1 : t.weight / (greatest.get(t.key) ?? t.weight),
        })),
        companions: [...companionsOf(prose, sentence, v), ...earlier],
        scope: isScope(sentence, v),
        modality: modalityOf(prose.text, sentence.span, expression, clauseSpan(sentence.chunks, v, sentence.span)),
        attribution,
      });
    });
  });
  const words = [...new Set(sentences.flatMap((s) => s.terms.map((t) => t.key)))].sort();
  return { sentences: spans, claims, quotations, aliases, words };
}

function sentencesByBlock(sentences: readonly ReadSentence[]): Map<number, ReadSentence[]> {
  const out = new Map<number, ReadSentence[]>();
  for (const s of sentences) {
    const known = out.get(s.block);
    if (known) known.push(s);
    else out.set(s.block, [s]);
  }
  return out;
}

/** Expressions of the whole text; each block hands the dates it named on to the next. */
function expressionsOf(prose: Prose, refDate: string | undefined): Expression[] {
  const out: Expression[] = [];
  let anchor = {};
  prose.blocks.forEach((block, index) => {
    const reading = read(
      prose.text.slice(block.start, block.end),
      refDate === undefined ? { anchor } : { refDate, anchor },
    );
    for (const e of reading.expressions) {
      const start = e.start + block.start;
      out.push({ ...e, ...scaled(e, unitOfCell(prose, index, start)), start, end: e.end + block.start });
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

const inSpan = (sentence: ReadSentence, span: Span) =>
  sentence.span.end <= span.start || sentence.span.start >= span.end
    ? []
    : sentence.terms.filter(
        (t) => t.start + sentence.span.start >= span.start && t.end + sentence.span.start <= span.end,
      );

function clauseSpan(chunks: readonly Chunk[], value: number, sentence: Span): Span {
  const home = chunks.find((c) => c.values.includes(value));
  const clause = chunks.filter((c) => c.clause === home?.clause);
  return clause.length
    ? { start: clause[0]!.start + sentence.start, end: clause.at(-1)!.end + sentence.start }
    : sentence;
}

/** The other values of the sentence, or of the row of a table, each with its nearness. */
function companionsOf(prose: Prose, sentence: ReadSentence, value: number): Companion[] {
  const row = prose.blocks[sentence.block]!.kind === 'tableRow';
  return sentence.values.flatMap((expression, v) =>
    v === value ? [] : [{ expression, weight: row ? 0.9 : valueNearness(sentence.chunks, value, v) }],
  );
}

/** The dates that the sentences before in the paragraph name: what is said without one is said of them. */
function datesBefore(prose: Prose, sentences: readonly ReadSentence[], at: number): Companion[] {
  const out: Companion[] = [];
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    const { block, values } = sentences[i]!;
    if (block !== sentences[at]!.block && prose.blocks[block]!.kind === 'heading') break;
    for (const expression of values) if (expression.type === 'date') out.push({ expression, weight: 0.2 });
  }
  return out;
}

/** 2017年の人件費は14億円: a date beside a figure in one clause. */
function isScope({ chunks, values }: ReadSentence, value: number): boolean {
  if (values[value]!.type !== 'date') return false;
  return values.some(
    (other, v) =>
      v !== value && other.type === 'quantity' && !other.quantity?.ordinal && valueNearness(chunks, value, v) >= 0.5,
  );
}

/** The greatest nearness that each word has to any value of the sentence. */
function greatestWeights(near: readonly (readonly Nearby[])[]): Map<string, number> {
  const greatest = new Map<string, number>();
  for (const terms of near) for (const t of terms) greatest.set(t.key, Math.max(t.weight, greatest.get(t.key) ?? 0));
  return greatest;
}

/** One entry a key: the nearest. */
function strongest(terms: readonly Nearby[]): Nearby[] {
  const best = new Map<string, Nearby>();
  for (const term of terms) {
    const known = best.get(term.key);
    if (!known || known.weight < term.weight) best.set(term.key, term);
  }
  return [...best.values()];
}
