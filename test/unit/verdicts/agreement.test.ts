/** Where a year was not written but taken from the text around it, a difference in just that year is none. */
import { expect, test } from 'vitest';
import { readExpressions } from '../../../server/src/expressions';
import { agreementOf, differAsWritten } from '../../../server/src/verdicts/agreement';

const date = (text: string, refDate: string) => readExpressions(text, { refDate })[0]!;

test.each([
  ['70年前の12月1日', '12月1日午後6時', 'agree'],
  ['3日午前0時半ごろ', '12月3日午前0時30分頃', 'agree'],
  ['70年前の12月1日', '12月2日午後6時', 'differ'],
  ['70年前の12月1日', '昨年12月1日', 'differ'],
])('%s and %s %s', (claim, fact, expected) => {
  expect(agreementOf(date(claim, '2014-12-03'), date(fact, '1942-12-10'))).toBe(expected);
});

test.each([
  ['同年4月', '2018年3月', true],
  ['同年4月', '2017年4月', false],
  ['翌年', '2017年', false],
  ['翌年4月', '2017年', false],
])('%s against %s differs in what is written: %s', (claim, fact, expected) => {
  expect(differAsWritten(date(claim, '2014-12-03'), date(fact, '2019-12-10'))).toBe(expected);
});

test.each([
  ['2024年6月11日', 'agree'],
  ['6月11日', 'incomparable'],
  ['2024年6月23日', 'differ'],
])('A week on from 6月4日, and %s: %s', (fact, expected) => {
  const [, claim] = readExpressions('船は6月4日に着き、1週間後に発った。');
  expect(agreementOf(claim!, readExpressions(fact)[0]!)).toBe(expected);
});
