import { expect, test } from 'vitest';
import { readExpressions } from '../../../server/src/expressions';
import { slipOf } from '../../../server/src/verdicts/slips';

const one = (text: string) => readExpressions(text)[0]!;

test.each([
  ['164人', '146人', 'slip'],
  ['350キロ', '250キロ', 'slip'],
  ['7000万円', '7億円', 'slip'],
  ['2021年5月3日', '2021年5月4日', 'slip'],
  ['6メートル', '110メートル', 'implausible'],
  ['34人', '58人', undefined],
])('%s for %s: %s', (a, b, expected) => {
  expect(slipOf(one(a), one(b))).toBe(expected);
});
