/** The functions of the room, bound to tables. */
import { compareWith } from './compare/compare';
import { formatWith } from './format/formatLike';
import { readNumber } from './numerals/number';
import { readText, type Reading } from './read';
import { compile } from './tables/lexicon';
import { fold } from './text/fold';
import type { Tables } from './tables/schema';
import type { Agreement, Expression, ReadContext } from './types';

export interface Expressions {
  /** The expressions of a text, in order and not overlapping. Offsets are UTF-16 units of `text`. Never throws; linear in its length. */
  readExpressions(text: string, context?: ReadContext): Expression[];
  /** The same with the anchor to carry into the next block of the same document. */
  read(text: string, context?: ReadContext): Reading;
  /** Does a claim agree with a fact? The claim may be vaguer than the fact; see compare/compare.ts. */
  compare(claim: Expression, fact: Expression): Agreement;
  /** A value in the notation of another expression; undefined where that notation cannot say it. */
  formatLike(value: Expression, model: Expression): string | undefined;
  /** The number that the whole text writes, in digits or kanji; undefined where it writes none, or several (数十). */
  numberOf(text: string): number | undefined;
}

export function expressionsOver(tables: Tables): Expressions {
  const lexicon = compile(tables);
  const compare = compareWith(lexicon);
  return {
    readExpressions: (text, context) => readText(lexicon, text, context).expressions,
    read: (text, context) => readText(lexicon, text, context),
    compare,
    formatLike: formatWith(lexicon, compare),
    numberOf: (given) => {
      const { text } = fold(given);
      const number = readNumber(lexicon, text, 0);
      return number?.end === text.length && !number.several ? number.min : undefined;
    },
  };
}
