import { expect, test } from 'vitest';
import { readExpressions } from '../../../server/src/expressions';
import { finerBy, inOtherUnits, isSlip, timesApart, yearsApart } from '../../../server/src/verdicts/slips';

const one = (text: string) => readExpressions(text)[0]!;

test.each([
  ['164人', '146人', true],
  ['350キロ', '250キロ', true],
  ['7000万円', '7億円', true],
  ['2021年5月3日', '2021年5月4日', true],
  ['6メートル', '110メートル', false],
  ['34人', '58人', false],
  ['350日間', '250日間', true],
  ['350日間', '250年間', false],
])('%s for %s: %s', (a, b, expected) => {
  expect(isSlip(one(a), one(b))).toBe(expected);
});

test('Durations are as far apart as they are long, in whatever unit', () => {
  expect(timesApart(one('5年間'), one('1825日間'))).toBe(0);
  expect(timesApart(one('2時間'), one('1日間'))).toBeCloseTo(Math.log(12));
  expect(inOtherUnits(one('5年間'), one('1000日間'))).toBe(true);
  expect(inOtherUnits(one('5年間'), one('8年間'))).toBe(false);
});

test('Where only the noughts differ, values are not far apart', () => {
  expect(timesApart(one('28.4億ドル'), one('284億ドル'))).toBe(0);
  expect(timesApart(one('4万人'), one('400人'))).toBe(0);
  expect(timesApart(one('4万人'), one('500人'))).toBeCloseTo(Math.log(80));
});

test('A share is as large in words as in per cent', () => {
  expect(timesApart(one('半分'), one('25％'))).toBeCloseTo(Math.log(2));
});

test.each([
  ['1952年', '1950年代', 0],
  ['1938年', '1950年代', 12],
  ['1908年', '21世紀', 92],
  ['1862年', '1890年から1895年', 28],
  ['紀元前300年', '紀元前100年', 200],
  ['18世紀', '21世紀', 2.01],
  ['1930年代', '1940年代', 0],
  ['6月3日', '1995年', 0],
])('%s and %s: %d years or steps apart', (a, b, years) => {
  expect(yearsApart(one(a), one(b))).toBeCloseTo(years > 0 ? Math.log(years) / 4 : 0);
  expect(yearsApart(one(b), one(a))).toBeCloseTo(years > 0 ? Math.log(years) / 4 : 0);
});

test.each([
  ['1987年3月2日', '1860年', 2],
  ['1987年', '1860年4月', 0],
  ['3月2日', '1860年4月', 1],
  ['1908年', '21世紀', 2],
  ['1908年', '1950年代', 1],
  ['2015年夏', '2013年', 1],
  ['1908年', '1912年', 0],
  ['120人', '1912年', 0],
])('%s beside %s is %d steps finer', (a, b, steps) => {
  expect(finerBy(one(a), one(b))).toBe(steps);
});
