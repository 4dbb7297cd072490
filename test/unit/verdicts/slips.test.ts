import { expect, test } from 'vitest';
import { readExpressions } from '../../../server/src/expressions';
import { isSlip } from '../../../server/src/verdicts/slips';

const one = (text: string) => readExpressions(text)[0]!;

test.each([
  ['164人', '146人', true],
  ['350キロ', '250キロ', true],
  ['7000万円', '7億円', true],
  ['2021年5月3日', '2021年5月4日', true],
  ['6メートル', '110メートル', false],
  ['34人', '58人', false],
])('%s for %s: %s', (a, b, expected) => {
  expect(isSlip(one(a), one(b))).toBe(expected);
});
