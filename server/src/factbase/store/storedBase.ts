/**
 * The fact base as it lies in the store at one moment. Nothing is loaded but a few numbers a source; facts are read as they are asked for,
 * and those used of late are kept. A read transaction stays open, so that what another process writes meanwhile is not seen.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { AliasTable, type AliasGroup } from '../../claims/aliases';
import { shippedAliases } from '../../claims/shippedAliases';
import type { Synonyms } from '../../claims/synonyms';
import type { Expression } from '../../expressions/types';
import {
  COMMON,
  informationOf,
  type FactBase,
  type FactIds,
  type PlacedFact,
  type PlacedQuotation,
  type SourceEntry,
} from '../base';
import { readRawNumbers } from '../codec/bytes';
import {
  pairKey,
  readAliases,
  SegmentReader,
  type BytesOf,
  type ReadSentence,
  type SourceAbout,
} from '../codec/segment';
import { Comparability } from '../comparability';
import type { Knowledge } from '../memory';
import { letterPairs, sharingPairs } from '../quotationLetters';
import type { QuotedWords, Segment } from '../types';
import { NumberRoom } from './numberRoom';
import { eachEntry } from './postings';
import { Recent } from '../../recent';
import { StoredFact } from './storedFact';
import { StoredSegment, type SegmentContent, type Shelf } from './storedSegment';
import { sourceRows, type SourceRow } from './sourceRows';
import { StringTable } from './strings';

/** Bytes kept of what leads to the sentences of sources, and bytes of the sentences that are kept read. */
const CONTENT_BYTES = 4_000_000;
const SENTENCE_BYTES = 1_000_000;
/** More bytes than any body has. */
const WHOLE = 2 ** 31;
/** Facts given out that are looked for again. */
const IN_USE = 5000;
/** Weights of words kept. */
const WEIGHTS = 20_000;

export class StoredBase implements FactBase {
  readonly synonyms: Synonyms;
  readonly size: number;
  readonly #database: DatabaseSync;
  readonly #rows: readonly SourceRow[];
  readonly #ranks = new Map<number, number>();
  readonly #segments: StoredSegment[] = [];
  readonly #shelf: Shelf = {
    content: (rank) => this.#content(rank),
    about: (rank) => this.#about(rank),
    aliases: (rank) => this.#aliasesOf(rank),
    text: (string) => this.#strings.text(string),
  };
  readonly #strings: StringTable;
  readonly #selectContent: StatementSync;
  readonly #selectList: StatementSync;
  readonly #selectCounts: StatementSync;
  readonly #selectBytes: StatementSync;
  readonly #contents = new Map<number, SegmentContent>();
  #room = new NumberRoom();
  #held = 0;
  readonly #sentences = new Recent<string, ReadSentence>(SENTENCE_BYTES);
  /** A fact that somebody still holds is not read again. */
  readonly #inUse = new Map<number, WeakRef<PlacedFact>>();
  readonly #weights = new Map<string, number>();
  readonly #comparability = new Comparability<number>((kind) => this.#strings.text(kind));
  readonly #sentenceCount: number;
  readonly #knowledge: Knowledge;
  #aliases: AliasTable | undefined;
  #kinds: Uint32Array | undefined;
  #sources: readonly SourceEntry[] | undefined;

  /** Takes the connection over. */
  constructor(database: DatabaseSync, knowledge: Knowledge) {
    this.#database = database;
    this.#knowledge = knowledge;
    this.synonyms = knowledge.synonyms;
    // It stays open all day; behind it the operating system keeps the file at hand.
    database.exec('PRAGMA cache_size = -2000; BEGIN');
    this.#rows = sourceRows(database);
    this.#rows.forEach((row, rank) => this.#ranks.set(row.source, rank));
    const last = this.#rows.at(-1);
    this.size = last ? last.firstFact + last.facts : 0;
    this.#sentenceCount = this.#rows.reduce((sum, row) => sum + row.sentences, 0);
    this.#strings = new StringTable(database);
    this.#selectContent = database.prepare('SELECT strings, words FROM content WHERE source = ?');
    this.#selectBytes = database.prepare('SELECT substr(body, ?, ?) AS bytes FROM content WHERE source = ?');
    this.#selectList = database.prepare('SELECT list FROM posting WHERE string = ?');
    this.#selectCounts = database.prepare(
      'SELECT sum(sentences) AS sentences, sum(entries) AS entries FROM posting WHERE string = ?',
    );
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  rest(): void {
    this.#forgetContents();
    for (const kept of [this.#sentences, this.#strings, this.#weights, this.#inUse]) kept.clear();
    this.#database.exec('PRAGMA shrink_memory');
  }

  get sources(): readonly SourceEntry[] {
    return (this.#sources ??= this.#readSources());
  }

  get aliases(): AliasTable {
    return (this.#aliases ??= this.#readAliases());
  }

  fact(id: number): PlacedFact {
    const inUse = this.#inUse.get(id)?.deref();
    if (inUse) return inUse;
    const rank = this.#rankOf(id, 'firstFact');
    const placed = new StoredFact(id, this.#segment(rank), this.#read);
    if (this.#inUse.size >= IN_USE) this.#inUse.clear();
    this.#inUse.set(id, new WeakRef(placed));
    return placed;
  }

  /** What is said with the fact in its sentence is not held with it. */
  readonly #read = (id: number): Pick<PlacedFact, 'fact' | 'sentence'> => {
    const rank = this.#rankOf(id, 'firstFact');
    const { reader } = this.#content(rank);
    const { sentence, within } = reader.placeOf(id - this.#rows[rank]!.firstFact);
    const name = `${rank} ${sentence}`;
    const read =
      this.#sentences.get(name) ?? this.#sentences.set(name, reader.read(sentence), reader.lengthOf(sentence));
    return { fact: read.facts[within]!, sentence: read.sentence };
  };

  having(key: string): FactIds {
    return this.#countsOf(key).entries <= COMMON ? this.#entries(key, 'firstFact') : new Uint32Array();
  }

  weightOf(key: string): number {
    let weight = this.#weights.get(key);
    if (weight === undefined) {
      weight = informationOf(this.#countsOf(key).sentences, this.#sentenceCount);
      if (this.#weights.size >= WEIGHTS) this.#weights.clear();
      this.#weights.set(key, weight);
    }
    return weight;
  }

  mentions(segment: Segment, key: string): boolean {
    const string = this.#strings.number(key);
    return string !== undefined && includes(this.#content((segment as StoredSegment).rank).words, string);
  }

  comparableWith(expression: Expression): (id: number) => boolean {
    const kinds = (this.#kinds ??= this.#readKinds());
    const comparable = this.#comparability.with(expression);
    return (id) => comparable(kinds[id]!);
  }

  *quotations(): Iterable<PlacedQuotation> {
    for (let rank = 0; rank < this.#rows.length; rank++) {
      if (this.#rows[rank]!.quotations === 0) continue;
      const segment = this.#segment(rank);
      for (const quotation of segment.quotations) yield this.#placed(quotation, segment, rank);
    }
  }

  quotationsLike(text: string): readonly PlacedQuotation[] {
    const pairs = letterPairs(text);
    const holders = [...pairs].map((pair) => this.#entries(pairKey(pair), 'firstQuotation'));
    return sharingPairs(holders, pairs.size).map((id) => {
      const rank = this.#rankOf(id, 'firstQuotation');
      const segment = this.#segment(rank);
      return this.#placed(segment.quotations[id - this.#rows[rank]!.firstQuotation]!, segment, rank);
    });
  }

  /** Of most quotations only the words are asked for. */
  #placed(quotation: QuotedWords, segment: Segment, rank: number): PlacedQuotation {
    const read = () => this.#content(rank).reader.read(quotation.sentence).sentence;
    return {
      quotation,
      segment,
      get sentence() {
        return read();
      },
    };
  }

  factsOf(path: string): readonly PlacedFact[] {
    const row = this.#rows.find((candidate) => candidate.path === path);
    return row ? Array.from({ length: row.facts }, (_, i) => this.fact(row.firstFact + i)) : [];
  }

  /** Sentences that have a word, and facts. */
  #countsOf(key: string): { sentences: number; entries: number } {
    const string = this.#strings.number(key);
    const counts = string === undefined ? undefined : this.#selectCounts.get(string);
    return { sentences: Number(counts?.['sentences'] ?? 0), entries: Number(counts?.['entries'] ?? 0) };
  }

  /** Numbers of the facts or quotations that have the text, ascending. */
  #entries(text: string, first: 'firstFact' | 'firstQuotation'): Uint32Array {
    const string = this.#strings.number(text);
    if (string === undefined) return new Uint32Array();
    const ids: number[] = [];
    const entry = (source: number, position: number) => {
      ids.push(this.#rows[this.#ranks.get(source)!]![first] + position);
    };
    for (const { list } of this.#selectList.all(string)) once(list, (bytes) => eachEntry(bytes, entry));
    return Uint32Array.from(ids).sort();
  }

  #content(rank: number): SegmentContent {
    const known = this.#contents.get(rank);
    if (known) return known;
    const { source, sentences } = this.#rows[rank]!;
    const row = this.#selectContent.get(source)!;
    const bytesHeld = (row['strings'] as Uint8Array).length + (row['words'] as Uint8Array).length + 8 * sentences;
    if (this.#held + bytesHeld > CONTENT_BYTES) this.#forgetContents();
    this.#held += bytesHeld;
    const room = this.#room;
    const [strings, words] = [row['strings'], row['words']].map((written) =>
      once(written, (bytes) => room.copy(readRawNumbers(bytes))),
    ) as [Uint32Array, Uint32Array];
    const bytes: BytesOf = (start, end, use) =>
      // The database counts from 1.
      once(this.#selectBytes.get(start + 1, Math.min(end - start, WHOLE), source)!['bytes'], use);
    const term = (word: number, manner: number) => this.#strings.term(strings[word]!, strings[manner]!);
    const reader = new SegmentReader(sentences, bytes, term, (length) => room.take(length));
    const content = { reader, words };
    this.#contents.set(rank, content);
    return content;
  }

  #forgetContents(): void {
    this.#contents.clear();
    this.#room = new NumberRoom();
    this.#held = 0;
  }

  #segment(rank: number): StoredSegment {
    return (this.#segments[rank] ??= new StoredSegment(this.#rows[rank]!.path, rank, this.#shelf));
  }

  #about(rank: number): SourceAbout {
    const row = this.#database.prepare('SELECT about FROM source WHERE id = ?').get(this.#rows[rank]!.source)!;
    return JSON.parse(row['about'] as string) as SourceAbout;
  }

  #aliasesOf(rank: number): AliasGroup[] {
    const row = this.#database.prepare('SELECT aliases FROM source WHERE id = ?').get(this.#rows[rank]!.source)!;
    return readAliases(row['aliases'] as string);
  }

  /** The last source that begins at or before the number. */
  #rankOf(id: number, first: 'firstFact' | 'firstQuotation'): number {
    let low = 0;
    let high = this.#rows.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]![first] <= id) low = middle;
      else high = middle;
    }
    return low;
  }

  #readSources(): SourceEntry[] {
    const abouts = new Map<unknown, unknown>();
    for (const { id, about } of this.#database.prepare('SELECT id, about FROM source').iterate()) abouts.set(id, about);
    return this.#rows.map(({ source, path, facts }) => {
      const about = JSON.parse(abouts.get(source) as string) as SourceAbout;
      return { path, ...about, facts };
    });
  }

  #readAliases(): AliasTable {
    const taught = new Map<number, string>();
    for (const { id, aliases } of this.#database
      .prepare("SELECT id, aliases FROM source WHERE aliases <> ''")
      .iterate())
      taught.set(id as number, aliases as string);
    const distinct = new Set(this.#rows.flatMap(({ source }) => taught.get(source) ?? []));
    const groups = [...distinct].flatMap(readAliases);
    const once = new Map(groups.map((group) => [group.join('\n'), group]));
    const { aliases, tokenizer } = this.#knowledge;
    return new AliasTable([...shippedAliases, ...aliases, ...once.values()], tokenizer);
  }

  /** Numbers of the kinds of all facts. */
  #readKinds(): Uint32Array {
    const kinds = new Uint32Array(this.size);
    for (const { id, kinds: bytes } of this.#database.prepare('SELECT id, kinds FROM source').iterate())
      kinds.set(readRawNumbers(bytes as Uint8Array), this.#rows[this.#ranks.get(id as number)!]!.firstFact);
    return kinds;
  }
}

/**
 * What `use` makes of bytes that the database has handed out; then their memory is given back. It is no part of the collector's own, which would let
 * very much of it pile up, and what had piled up was not given back to the system.
 */
function once<Made>(handed: unknown, use: (bytes: Uint8Array) => Made): Made {
  const bytes = handed as Uint8Array<ArrayBuffer>;
  try {
    return use(bytes);
  } finally {
    bytes.buffer.transfer(0);
  }
}

function includes(ascending: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}
