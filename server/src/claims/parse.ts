/**
 * One sentence cut into phrases. On a keystroke most sentences of a draft are those of the reading before, so what was parsed for a table of
 * aliases is kept; the answers are the same with and without. Offsets are UTF-16 code units into the sentence.
 */
import type { Tokenizer } from '../tokenizer/types';
import { learnAliases, type AliasGroup, type AliasTable } from './aliases';
import { chunk, type Chunk, type ValueSpan } from './chunks';
import { tokens } from './morphology';
import type { Term } from './types';

export interface ParsedSentence {
  readonly chunks: readonly Chunk[];
  readonly terms: readonly Term[];
  /** Names that the sentence says are one thing. */
  readonly learnt: readonly AliasGroup[];
}

type Aliases = Pick<AliasTable, 'apply'>;
type Parse = (text: string, values: readonly ValueSpan[]) => ParsedSentence;

/** Sentences kept at the most. */
const MOST = 8000;
const kept = new WeakMap<Aliases, Map<string, ParsedSentence>>();

/** A source is read once: without aliases nothing is kept. */
export function parser(tokenizer: Tokenizer, aliases: Aliases | undefined): Parse {
  if (!aliases) return (text, values) => parse(text, values, tokenizer, undefined);
  const memory = kept.get(aliases) ?? new Map<string, ParsedSentence>();
  kept.set(aliases, memory);
  return (text, values) => {
    const key = `${text}\n${values.map((v) => `${v.start} ${v.end} ${v.temporal}`).join('\n')}`;
    const known = memory.get(key);
    if (known) return known;
    if (memory.size >= MOST) memory.clear();
    const parsed = parse(text, values, tokenizer, aliases);
    memory.set(key, parsed);
    return parsed;
  };
}

function parse(
  text: string,
  values: readonly ValueSpan[],
  tokenizer: Tokenizer,
  aliases: Aliases | undefined,
): ParsedSentence {
  const words = tokens(text, tokenizer);
  const chunks = chunk(words, values, (terms) => aliases?.apply(terms) ?? terms);
  return { chunks, terms: chunks.flatMap((c) => c.terms), learnt: learnAliases(text, words) };
}
