/** The project's own scored set. The table is printed for a person; the bars keep what has been reached. */
import { expect, test } from 'vitest';
import { compare, readExpressions } from '../../../server/src/expressions';
import { readMarkdown } from '../../../server/src/text';
import { check } from '../../../server/src/verdicts';
import { dateOf, readBase } from '../../alignment/base';
import { SOURCES } from '../../alignment/load';
import { formatScore, precision, recall, scoreAlignment } from '../../alignment/score';
import { tokenizer } from '../claims/support';

/** Two texts state one value where each value of one equals the value of the other. */
function sameValue(a: string, b: string): boolean {
  const [x, y] = [readExpressions(a), readExpressions(b)];
  return x.length > 0 && x.length === y.length && x.every((value, i) => compare(value, y[i]!) === 'equal');
}

test('Warnings on the scored set are right, and the slips are found', async () => {
  const base = await readBase(SOURCES, tokenizer);
  const score = await scoreAlignment((draft) => {
    return check(readMarkdown(draft), base, { tokenizer, ...dateOf(draft) }).claims;
  }, sameValue);
  console.log(`\n${formatScore(score)}\n`);
  expect(precision(score.total)).toBeGreaterThanOrEqual(0.86);
  expect(recall(score.total)).toBeGreaterThanOrEqual(0.73);
});
