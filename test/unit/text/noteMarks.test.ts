import { describe, expect, it } from 'vitest';
import { markdown, plain } from './read';

describe('note marks', () => {
  it.each([
    ['計画は延期された1。', '計画は延期された。'],
    ['市は費用を公表している3', '市は費用を公表している'],
    ['計画は延期された。1', '計画は延期された。'],
    ['計画は延期された[1]。', '計画は延期された。'],
    ['計画は延期された［１２］。', '計画は延期された。'],
    ['計画は延期された（注1）。', '計画は延期された。'],
    ['計画は延期された（注）。', '計画は延期された。'],
    ['計画は延期された※1。', '計画は延期された。'],
    ['計画は延期された¹。', '計画は延期された。'],
    ['計画は延期された(1)。', '計画は延期された。'],
    ['計画は延期された[要出典]。', '計画は延期された。'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toEqual([expected]);
  });

  it.each([
    '出席者は12。',
    '広さは30m²である。',
    '距離は10^3メートルである。',
    '※3件目の申請は却下された。',
    '得点は3対2。',
    '第2次計画が始まった。',
    '気温は零下5。',
  ])('are none in %s', (text) => {
    expect(plain(text)).toEqual([text]);
  });

  it('are known within a sentence by their count', () => {
    const text = '橋は昨年開通した1。その「開通式」2は知事が主催した。新しい政権3は費用を見直した4。';
    expect(plain(text)).toEqual([
      '橋は昨年開通した。',
      'その「開通式」は知事が主催した。',
      '新しい政権は費用を見直した。',
    ]);
  });

  it('are none within a sentence where the count has no place for them', () => {
    expect(plain('橋は昨年開通した1。架け替えは型式8とは異なる。費用は見直された2。')[1]).toBe(
      '架け替えは型式8とは異なる。',
    );
  });

  it('of Markdown are left out, their notes kept', () => {
    expect(markdown('橋は昨年開通した[^a]。\n\n[^a]: 県の資料による。')).toEqual([
      '橋は昨年開通した。',
      '県の資料による。',
    ]);
  });
});
