import { expect, test } from 'vitest';
import { read } from '../../../server/src/expressions';
import { agreementOf } from '../../../server/src/verdicts/agreement';

const value = (text: string) => read(text).expressions[0]!;

test.each([
  ['約38万人', '38万2190人以上', 'agree'],
  ['38万2千人余り', '38万2190人以上', 'agree'],
  ['約41万人', '38万2190人以上', 'incomparable'],
  ['30人', '25人以上', 'incomparable'],
  ['約20万人', '38万2190人以上', 'differ'],
  ['7万4820人', '7万5000人', 'incomparable'],
  ['8万4820人', '7万5000人', 'differ'],
  ['7万6000人', '7万5000人', 'differ'],
])('%s where the source has %s: %s', (claim, fact, expected) => {
  expect(agreementOf(value(claim), value(fact))).toBe(expected);
});
