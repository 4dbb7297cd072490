/**
 * What a sentence inherits: the headings over it, the title, the row and column of a table, and the sentences before it in its paragraph.
 * その射程は… is about what the sentence before was about.
 */
import type { Block, Prose } from '../text/types';
import type { Chunk } from './chunks';
import type { Nearby } from './profile';
import type { Term } from './types';

/** The words of a sentence as far as later sentences inherit them. */
export interface SentenceTerms {
  readonly block: number;
  readonly chunks: readonly Chunk[];
  readonly terms: readonly Term[];
}

const inherit = (terms: readonly Term[], weight: number): Nearby[] =>
  terms.map((t) => ({ ...t, role: 'context', weight }));

/** その, 同社, 前者: the sentence points back, so the one before weighs more. */
const POINTS_BACK = /^(その|この|同|これ|それ|うち|前者|後者|いずれ|両|彼|こちら)/;
/** How near a name of the sentence before is to a value in a sentence that points back to it. */
const POINTED_AT = 0.55;

/** The words that sentence number `at` of a text inherits. */
export function contextOf(
  prose: Prose,
  sentences: readonly SentenceTerms[],
  at: number,
  title: readonly Term[],
  spans: readonly { start: number; end: number }[],
): Nearby[] {
  const own = sentences[at]!;
  const block = prose.blocks[own.block]!;
  const out: Nearby[] = [...inherit(title, 0.35), ...headings(prose, sentences, own.block)];
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
    sentence.chunks.forEach((c, k) => {
      out.push(...inherit(c.terms, isTopic(sentence.chunks, k) ? weight : Math.min(0.2, weight * 0.6)));
      if (pointing && before === 1) out.push(...pointedAt(c.terms));
    });
    if (there.kind === 'listItem' && block.kind === 'listItem') break;
  }
  return out;
}

/** Aの定員は…: the topic with what modifies it. */
function isTopic(chunks: readonly Chunk[], k: number): boolean {
  let i = k;
  while (/の$/.test(chunks[i]!.particle) && i + 1 < chunks.length) i++;
  return /[はがも]$/.test(chunks[i]!.particle);
}

const pointedAt = (terms: readonly Term[]): Nearby[] =>
  terms.filter((t) => t.kind === 'name').map((t) => ({ ...t, role: 'context', weight: POINTED_AT }));

const hasTopic = (sentence: SentenceTerms) =>
  sentence.chunks.some((c) => /[はが]$/.test(c.particle) && c.terms.length > 0);

/** A paragraph leads to the list, table or quotation below it, and to the next paragraph. */
function leadsTo(before: Block, block: Block): boolean {
  if (block.kind === 'listItem') return before.kind === 'paragraph' || (before.level ?? 1) < (block.level ?? 1);
  return before.kind === 'paragraph' || before.kind === 'caption';
}

/** Terms of the headings over a block, the nearest weighing most. */
function headings(prose: Prose, sentences: readonly SentenceTerms[], block: number): Nearby[] {
  const out: Nearby[] = [];
  let level = 7;
  let weight = 0.42;
  for (let b = block - 1; b >= 0 && level > 1; b--) {
    const candidate = prose.blocks[b]!;
    if (candidate.kind !== 'heading' || (candidate.level ?? 1) >= level) continue;
    level = candidate.level ?? 1;
    for (const s of sentencesOf(sentences, b)) out.push(...inherit(s.terms, weight));
    weight -= 0.1;
  }
  return out;
}

function sentencesOf(sentences: readonly SentenceTerms[], block: number): SentenceTerms[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.block < block) low = mid + 1;
    else high = mid;
  }
  const out: SentenceTerms[] = [];
  for (let i = low; sentences[i]?.block === block; i++) out.push(sentences[i]!);
  return out;
}
