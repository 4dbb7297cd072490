/** Writes sources into the store: each call is one transaction, and leaves facts and look-ups in step with each other. */
import { deflateRawSync } from 'node:zlib';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Built } from '../build/task';
import { ByteReader, decodeNumbers, rawNumbers, readRawNumbers } from '../codec/bytes';
import type { Changes } from '../store';
import { transaction } from './database';
import {
  appendHoldings,
  firstOf,
  holdingsBehind,
  holdingsOf,
  joinHoldings,
  lastSource,
  partOf,
  splitHoldings,
  type Holding,
  type Part,
} from './postings';

/** So many texts are remembered with their numbers. */
const REMEMBERED = 200_000;

/** What happens to one part of a word's list. */
interface Revision {
  /** Sources that are taken out of it; there are none where sources are only added. */
  gone?: Set<number>;
  readonly added: Holding[];
}

/** By the number of the part, and in it by that of the word. */
type Revisions = Map<number, Map<number, Revision>>;

/** The part that new sources come into: a build comes by each of its lists again and again, and need not read what it has written itself. */
class Filling {
  /** The last source of each list, by word. */
  readonly #lasts = new Map<number, number>();

  /** `fresh`: there were no lists in it yet. */
  constructor(
    readonly part: number,
    readonly fresh: boolean,
  ) {}

  /** The last source of the word's list, 0 where it has none; undefined where that is not known. */
  last(word: number): number | undefined {
    return this.#lasts.get(word) ?? (this.fresh ? 0 : undefined);
  }

  wrote(word: number, last: number): void {
    this.#lasts.set(word, last);
  }
}

export class StoreWriter {
  readonly #database: DatabaseSync;
  #filling: Filling | undefined;
  /** Of the database as this one has written it: another once somebody else has. */
  #version: unknown;
  readonly #statements = new Map<string, StatementSync>();
  readonly #numbers = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  write(changes: Changes): void {
    try {
      transaction(this.#database, () => this.#apply(changes));
    } catch (error) {
      // What was numbered in a transaction that is undone has no number.
      this.#numbers.clear();
      this.rest();
      throw error;
    }
  }

  /** Nothing will be written for a while. */
  rest(): void {
    this.#filling = undefined;
  }

  #apply({ put, restamp, remove }: Changes): void {
    const version = this.#prepare('PRAGMA data_version').get()!['data_version'];
    if (version !== this.#version) this.rest();
    this.#version = version;
    for (const { path, stamp } of restamp) this.#prepare('UPDATE source SET stamp = ? WHERE path = ?').run(stamp, path);
    const revisions: Revisions = new Map();
    for (const path of remove) {
      const source = this.#sourceAt(path);
      if (source === undefined) continue;
      this.#takeOut(source, revisions);
      this.#prepare('DELETE FROM source WHERE id = ?').run(source);
    }
    for (const { stamp, built } of put) this.#put(stamp, built, revisions);
    for (const [part, words] of revisions) for (const [word, revision] of words) this.#revise(word, part, revision);
  }

  #put(stamp: string, { segment, content, beside, text }: Built, revisions: Revisions): void {
    const known = this.#sourceAt(segment.path);
    if (known !== undefined) this.#takeOut(known, revisions);
    const numbers = segment.strings.map((text) => this.#numberOf(text));
    const kinds = rawNumbers(decodeNumbers(segment.kinds).map((kind) => numbers[kind]!));
    const columns = [
      segment.path,
      stamp,
      content,
      beside,
      segment.facts,
      segment.sentences,
      segment.quotations,
      segment.about,
      segment.aliases,
      kinds,
    ];
    const { lastInsertRowid } =
      known === undefined
        ? this.#prepare(
            'INSERT INTO source (path, stamp, content, beside, facts, sentences, quotations, about, aliases, kinds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
          ).run(...columns)
        : this.#prepare(
            'UPDATE source SET path = ?, stamp = ?, content = ?, beside = ?, facts = ?, sentences = ?, quotations = ?, about = ?, aliases = ?, kinds = ? WHERE id = ?',
          ).run(...columns, known);
    const source = known ?? Number(lastInsertRowid);
    if (known === undefined && this.#filling?.part !== partOf(source)) this.#fill(partOf(source), source);
    this.#prepare('INSERT INTO content (source, strings, indexed, words, body) VALUES (?, ?, ?, ?, ?)').run(
      source,
      rawNumbers(numbers),
      segment.indexed,
      rawNumbers(wordsOf(segment.words, numbers)),
      segment.body,
    );
    if (text !== undefined)
      this.#prepare('INSERT INTO text (source, bytes) VALUES (?, ?)').run(source, deflateRawSync(text, { level: 1 }));
    const revised = revisionsOf(revisions, source);
    let next = 0;
    for (const holding of holdingsOf(source, segment.postings))
      revisionOf(revised, numbers[next++]!).added.push(holding);
  }

  #fill(part: number, source: number): void {
    const others = this.#prepare('SELECT 1 FROM source WHERE id >= ? AND id < ? LIMIT 1').get(firstOf(part), source);
    this.#filling = new Filling(part, others === undefined);
  }

  /** Removes all that is kept of a source but its row. */
  #takeOut(source: number, revisions: Revisions): void {
    const content = this.#prepare('SELECT strings, indexed FROM content WHERE source = ?').get(source);
    const { strings, indexed } = content as { strings: Uint8Array; indexed: number };
    const revised = revisionsOf(revisions, source);
    for (const string of readRawNumbers(strings).subarray(0, indexed))
      (revisionOf(revised, string).gone ??= new Set()).add(source);
    this.#prepare('DELETE FROM content WHERE source = ?').run(source);
    this.#prepare('DELETE FROM text WHERE source = ?').run(source);
  }

  #revise(string: number, part: number, revision: Revision): void {
    const filling = this.#filling?.part === part ? this.#filling : undefined;
    const last = revision.gone ? undefined : filling?.last(string);
    const more = last === undefined ? undefined : holdingsBehind(last, revision.added);
    if (more) {
      this.#append(string, part, more);
      filling?.wrote(string, Math.max(...revision.added.map(({ source }) => source)));
    } else {
      const list = this.#rewrite(string, part, revision);
      filling?.wrote(string, lastSource(list));
    }
  }

  /** `||` makes a text of the bytes, which they are to be again. */
  #append(string: number, part: number, { sentences, entries, list }: Part): void {
    this.#prepare(
      `INSERT INTO posting (string, part, sentences, entries, list) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        sentences = sentences + excluded.sentences, entries = entries + excluded.entries, list = CAST(list || excluded.list AS BLOB)`,
    ).run(string, part, sentences, entries, list);
  }

  /** The list as it is now. */
  #rewrite(string: number, part: number, { gone, added }: Revision): Uint8Array {
    const known = this.#prepare('SELECT sentences, entries, list FROM posting WHERE string = ? AND part = ?').get(
      string,
      part,
    ) as Part | undefined;
    const { sentences, entries, list } = revised(known, gone, added);
    if (list.length === 0) this.#prepare('DELETE FROM posting WHERE string = ? AND part = ?').run(string, part);
    else if (known)
      this.#prepare('UPDATE posting SET sentences = ?, entries = ?, list = ? WHERE string = ? AND part = ?').run(
        sentences,
        entries,
        list,
        string,
        part,
      );
    else
      this.#prepare('INSERT INTO posting (string, part, sentences, entries, list) VALUES (?, ?, ?, ?, ?)').run(
        string,
        part,
        sentences,
        entries,
        list,
      );
    return list;
  }

  #sourceAt(path: string): number | undefined {
    return this.#prepare('SELECT id FROM source WHERE path = ?').get(path)?.['id'] as number | undefined;
  }

  #numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number !== undefined) return number;
    // Most that are asked for here are new.
    const insert = this.#prepare('INSERT INTO string (value) VALUES (?) ON CONFLICT DO NOTHING');
    const { changes, lastInsertRowid } = insert.run(text);
    number = Number(
      changes ? lastInsertRowid : this.#prepare('SELECT id FROM string WHERE value = ?').get(text)!['id'],
    );
    if (this.#numbers.size >= REMEMBERED) this.#numbers.clear();
    this.#numbers.set(text, number);
    return number;
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }
}

function revised(known: Part | undefined, gone: ReadonlySet<number> | undefined, added: readonly Holding[]): Part {
  if (!known) return joinHoldings(added);
  const longer = gone ? undefined : appendHoldings(known, added);
  return longer ?? joinHoldings([...splitHoldings(known.list).filter(({ source }) => !gone?.has(source)), ...added]);
}

/** What happens to the words of a source, in the part of their lists that it is in. */
function revisionsOf(revisions: Revisions, source: number): Map<number, Revision> {
  const part = partOf(source);
  let words = revisions.get(part);
  if (!words) revisions.set(part, (words = new Map()));
  return words;
}

function revisionOf(words: Map<number, Revision>, word: number): Revision {
  let found = words.get(word);
  if (!found) words.set(word, (found = { added: [] }));
  return found;
}

/** The store's numbers of the words, ascending. */
function wordsOf(words: Uint8Array, numbers: readonly number[]): Uint32Array {
  const reader = new ByteReader(words);
  const out: number[] = [];
  for (let at = 0; !reader.ended;) out.push(numbers[(at += reader.number())]!);
  return Uint32Array.from(out).sort();
}
