/**
 * The claims room: what each value of a text is about. Drafts and sources are read alike; a source's claims become facts.
 *
 * `readClaims` is pure and never throws; its cost is linear in the length of the text.
 */
import type { Expression } from '../expressions/types';
import type { Prose, Sentence } from '../text/types';
import type { AliasGroup } from './aliases';
import { TextReader, type ReadOptions } from './reader';
import type { Claim, Quotation, Reading } from './types';

export { Blocks } from './blocks';
export { TextReader, type ReadOptions } from './reader';

export interface ClaimsReading extends Reading {
  /** Names that the text says are one thing. */
  readonly aliases: readonly AliasGroup[];
  /** Keys of all words of the text, sorted. */
  readonly words: readonly string[];
  /** Were there more values than were asked for? */
  readonly cut: boolean;
}

/** Reads every value of a text with what it is about. Offsets are UTF-16 code units into `prose.text`. */
export function readClaims(prose: Prose, options: ReadOptions): ClaimsReading {
  const reader = new TextReader(prose, options);
  const sentences: Sentence[] = [];
  const claims: Claim[] = [];
  const quotations: Quotation[] = [];
  const aliases: AliasGroup[] = [];
  const words = new Set<string>();
  /** Each value with the place it has in the whole text. */
  const placed = new Map<Expression, Expression>();
  prose.blocks.forEach(({ start: from }, index) => {
    const first = sentences.length;
    const block = reader.block(index);
    block.sentences.forEach(({ start, end, values }, i) => {
      sentences.push({ start: start + from, end: end + from, block: index });
      for (const value of values) placed.set(value, { ...value, start: value.start + from, end: value.end + from });
      const { terms, learnt } = reader.parsed(index, i);
      terms.forEach(({ key }) => words.add(key));
      aliases.push(...learnt);
    });
    for (const claim of reader.claims(index)) {
      claims.push({
        ...claim,
        expression: placed.get(claim.expression)!,
        sentence: first + claim.sentence,
        companions: claim.companions.map((companion) => ({
          ...companion,
          expression: placed.get(companion.expression)!,
        })),
      });
    }
    for (const { start, end, text, sentence } of reader.quotations(index))
      quotations.push({ start: start + from, end: end + from, text, sentence: first + sentence });
  });
  return { sentences, claims, quotations, aliases, words: [...words].sort(), cut: reader.cut };
}
