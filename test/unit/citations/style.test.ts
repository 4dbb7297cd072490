/** References as a Japanese reader expects them. */
import { describe, expect, test } from 'vitest';
import { japaneseDate, reference, sourceLine } from '../../../server/src/citations/style';
import type { Bibliography } from '../../../server/src/sources/types';

const cases: readonly [name: string, bibliography: Partial<Bibliography>, expected: string][] = [
  [
    '著者、題名、誌名、年月日',
    {
      author: [{ family: '山田', given: '太郎' }],
      title: '橋の百年',
      'container-title': '土木新報',
      issued: '2024-11-22',
    },
    '山田太郎「橋の百年」『土木新報』2024年11月22日。',
  ],
  [
    '巻と号と頁',
    { title: '橋の百年', 'container-title': '土木史', volume: '3', issue: '12', issued: '2024-11', page: '5-9' },
    '「橋の百年」『土木史』第3巻第12号、2024年11月、5-9頁。',
  ],
  [
    '数字でない号',
    { title: '橋', 'container-title': '季刊土木', issue: '春号', issued: '2024' },
    '「橋」『季刊土木』春号、2024年。',
  ],
  [
    '誌名のないものは発行者',
    { title: '水源の現状', publisher: '水道局', issued: '2023-05-01' },
    '「水源の現状」水道局、2023年5月1日。',
  ],
  [
    '書物',
    { type: 'book', author: [{ literal: '山田太郎' }], title: '橋', publisher: '川辺書房' },
    '山田太郎『橋』川辺書房。',
  ],
  ['題名の中のかぎ括弧', { title: '「渡る」こと', issued: '2024' }, '「『渡る』こと」2024年。'],
  ['著者が二人', { author: [{ literal: '甲' }, { literal: '乙' }], title: '題' }, '甲、乙「題」。'],
  [
    '著者が四人',
    { author: [{ literal: '甲' }, { literal: '乙' }, { literal: '丙' }, { literal: '丁' }], title: '題' },
    '甲ほか「題」。',
  ],
  ['欧文の著者', { author: [{ family: 'Brown', given: 'Ann' }], title: '題' }, 'Ann Brown「題」。'],
  [
    'ウェブページ',
    { title: '題', issued: '2024', URL: 'https://example.org/a' },
    '「題」2024年、https://example.org/a。',
  ],
  ['題名も知られていない', {}, '「key」。'],
];

describe('reference', () => {
  test.each(cases)('%s', (_, bibliography, expected) => {
    expect(reference({ id: 'key', type: 'article', ...bibliography })).toBe(expected);
  });
});

test.each([
  ['2024-11-22', '2024年11月22日'],
  ['2024-01', '2024年1月'],
  ['2024', '2024年'],
  ['2024-23', '2024年秋'],
  ['2024-01/2024-03', '2024-01/2024-03'],
])('the date %s', (edtf, expected) => {
  expect(japaneseDate(edtf)).toBe(expected);
});

test('a line for a list of places', () => {
  expect(sourceLine({ id: 'key', type: 'article', title: '題', issued: '2024-11' })).toBe('「題」（2024年11月）');
  expect(sourceLine({ id: 'key', type: 'article' })).toBe('「key」');
});
