/**
 * A draft on its way through the check, block by block from its start. What a block has come to never changes afterwards: it rests on
 * the blocks around it, and these are read before it is decided. What was found is kept, so that of the next version of the draft only what was
 * touched is worked on; the verdicts are the same with and without what is kept.
 */
import { Blocks, TextReader, type ReadOptions } from '../claims';
import type { FactBase } from '../factbase';
import type { Prose } from '../text/types';
import { outcomesOf, type Passage } from './block';
import { REACH } from './company';
import type { Outcome } from './outcome';
import { checkQuotations } from './quotations';
import { foundFor, type Found } from './sentence';
import type { CheckedClaim, CheckedDraft } from './types';

export interface CheckOptions extends Pick<ReadOptions, 'tokenizer'> {
  /** The draft's date, EDTF: what relative dates count from. */
  readonly refDate?: string;
}

/** Outcomes kept at the most, twice over: those asked for since the last turn, and before it. */
const MOST = 15_000;

/** What is kept of the drafts that were checked against a base. */
interface Memory {
  readonly blocks: Blocks;
  young: Map<string, readonly Outcome[]>;
  old: Map<string, readonly Outcome[]>;
  /** How many outcomes the young ones hold. */
  size: number;
}

const memories = new WeakMap<FactBase, Memory>();

function memoryOf(base: FactBase): Memory {
  let memory = memories.get(base);
  if (!memory) memories.set(base, (memory = { blocks: new Blocks(), young: new Map(), old: new Map(), size: 0 }));
  return memory;
}

export class DraftCheck {
  /** Values found by now that a source contradicts. */
  conflicts = 0;
  readonly #prose: Prose;
  readonly #base: FactBase;
  readonly #memory: Memory;
  readonly #reader: TextReader;
  readonly #outcomes: (readonly Outcome[])[] = [];
  /** What was found for the claims of the blocks around the one at hand. */
  readonly #found = new Map<number, readonly Found[]>();

  constructor(prose: Prose, base: FactBase, options: CheckOptions) {
    this.#prose = prose;
    this.#base = base;
    this.#memory = memoryOf(base);
    this.#reader = new TextReader(prose, { ...options, aliases: base.aliases }, this.#memory.blocks);
  }

  get complete(): boolean {
    return this.done === this.#reader.count;
  }

  /** How many blocks are done. */
  get done(): number {
    return this.#outcomes.length;
  }

  /** Does the next block come to the same whatever follows the last one? It rests on the sentences behind it. */
  get isFirm(): boolean {
    let left = REACH;
    for (let i = this.done + 1; left > 0; i++) {
      if (i >= this.#reader.count) return false;
      left -= this.#reader.block(i).sentences.length;
    }
    return true;
  }

  /** Goes on with the next block; to be called while the check is not complete. */
  advance(): void {
    const index = this.#outcomes.length;
    const { from, to } = this.#around(index);
    const keys: string[] = [];
    for (let i = from; i < to; i++) keys.push(`${this.#reader.key(i)}|${this.#reader.block(i).sentences.length}`);
    const key = `${index - from}\n${keys.join('\n')}`;
    const memory = this.#memory;
    let outcomes = memory.young.get(key);
    if (!outcomes) {
      outcomes = memory.old.get(key) ?? outcomesOf(this.#passage(index, from, to));
      if (memory.size >= MOST) {
        memory.old = memory.young;
        memory.young = new Map();
        memory.size = 0;
      }
      memory.young.set(key, outcomes);
      memory.size += outcomes.length + 1;
    }
    this.#outcomes.push(outcomes);
    // What the last blocks were found with is large, and nobody asks for it again.
    if (this.complete) this.#found.clear();
    for (const { verdict } of outcomes) if (verdict === 'conflict') this.conflicts++;
  }

  /** What is known by now. Offsets of the claims are UTF-16 code units into `prose.stored`. */
  draft(): CheckedDraft {
    const claims = this.#outcomes.flatMap((outcomes, index) => {
      const { start: from } = this.#prose.blocks[index]!;
      return outcomes.map(({ start, end, kind, verdict, expression, details }): CheckedClaim => {
        const span = this.#prose.toStored({ start: start + from, end: end + from });
        const text = this.#prose.stored.slice(span.start, span.end);
        return { ...span, text, kind, verdict, ...(expression === undefined ? {} : { expression }), ...details };
      });
    });
    return { prose: this.#prose, claims: claims.sort((a, b) => a.start - b.start || a.end - b.end) };
  }

  /** The blocks whose claims say what the passage around a block is about. */
  #around(index: number): { from: number; to: number } {
    let from = index;
    let to = index + 1;
    for (let left = REACH; left > 0 && from > 0; from--) left -= this.#reader.block(from - 1).sentences.length;
    for (let left = REACH; left > 0 && to < this.#reader.count; to++) left -= this.#reader.block(to).sentences.length;
    return { from, to };
  }

  #passage(index: number, from: number, to: number): Passage {
    for (const known of this.#found.keys()) if (known < from || known >= to) this.#found.delete(known);
    const found: Found[] = [];
    let sentences = 0;
    let first = 0;
    let last = 0;
    for (let i = from; i < to; i++) {
      if (i === index) first = found.length;
      for (const there of this.#foundIn(i))
        found.push({ ...there, claim: { ...there.claim, sentence: there.claim.sentence + sentences } });
      if (i === index) last = found.length;
      sentences += this.#reader.block(i).sentences.length;
    }
    return { found, first, last, quotations: checkQuotations(this.#reader.quotations(index), this.#base) };
  }

  #foundIn(index: number): readonly Found[] {
    let found = this.#found.get(index);
    if (!found) {
      found = foundFor(this.#reader.claims(index), this.#base);
      this.#found.set(index, found);
    }
    return found;
  }
}
