/** What makes a group of synonyms, for the build that packs them: each way to say it, as the words that a text is found to have. */
import type { Token, Tokenizer } from '../tokenizer/types';
import { tokens } from './morphology';
import { isPartOfName, termsOf } from './words';

/** Between the words of a phrase: 世+去る. */
export const JOINT = '+';

/** A phrase of more words than this is not looked for. */
const MOST_WORDS = 3;

/**
 * A word or a short phrase (世を去る) as it is compared; empty where it is long, or where something of it would be lost: 生産者 is not 生産,
 * 未完成 not 完成, 最も高い not 高い, 投票しない not 投票.
 */
export function phraseKey(phrase: string, tokenizer: Tokenizer): string {
  const words = tokens(phrase, tokenizer);
  const terms = termsOf(words).filter((term) => !isPartOfName(term));
  const isKept = ({ start, end }: Token) => terms.some((term) => term.start <= start && end <= term.end);
  const whole = words.every((word) => isKept(word) || isGrammar(word));
  return whole && terms.length <= MOST_WORDS ? terms.map((term) => term.key).join(JOINT) : '';
}

const SAYS_NOTHING = new Set(['する', 'れる', 'られる', 'せる', 'させる', 'お', 'ご', '御']);
const DENIES = new Set(['ない', 'ぬ', 'ん', 'まい']);

/** May the word be left out of what is compared? */
const isGrammar = ({ pos, base }: Token) =>
  /^(?:助詞|記号)/.test(pos) || (pos.startsWith('助動詞') ? !DENIES.has(base) : SAYS_NOTHING.has(base));

/** The ways to say what a group says, as they are compared; none where fewer than two are left. */
export function keysOfGroup(phrases: readonly string[], tokenizer: Tokenizer): string[] {
  const keys = [...new Set(phrases.map((phrase) => phraseKey(phrase, tokenizer)))].filter((key) => key !== '');
  return keys.length < 2 ? [] : keys;
}
