/**
 * What a sentence inherits: the headings over it, the title, and the sentences before it in its paragraph.
 * その射程は… is about what the sentence before was about.
 */
import type { Block } from '../text/types';
import type { Chunk } from './chunks';
import { weighted, type Inherited } from './nearness';
import { endsIn } from './particles';
import type { Term, WeightedTerm } from './types';

/** The words of a sentence as far as later sentences inherit them. */
export interface SentenceTerms {
  readonly block: Block;
  readonly chunks: readonly Chunk[];
  readonly terms: readonly Term[];
}

/** その, 同社, 前者: the sentence points back, so the one before weighs more. */
const POINTS_BACK = /^(その|この|同|これ|それ|うち|前者|後者|いずれ|両|彼|こちら)/;
/** How near a name of the sentence before is to a value in a sentence that points back to it. */
const POINTED_AT = 0.55;

/** So many sentences back a sentence inherits. */
export const REACH = 3;

/** The words of the title and of the headings over a block; these the nearest first, each with the words of all its sentences. */
export function standing(title: readonly Term[], over: readonly (readonly Term[])[]): Inherited {
  const out = new Map<string, WeightedTerm>();
  inherit(out, title, 0.35);
  let weight = 0.42;
  for (const terms of over) {
    inherit(out, terms, weight);
    weight -= 0.1;
  }
  return out;
}

/** The words that a sentence inherits from what stands over it and from the sentences before it, the nearest first. `words` is its text. */
export function contextOf(
  own: SentenceTerms,
  words: string,
  before: readonly SentenceTerms[],
  above: Inherited,
): Inherited {
  const out = new Map(above);
  const pointing = POINTS_BACK.test(words.slice(0, 4));
  const back = pointing || !hasTopic(own);
  let counted = 0;
  for (const sentence of before.slice(0, REACH)) {
    const there = sentence.block;
    if (there.kind === 'heading') break;
    if (there !== own.block && !leadsTo(there, own.block)) break;
    counted++;
    const weight = (back ? 0.5 : 0.32) / counted;
    const aside = Math.min(0.2, weight * 0.6);
    sentence.chunks.forEach((c, k) => {
      inherit(out, c.terms, isTopic(sentence.chunks, k) ? weight : aside);
      if (pointing && counted === 1) for (const t of c.terms) if (t.kind === 'name') inherit(out, [t], POINTED_AT);
    });
    if (there.kind === 'listItem' && own.block.kind === 'listItem') break;
  }
  return out;
}

/** Adds words at a weight; one that is there already stays unless it weighs less. */
function inherit(to: Map<string, WeightedTerm>, terms: readonly Term[], weight: number): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    const known = to.get(term.key);
    if (!known || known.weight < weight) to.set(term.key, weighted(term, 'context', weight, 1));
  }
}

/** Aの定員は…: the topic with what modifies it. */
function isTopic(chunks: readonly Chunk[], k: number): boolean {
  let i = k;
  while (endsIn(chunks[i]!.particle, 'の') && i + 1 < chunks.length) i++;
  return endsIn(chunks[i]!.particle, 'はがも');
}

const hasTopic = (sentence: SentenceTerms) =>
  sentence.chunks.some((c) => endsIn(c.particle, 'はが') && c.terms.length > 0);

/** A paragraph leads to the list, table or quotation below it, and to the next paragraph. */
function leadsTo(before: Block, block: Block): boolean {
  if (block.kind === 'listItem') return before.kind === 'paragraph' || (before.level ?? 1) < (block.level ?? 1);
  return before.kind === 'paragraph' || before.kind === 'caption';
}

/** For each block the heading before it, and for each heading the nearest before it of a higher rank; -1 where there is none. */
export function headingsOver(blocks: readonly Block[]): { nearest: Int32Array; above: Int32Array } {
  const nearest = new Int32Array(blocks.length);
  const above = new Int32Array(blocks.length).fill(-1);
  const rank = (h: number) => blocks[h]!.level ?? 1;
  let last = -1;
  blocks.forEach(({ kind }, b) => {
    nearest[b] = last;
    if (kind !== 'heading') return;
    let over = last;
    while (over >= 0 && rank(over) >= rank(b)) over = above[over]!;
    above[b] = over;
    last = b;
  });
  return { nearest, above };
}
