/** The texts that a store numbers: words, and the manners in which they belong to values. Those met are kept, up to a bound. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FactTerm } from '../types';

const MOST = 20_000;

export class StringTable {
  readonly #selectNumber: StatementSync;
  readonly #selectText: StatementSync;
  readonly #numbers = new Map<string, number | undefined>();
  readonly #texts = new Map<number, string>();
  readonly #parsed = new Map<number, object>();
  readonly #terms = new Map<number, FactTerm>();

  constructor(database: DatabaseSync) {
    this.#selectNumber = database.prepare('SELECT id FROM string WHERE value = ?');
    this.#selectText = database.prepare('SELECT value FROM string WHERE id = ?');
  }

  clear(): void {
    for (const kept of [this.#numbers, this.#texts, this.#parsed, this.#terms]) kept.clear();
  }

  /** Undefined where no source has the text. */
  number(text: string): number | undefined {
    if (this.#numbers.has(text)) return this.#numbers.get(text);
    const number = this.#selectNumber.get(text)?.['id'] as number | undefined;
    bound(this.#numbers).set(text, number);
    return number;
  }

  text(number: number): string {
    let text = this.#texts.get(number);
    if (text === undefined) bound(this.#texts).set(number, (text = this.#selectText.get(number)!['value'] as string));
    return text;
  }

  /** The text read as JSON; the same object each time. */
  parsed(number: number): object {
    let value = this.#parsed.get(number);
    if (!value) bound(this.#parsed).set(number, (value = JSON.parse(this.text(number)) as object));
    return value;
  }

  /** A word of a fact, from its number and that of its manner; the same object for the same two. */
  term(word: number, manner: number): FactTerm {
    const both = word * 2 ** 26 + manner;
    let term = this.#terms.get(both);
    if (!term) bound(this.#terms).set(both, (term = { key: this.text(word), ...this.parsed(manner) } as FactTerm));
    return term;
  }
}

/** Begins anew when it is full: what is in use comes back at the price of one look-up. */
function bound<K, V>(map: Map<K, V>): Map<K, V> {
  if (map.size >= MOST) map.clear();
  return map;
}
