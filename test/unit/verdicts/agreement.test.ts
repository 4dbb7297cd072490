/** Where a year was not written but taken from the text around it, a difference in just that year is none. */
import { expect, test } from 'vitest';
import { readExpressions } from '../../../server/src/expressions';
import { agreementOf, differAsWritten } from '../../../server/src/verdicts/agreement';

const date = (text: string, refDate: string) => readExpressions(text, { refDate })[0]!;

test.each([
  ['60年前の9月8日', '9月8日午後4時', 'agree'],
  ['14日午前5時20分', '9月14日午前5時20分ごろ', 'agree'],
  ['60年前の9月8日', '9月9日午後4時', 'differ'],
  ['60年前の9月8日', '昨年9月8日', 'differ'],
])('%s and %s %s', (claim, fact, expected) => {
  expect(agreementOf(date(claim, '2014-09-20'), date(fact, '1942-09-20'))).toBe(expected);
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
  ['2024年8月15日', 'agree'],
  ['8月15日', 'incomparable'],
  ['2024年8月27日', 'differ'],
])('A week on from 8月8日, and %s: %s', (fact, expected) => {
  const [, claim] = readExpressions('船は8月8日に着き、1週間後に発った。');
  expect(agreementOf(claim!, readExpressions(fact)[0]!)).toBe(expected);
});

test('A day that neither its own words nor a day of issue tell contradicts none', () => {
  const [, claim] = readExpressions('船は7月3日に着き、その日に発った。');
  expect(agreementOf(claim!, readExpressions('2024年7月9日')[0]!)).toBe('incomparable');
});
