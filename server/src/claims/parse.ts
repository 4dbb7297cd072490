/**
 * One sentence cut into phrases. On a keystroke most sentences of a draft are those of the reading before, so what was parsed for a table of
 * aliases is kept; the answers are the same with and without. Offsets are UTF-16 code units into the sentence.
 */
import type { Token, Tokenizer } from '../tokenizer/types';
import { AliasTable, learnAliases, type AliasGroup } from './aliases';
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
type Parse = (text: string, values: readonly ValueSpan[], words?: readonly Token[]) => ParsedSentence;

/** Sentences kept at the most, twice over: those read since the last turn, and before it. They are large. */
const MOST = 200;

interface Generations {
  young: Map<string, ParsedSentence>;
  old: Map<string, ParsedSentence>;
}

const kept = new WeakMap<Aliases, Generations>();

/**
 * Without aliases it is a source that is read, once: nothing of it is kept. `words` are the tokens of the sentence, where the caller has
 * them already.
 */
export function parser(tokenizer: Tokenizer, aliases: Aliases | undefined): Parse {
  if (!aliases)
    return (text, values, words = tokens(text, tokenizer)) => parse(text, values, words, tokenizer, undefined);
  let memory = kept.get(aliases);
  if (!memory) kept.set(aliases, (memory = { young: new Map(), old: new Map() }));
  return parserWith(memory, tokenizer, aliases);
}

function parserWith(memory: Generations, tokenizer: Tokenizer, aliases: Aliases): Parse {
  return (text, values) => {
    const key = `${text}\n${values.map((v) => `${v.start} ${v.end} ${v.temporal}`).join('\n')}`;
    const young = memory.young.get(key);
    if (young) return young;
    const parsed = memory.old.get(key) ?? parse(text, values, tokens(text, tokenizer), tokenizer, aliases);
    if (memory.young.size >= MOST) {
      memory.old = memory.young;
      memory.young = new Map();
    }
    memory.young.set(key, parsed);
    return parsed;
  };
}

function parse(
  text: string,
  values: readonly ValueSpan[],
  words: readonly Token[],
  tokenizer: Tokenizer,
  aliases: Aliases | undefined,
): ParsedSentence {
  const learnt = learnAliases(text, words);
  // What the draft itself says is one thing is one in its sentence: 港湾運営評議会（PMC）は….
  const own = aliases && learnt.length > 0 ? new AliasTable(learnt, tokenizer) : undefined;
  const named = (terms: readonly Term[]) => {
    const known = aliases?.apply(terms) ?? terms;
    return own?.apply(known) ?? known;
  };
  const chunks = chunk(words, values, named);
  return { chunks, terms: chunks.flatMap((c) => c.terms), learnt };
}
