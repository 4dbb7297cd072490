import { expect, test } from 'vitest';
import { spellingKey } from '../../../server/src/claims/spelling';
import { verdicts } from '../verdicts/desk';

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

test('A figure is held against the one of its own word, however the two texts spell it', () => {
  const source = { name: 'desk.md', text: '寄せられた相談は、打ち切りが412件、捏造が175件、鰻が96件だった。' };
  expect(verdicts('ねつ造の相談は412件だった。', [source])).toEqual(['412件 conflict → 175件']);
  expect(verdicts('打切りの相談は412件だった。', [source])).toEqual(['412件 supported']);
  expect(verdicts('ウナギの相談は175件だった。', [source])).toEqual(['175件 conflict → 96件']);
});
