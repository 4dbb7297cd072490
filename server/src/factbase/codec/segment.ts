/**
 * A segment as bytes and back: the one place that knows how facts are written down.
 *
 * Everything that repeats is written once: words and the manner in which they belong to a value as numbers into a list of texts, the
 * words of a sentence once for all its values, values once for all sentences' companions; what most facts are (stated, by nobody in particular)
 * is not written. What is not named here (a new field of a fact or a term) is carried along as it is. A reader decodes one sentence at a time.
 */
import type { AliasGroup } from '../../claims/aliases';
import type { Companion, Role, TermKind } from '../../claims/types';
import type { Expression } from '../../expressions/types';
import type { Bibliography, SourceProblem } from '../../sources/types';
import { kindOf } from '../comparability';
import { letterPairs } from '../quotationLetters';
import type { Fact, FactSentence, FactTerm, QuotedWords, Segment } from '../types';
import { ByteReader, ByteWriter, DamagedBytes, encodeAscending, encodeNumbers, LONGEST_NUMBER } from './bytes';

/** What is known of a source besides its facts. */
export interface SourceAbout {
  readonly bibliography: Bibliography;
  readonly problems: readonly SourceProblem[];
}

/** A segment that can be posted between threads and kept. Numbers in it count into `strings`. */
export interface EncodedSegment {
  readonly path: string;
  /** `SourceAbout` as JSON. */
  readonly about: string;
  /** The names that it says are one thing, as JSON; empty where it says so of none. */
  readonly aliases: string;
  readonly facts: number;
  readonly sentences: number;
  readonly quotations: number;
  /** Every text that is counted into; the first `indexed` are what facts and quotations are found by. */
  readonly strings: readonly string[];
  readonly indexed: number;
  /** For each indexed string: in how many sentences, in how many facts or quotations, in which of them. */
  readonly postings: Uint8Array;
  /** The words of the text. */
  readonly words: Uint8Array;
  /** The kind of each fact's value. */
  readonly kinds: Uint8Array;
  readonly body: Uint8Array;
}

/** Under this key a quotation is found by a pair of its letters. No word begins so. */
export const pairKey = (pair: string): string => `\u0001${pair}`;

/** The fields of a term; one that has more of them is written without being remembered. */
const TERM_FIELDS = 5;

/** Gives each text its number. */
class Strings {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Writing JSON is slow, and there are few manners: they are known by weight, share, role and kind. */
  readonly #manners = new Map<number, Map<number, Map<Role, Map<TermKind, number>>>>();
  /** The term asked for last, and the number of its manner: words that stand alike stand together. */
  #last: FactTerm | undefined;
  #lastManner = 0;

  /** The number of how a word belongs to a value: everything of the term but its key, as JSON. */
  manner(term: FactTerm): number {
    if (Object.keys(term).length !== TERM_FIELDS) return this.#written(term);
    const { weight, share, role, kind } = term;
    const last = this.#last;
    if (last?.weight === weight && last.share === share && last.role === role && last.kind === kind)
      return this.#lastManner;
    const kinds = within(within(within(this.#manners, weight), share), role);
    let number = kinds.get(kind);
    if (number === undefined) kinds.set(kind, (number = this.#written(term)));
    this.#last = term;
    this.#lastManner = number;
    return number;
  }

  #written(term: FactTerm): number {
    return this.number(JSON.stringify({ ...term, key: undefined }));
  }

  number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.list.push(text) - 1));
    return number;
  }
}

/** The words of a sentence, each in the manner in which it belongs to a value: numbered anew for every sentence. */
class Entries {
  /** Word and manner, one after the other. */
  list: number[] = [];
  readonly #pairs: Map<number, number>[] = [];
  /** For each pair of a word and a manner, the sentence it was last met in and its number there. */
  readonly #met: number[] = [];
  readonly #numbers: number[] = [];
  #sentence = 0;

  begin(): void {
    this.list = [];
    this.#sentence++;
  }

  number(word: number, manner: number): number {
    const manners = (this.#pairs[word] ??= new Map());
    let pair = manners.get(manner);
    if (pair === undefined) manners.set(manner, (pair = this.#met.push(0) - 1));
    if (this.#met[pair] !== this.#sentence) {
      this.#met[pair] = this.#sentence;
      this.#numbers[pair] = this.list.length / 2;
      this.list.push(word, manner);
    }
    return this.#numbers[pair]!;
  }
}

export function encodeSegment(segment: Segment): EncodedSegment {
  const { path, bibliography, problems, aliases, facts, sentences, quotations } = segment;
  const strings = new Strings();
  const keys = sharing(facts, ({ key }) => strings.number(key));
  const postings = indexOf(segment, keys, strings);
  const indexed = strings.list.length;
  const words = encodeAscending(segment.words.map((word) => strings.number(word)).sort((a, b) => a - b));
  const kinds = encodeNumbers(facts.map((fact) => strings.number(kindOf(fact.expression))));

  const entries = new Entries();
  const head = new ByteWriter();
  const groups = new ByteWriter(1 << 16);
  head.number(sentences.length);
  let next = 0;
  sentences.forEach((sentence, i) => {
    let end = next;
    while (end < facts.length && facts[end]!.sentence === i) end++;
    const before = groups.length;
    writeSentence(groups, sentence, facts.slice(next, end), keys.slice(next, end), strings, entries);
    head.number(end - next);
    head.number(groups.length - before);
    next = end;
  });
  if (next !== facts.length) throw new Error(`The facts of ${path} are not in the order of their sentences.`);
  head.raw(groups.done());
  head.raw(new TextEncoder().encode(JSON.stringify(quotations)));
  return {
    path,
    about: JSON.stringify({ bibliography, problems } satisfies SourceAbout),
    aliases: aliases.length ? JSON.stringify(aliases) : '',
    facts: facts.length,
    sentences: sentences.length,
    quotations: quotations.length,
    strings: strings.list,
    indexed,
    postings,
    words,
    kinds,
    body: head.done(),
  };
}

/** What facts and quotations are found by; `keys` are the numbers of each fact's words. */
function indexOf({ facts, quotations }: Segment, keys: readonly (readonly number[])[], strings: Strings): Uint8Array {
  const holders: number[][] = [];
  const sentences: number[] = [];
  const last: number[] = [];
  const hold = (number: number, holder: number, sentence: number) => {
    const list = holders[number];
    if (list) list.push(holder);
    else {
      holders[number] = [holder];
      sentences[number] = 0;
    }
    if (last[number] !== sentence) sentences[number]!++;
    last[number] = sentence;
  };
  facts.forEach((fact, i) => {
    keys[i]!.forEach((number) => hold(number, i, fact.sentence));
  });
  quotations.forEach(({ text, sentence }, i) =>
    letterPairs(text).forEach((pair) => hold(strings.number(pairKey(pair)), i, sentence)),
  );
  const writer = new ByteWriter(1 << 12);
  holders.forEach((list, number) => {
    writer.number(sentences[number]!);
    writer.number(list.length);
    writer.ascending(list);
  });
  return writer.done();
}

/** The texts of a sentence and its facts, then its words, then which of the words belong to which fact. */
function writeSentence(
  writer: ByteWriter,
  sentence: FactSentence,
  facts: readonly Fact[],
  keys: readonly (readonly number[])[],
  strings: Strings,
  entries: Entries,
): void {
  const values: Expression[] = [];
  const valueNumbers = new Map<Expression, number>();
  const value = (expression: Expression) => {
    let number = valueNumbers.get(expression);
    if (number === undefined) valueNumbers.set(expression, (number = values.push(expression) - 1));
    return number;
  };
  entries.begin();
  const lists = sharing(facts, (term, i, k) => entries.number(keys[i]![k]!, strings.manner(term)));
  const told = facts.map((fact) => [
    value(fact.expression),
    fact.companions.map(({ expression, weight }) => [value(expression), weight]),
    // What is undefined is not written.
    {
      ...fact,
      sentence: undefined,
      expression: undefined,
      companions: undefined,
      terms: undefined,
      modality: fact.modality === USUAL.modality ? undefined : fact.modality,
      attribution: fact.attribution.length === 0 ? undefined : fact.attribution,
    },
  ]);
  writer.text(JSON.stringify([sentence, values, told]));
  writer.number(entries.list.length / 2);
  writer.numbers(entries.list);
  for (const list of lists) writeRuns(writer, list);
}

/** A number for each term of each fact. Facts of one sentence have many of their terms in common, at the same place: those are asked for once. */
function sharing(facts: readonly Fact[], numberOf: (term: FactTerm, i: number, k: number) => number): number[][] {
  const out: number[][] = [];
  let before: readonly FactTerm[] = [];
  facts.forEach(({ terms }, i) => {
    const last = out[i - 1];
    out.push(terms.map((term, k) => (before[k] === term ? last![k]! : numberOf(term, i, k))));
    before = terms;
  });
  return out;
}

/** The map of a key, made where there is none yet. */
function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (!found) map.set(key, (found = new Map()));
  return found;
}

/** Numbers that mostly follow each other: where each run begins, and how long it is. */
function writeRuns(writer: ByteWriter, numbers: readonly number[]): void {
  const runs: number[] = [];
  for (let i = 0; i < numbers.length;) {
    let length = 1;
    while (numbers[i + length] === numbers[i]! + length) length++;
    runs.push(numbers[i]!, length);
    i += length;
  }
  writer.number(runs.length / 2);
  writer.numbers(runs);
}

/** What most facts are. */
const USUAL: Pick<Fact, 'modality' | 'attribution'> = { modality: 'stated', attribution: [] };

/** A fact as it is written: its value, its companions with their nearness, and everything else of it that is not as usual. */
type Rest = Omit<Fact, 'sentence' | 'expression' | 'companions' | 'terms' | keyof typeof USUAL> & Partial<typeof USUAL>;
type Told = readonly [number, readonly (readonly [number, number])[], Rest];

/** A word of a fact from its number and that of the manner in which it belongs to the value. */
export type TermOf = (word: number, manner: number) => FactTerm;

/** `string` and `manner` give the text of a number, the second one parsed. */
export const termsBy =
  (string: (number: number) => string, manner: (number: number) => object): TermOf =>
  (word, how) =>
    ({ key: string(word), ...manner(how) }) as FactTerm;

/** Reads the body of an encoded segment, a sentence at a time; of the body nothing is held but where its sentences lie. */
export class SegmentReader {
  readonly #bytes: BytesOf;
  readonly #term: TermOf;
  /** Where each sentence begins, and where the last ends. */
  readonly #starts: Uint32Array;
  /** The first fact of each sentence, and the number of facts. */
  readonly #firstFacts: Uint32Array;

  /** `sentences`: how many the segment has; `room`: where a list of so many numbers is held. */
  constructor(
    sentences: number,
    bytes: BytesOf,
    term: TermOf,
    room: (length: number) => Uint32Array = (length) => new Uint32Array(length),
  ) {
    this.#bytes = bytes;
    this.#term = term;
    this.#starts = room(sentences + 1);
    this.#firstFacts = room(sentences + 1);
    bytes(0, longestHead(sentences), (head) => this.#readHead(sentences, head));
  }

  #readHead(sentences: number, head: Uint8Array): void {
    const reader = new ByteReader(head);
    if (reader.number() !== sentences) throw new DamagedBytes('An entry of the fact base has other sentences.');
    for (let i = 0; i < sentences; i++) {
      this.#firstFacts[i + 1] = this.#firstFacts[i]! + reader.number();
      this.#starts[i + 1] = this.#starts[i]! + reader.number();
    }
    for (let i = 0; i <= sentences; i++) this.#starts[i]! += reader.at;
  }

  get quotations(): QuotedWords[] {
    return this.#bytes(
      this.#starts.at(-1)!,
      Infinity,
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as QuotedWords[],
    );
  }

  /** Every sentence, read anew. */
  all(): ReadSentence[] {
    return Array.from({ length: this.#starts.length - 1 }, (_, i) => this.read(i));
  }

  /** The number of the sentence that fact number `position` stands in, and the number of the fact in it. */
  placeOf(position: number): { readonly sentence: number; readonly within: number } {
    let low = 0;
    let high = this.#firstFacts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firstFacts[middle]! <= position) low = middle;
      else high = middle;
    }
    return { sentence: low, within: position - this.#firstFacts[low]! };
  }

  /** How many bytes a sentence takes. */
  lengthOf(sentence: number): number {
    return this.#starts[sentence + 1]! - this.#starts[sentence]!;
  }

  read(sentence: number): ReadSentence {
    return this.#bytes(this.#starts[sentence]!, this.#starts[sentence + 1]!, (bytes) =>
      this.#readFrom(bytes, sentence),
    );
  }

  #readFrom(bytes: Uint8Array, sentence: number): ReadSentence {
    const reader = new ByteReader(bytes);
    const [about, values, told] = JSON.parse(reader.text()) as [FactSentence, Expression[], Told[]];
    const entries: FactTerm[] = [];
    for (let left = reader.number(); left > 0; left--) entries.push(this.#term(reader.number(), reader.number()));
    const facts = told.map(([value, companions, rest]) => ({
      ...USUAL,
      ...rest,
      sentence,
      expression: values[value]!,
      companions: companions.map(([other, weight]): Companion => ({ expression: values[other]!, weight })),
      terms: readRuns(reader, entries),
    }));
    return { sentence: about, facts };
  }
}

/** What `use` makes of the bytes of a body from one place to another, fewer where it ends before. It does not keep them. */
export type BytesOf = <Made>(start: number, end: number, use: (bytes: Uint8Array) => Made) => Made;

export interface ReadSentence {
  readonly sentence: FactSentence;
  readonly facts: readonly Fact[];
}

/** The head of a body has its number of sentences, and two numbers for each. */
const longestHead = (sentences: number): number => LONGEST_NUMBER * (1 + 2 * sentences);

/** What `writeRuns` wrote, each number as the entry it stands for. */
function readRuns<T>(reader: ByteReader, entries: readonly T[]): T[] {
  const found: T[] = [];
  for (let runs = reader.number(); runs > 0; runs--) {
    const first = reader.number();
    const length = reader.number();
    for (let k = first; k < first + length; k++) found.push(entries[k]!);
  }
  // Many facts are kept: a copy, without the room that a growing array holds in reserve.
  return found.slice();
}

export const readAliases = (json: string): AliasGroup[] => (json === '' ? [] : (JSON.parse(json) as AliasGroup[]));

/** The whole segment again. */
export function decodeSegment(encoded: EncodedSegment): Segment {
  const { path, strings, body } = encoded;
  const about = JSON.parse(encoded.about) as SourceAbout;
  const manners = new Map<number, object>();
  const manner = (number: number) => {
    let known = manners.get(number);
    if (!known) manners.set(number, (known = JSON.parse(strings[number]!) as object));
    return known;
  };
  const reader = new SegmentReader(
    encoded.sentences,
    (start, end, use) => use(body.subarray(start, end)),
    termsBy((number) => strings[number]!, manner),
  );
  const read = reader.all();
  const words: string[] = [];
  const numbers = new ByteReader(encoded.words);
  for (let at = 0; !numbers.ended;) words.push(strings[(at += numbers.number())]!);
  return {
    path,
    ...about,
    aliases: readAliases(encoded.aliases),
    sentences: read.map(({ sentence }) => sentence),
    facts: read.flatMap(({ facts }) => facts),
    quotations: reader.quotations,
    words: words.sort(),
  };
}
