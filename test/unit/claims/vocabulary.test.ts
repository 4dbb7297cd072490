/** Words that are looked for among those of a claim are words that a claim can have: a word that reading cuts in two or leaves out would never be met. */
import { expect, test } from 'vitest';
import { tokens } from '../../../server/src/claims/morphology';
import { spellingKey } from '../../../server/src/claims/spelling';
import { vocabularyTable } from '../../../server/src/claims/vocabularyTable';
import { termsOf } from '../../../server/src/claims/words';
import { tokenizer } from './support';

const { opposites, inclusions, occasions, parts } = vocabularyTable;
/** Written in no text: given to values that tell two things. */
const given = Object.values(parts);

test.each([
  ['opposites', opposites.flat()],
  ['inclusions', inclusions.flat()],
  ['occasions', occasions],
])('%s', (_, words) => {
  const read = (word: string) => termsOf(tokens(word, tokenizer)).map(({ key }) => key);
  expect(words.filter((word) => !given.includes(word) && read(word).join() !== spellingKey(word))).toEqual([]);
});
