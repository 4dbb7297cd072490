/** Tables: the unit, the year and the words that stand over a number. */
import { expect, test } from 'vitest';
import { readClaims } from '../../../server/src/claims';
import { readMarkdown } from '../../../server/src/text';
import { tokenizer } from './support';

const table = (over: string, head: string, ...rows: string[]) =>
  [over, '', head, head.replace(/[^|]+/g, ' --- '), ...rows].join('\n');

const claimsOf = (text: string) => readClaims(readMarkdown(text), { tokenizer }).claims;

/** Each number with the unit it is read in: "8125000000 JPY". */
const amounts = (text: string) =>
  claimsOf(text).flatMap(({ expression: { quantity } }) => (quantity ? [`${quantity.min} ${quantity.unit}`] : []));

test.each([
  [
    'the caption',
    '表　町の支出（単位：百万円）',
    '| 費目 | 当初 | 補正後 |',
    '| 土木費 | 310 | 452 |',
    ['310000000 JPY', '452000000 JPY'],
  ],
  [
    'a heading',
    '## 町の支出（億円）',
    '| 費目 | 当初 | 補正後 |',
    '| 土木費 | 3.1 | 4.52 |',
    ['310000000 JPY', '452000000 JPY'],
  ],
  ['the head of the column', '', '| 費目 | 当初（万円） |', '| 土木費 | 310 |', ['3100000 JPY']],
  [
    'what the head of the column counts',
    '',
    '| 党 | 得票 | 運動員数 |',
    '| 緑の会 | 5,310 | 41 |',
    ['5310 票', '41 人'],
  ],
])('A bare number has the unit of %s', (_, over, head, row, expected) => {
  expect(amounts(table(over, head, row))).toEqual(expected);
});

test('A number with a unit keeps it', () => {
  expect(amounts(table('表　町の支出（単位：百万円）', '| 費目 | 当初 |', '| 人数 | 31人 |'))).toEqual(['31 人']);
});

test('A figure is of the year in the head of its column', () => {
  const claims = claimsOf(table('## 町の支出（億円）', '| 費目 | 2021年度 | 2022年度 |', '| 土木費 | 3.1 | 4.5 |'));
  const years = (text: string) =>
    claims
      .find((c) => c.expression.text === text)!
      .companions.filter((c) => c.weight >= 0.5 && c.expression.type === 'date')
      .map((c) => c.expression.text);
  expect(years('3.1')).toEqual(['2021年度']);
  expect(years('4.5')).toEqual(['2022年度']);
});

test('The month of a row says of what its figures are told', () => {
  const [month] = claimsOf(table('', '| 月 | 天候 | 便数 |', '| 4月 | 風が強かったため欠航、 | 12便 |'));
  expect(month).toMatchObject({ expression: { text: '4月' }, scope: true });
});

test('店舗数 over 14店舗 tells no more than the value', () => {
  const [value] = claimsOf(table('', '| 区 | 店舗数 |', '| 東区 | 14店舗 |'));
  expect(value!.terms.map((t) => t.key)).not.toContain('店舗');
});

test('A bracket that names no unit gives none, and its value stays', () => {
  expect(amounts(table('## 橋の工事について（第二報）', '| 項目 | 値 |', '| 進み | 31 |'))).toEqual([
    '2 報',
    '31 null',
  ]);
  expect(amounts('## 町の支出（百万円）')).toEqual([]);
});

test('Units named over several columns are no values', () => {
  expect(amounts(table('', '| 費目 | 当初（百万円） | 補正後（百万円） |', '| 土木費 | 310 | 452 |'))).toEqual([
    '310000000 JPY',
    '452000000 JPY',
  ]);
});

test('The years of a table are not what the text behind it counts from', () => {
  const text = `2025年、町の税は伸びた。\n\n${table('', '| 費目 | 2021年 |', '| 土木費 | 310 |')}\n\n前年より8億円多い。`;
  expect(claimsOf(text).find(({ expression }) => expression.text === '前年')?.expression.resolved).toBe('2024');
});
