/**
 * What a sentence inherits: the headings over it, the title, and the sentences before it in its paragraph.
 * その射程は… is about what the sentence before was about.
 */
import type { Block, Prose, Span } from '../text/types';
import type { Chunk } from './chunks';
import type { Inherited } from './nearness';
import { endsIn } from './particles';
import type { Term, WeightedTerm } from './types';

/** The words of a sentence as far as later sentences inherit them. */
export interface SentenceTerms {
  readonly block: number;
  readonly chunks: readonly Chunk[];
  readonly terms: readonly Term[];
}

/** その, 同社, 前者: the sentence points back, so the one before weighs more. */
const POINTS_BACK = /^(その|この|同|これ|それ|うち|前者|後者|いずれ|両|彼|こちら)/;
/** How near a name of the sentence before is to a value in a sentence that points back to it. */
const POINTED_AT = 0.55;

/** Says of each sentence of a text, by its number, which words it inherits. */
export function contextOf(
  prose: Prose,
  sentences: readonly SentenceTerms[],
  title: readonly Term[],
  spans: readonly Span[],
): (at: number) => Inherited {
  const { nearest, above } = headingsOver(prose.blocks);
  /** The words of title and headings, under the heading asked for last. */
  let heading: number | undefined;
  let standing = new Map<string, WeightedTerm>();
  const fromAbove = (under: number): ReadonlyMap<string, WeightedTerm> => {
    if (heading === under) return standing;
    heading = under;
    standing = new Map();
    inherit(standing, title, 0.35);
    for (let h = under, weight = 0.42; h >= 0; h = above[h]!, weight -= 0.1)
      for (const s of sentencesOf(sentences, h)) inherit(standing, s.terms, weight);
    return standing;
  };

  return (at) => {
    const own = sentences[at]!;
    const block = prose.blocks[own.block]!;
    const out = new Map(fromAbove(nearest[own.block]!));
    const span = spans[at]!;
    const pointing = POINTS_BACK.test(prose.text.slice(span.start, span.start + 4));
    const back = pointing || !hasTopic(own);
    let before = 0;
    for (let i = at - 1; i >= 0 && before < 3; i--) {
      const sentence = sentences[i]!;
      const there = prose.blocks[sentence.block]!;
      if (there.kind === 'heading') break;
      const sameBlock = sentence.block === own.block;
      if (!sameBlock && !leadsTo(there, block)) break;
      before++;
      const weight = (back ? 0.5 : 0.32) / before;
      const aside = Math.min(0.2, weight * 0.6);
      sentence.chunks.forEach((c, k) => {
        inherit(out, c.terms, isTopic(sentence.chunks, k) ? weight : aside);
        if (pointing && before === 1) for (const t of c.terms) if (t.kind === 'name') inherit(out, [t], POINTED_AT);
      });
      if (there.kind === 'listItem' && block.kind === 'listItem') break;
    }
    return out;
  };
}

/** Adds words at a weight; one that is there already stays unless it weighs less. */
function inherit(to: Map<string, WeightedTerm>, terms: readonly Term[], weight: number): void {
  for (const term of terms) {
    const known = to.get(term.key);
    if (!known || known.weight < weight) to.set(term.key, { ...term, role: 'context', weight, share: 1 });
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
function headingsOver(blocks: readonly Block[]): { nearest: Int32Array; above: Int32Array } {
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

/** The sentences of a block. */
export function sentencesOf<S extends { readonly block: number }>(sentences: readonly S[], block: number): S[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.block < block) low = mid + 1;
    else high = mid;
  }
  const out: S[] = [];
  for (let i = low; sentences[i]?.block === block; i++) out.push(sentences[i]!);
  return out;
}
