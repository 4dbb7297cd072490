import { expect, test } from 'vitest';
import { spellingKey } from '../../../server/src/claims/spelling';

const one = (...spellings: string[]) =>
  test(`${spellings.join(' = ')}`, () => {
    expect(new Set(spellings.map(spellingKey)).size).toBe(1);
  });

one('コンピューター', 'コンピュータ');
one('ヴァイオリン', 'バイオリン');
one('ＮＡＴＯ', 'NATO', 'nato');
one('ジョン・スミス', 'ジョンスミス', 'ジョン＝スミス');
one('霞ヶ関', '霞か関', '霞ケ関');
one('F-16', 'F16', 'Ｆ１６');

test('Different words stay different', () => {
  expect(spellingKey('ビル')).not.toBe(spellingKey('ビール'));
  expect(spellingKey('病院')).not.toBe(spellingKey('美容院'));
});
