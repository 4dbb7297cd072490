/** What makes a group of synonyms, for the build that packs them: each way to say it, as the words that a text is found to have. */
import type { Token, Tokenizer } from '../tokenizer/types';
import { tokens } from './morphology';
import { termsOf } from './words';

/** Between the words of a phrase: 世+去る. */
export const JOINT = '+';

/** A phrase of more words than this is not looked for. */
const MOST_WORDS = 3;

/**
 * A word or a short phrase (世を去る) as it is compared; empty where it is long, or where something of it would be lost: 生産者 is not 生産,
 * and 投票しない is not 投票.
 */
export function phraseKey(phrase: string, tokenizer: Tokenizer): string {
  const words = tokens(phrase, tokenizer);
  const terms = termsOf(words);
  const isKept = ({ start, end }: Token) => terms.some((term) => term.start <= start && end <= term.end);
  const whole = words.every((word) => (!word.pos.startsWith('名詞') || isKept(word)) && !denies(word));
  return whole && terms.length <= MOST_WORDS ? terms.map((term) => term.key).join(JOINT) : '';
}

const denies = ({ pos, base }: Token) => pos.startsWith('助動詞') && ['ない', 'ぬ', 'ん', 'まい'].includes(base);

/** The ways to say what a group says, as they are compared; none where fewer than two are left. */
export function keysOfGroup(phrases: readonly string[], tokenizer: Tokenizer): string[] {
  const keys = [...new Set(phrases.map((phrase) => phraseKey(phrase, tokenizer)))].filter((key) => key !== '');
  return keys.length < 2 ? [] : keys;
}
