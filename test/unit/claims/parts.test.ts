/** A value that tells two things is read as two, each with the word for what it is of the pair. */
import { expect, test } from 'vitest';
import { readClaims } from '../../../server/src/claims';
import { readMarkdown } from '../../../server/src/text';
import { verdicts } from '../verdicts/desk';
import { tokenizer } from './support';

const PARTS = ['変化前', '変化後', '生まれる', '死去'];

/** Each value as written, with what it is a part of. */
const read = (text: string) =>
  readClaims(readMarkdown(text), { tokenizer }).claims.map(({ expression: { start, end, text: written }, terms }) => {
    expect(text.slice(start, end)).toBe(written);
    return [written, ...terms.filter((t) => PARTS.includes(t.key)).map((t) => t.key)].join(' ');
  });

test('what changed is told before and after', () => {
  expect(read('町は分校を4校から7校に増やした。')).toEqual(['4校 変化前', '7校 変化後']);
  expect(read('観光船の定員は約40人から90人へと広がった。')).toEqual(['約40人 変化前', '90人 変化後']);
  expect(read('下水道の普及率は34％から97％まで上がった。')).toEqual(['34％ 変化前', '97％ 変化後']);
  expect(read('町は6隻だった渡し船を倍の12隻に増やした。')).toEqual(['6隻 変化前', '12隻 変化後']);
  expect(read('町は4校の分校を2校に減らした。')).toEqual(['4校 変化前', '2校 変化後']);
  expect(read('検査は4月から年2回を4回に増やした。')).toEqual(['4月', '年2回 変化前', '4回 変化後']);
  expect(read('会員は当初の46人から1940年には2300人に増えた。')).toEqual(['46人 変化前', '1940年', '2300人 変化後']);
  expect(read('渡し船は12隻に増えた。')).toEqual(['12隻 変化後']);
  expect(read('渡し船は12隻を数えた。')).toEqual(['12隻']);
  expect(read('連絡船は12便から8便に減った。')).toEqual(['12便 変化前', '8便 変化後']);
  expect(read('会長の任期を4年から6年に延ばした。')).toEqual(['4年 変化前', '6年 変化後']);
});

test('one thing made another, with no word that says which way', () => {
  expect(read('町は5校の分校を3校にした。')).toEqual(['5校 変化前', '3校 変化後']);
  expect(read('市は1日3回の巡回を6回にして備えた。')).toEqual(['1日3回 変化前', '6回 変化後']);
  expect(read('町は4校ある分校のうち2校に図書室を置いた。')).toEqual(['4校', '2校']);
  expect(read('研修は12人を6人にする案を退けた。')).toEqual(['12人 変化前', '6人 変化後']);
  expect(read('会場は2つで、定員は90人にした。')).toEqual(['2つ', '90人']);
});

test('A draft that does not speak of what was is not held against it', () => {
  const watch = { name: 'watch.md', text: '県は白波ダムで、1日4回の巡回を8回にした。' };
  expect(verdicts('白波ダムの巡回は1日8回になった。', [watch])).toEqual(['1日8回 unsupported']);
  expect(verdicts('白波ダムの巡回は8回になった。', [watch])).toEqual(['8回 supported']);
  expect(verdicts('白波ダムの巡回は7回になった。', [watch])).toEqual(['7回 conflict → 8回']);
  expect(verdicts('白波ダムの巡回は1日4回だった。', [watch])).toEqual(['1日4回 supported']);
  const checks = { name: 'checks.md', text: '町は水質の検査を年2回を4回に増やした。' };
  expect(verdicts('町の水質の検査は年4回になった。', [checks])).toEqual(['年4回 unsupported']);
  expect(verdicts('町の水質の検査は4回に増えた。', [checks])).toEqual(['4回 supported']);
  expect(verdicts('町は水質の検査を年3回を4回に増やした。', [checks])).toEqual([
    '年3回 conflict → 年2回',
    '4回 supported',
  ]);
  expect(verdicts('町は水質の検査を年2回を3回に増やした。', [checks])).toEqual([
    '年2回 supported',
    '3回 conflict → 4回',
  ]);
});

test('what was, and what it became in the next clause', () => {
  expect(read('開校時の生徒は42人だったが、今では28人まで減った。')).toEqual(['42人 変化前', '28人 変化後']);
  expect(read('運賃は1キロあたり30円であったのが、2年で45円に上がった。')).toEqual([
    '1キロ',
    '30円 変化前',
    '2年',
    '45円 変化後',
  ]);
  expect(read('生徒は42人だったが、教員は9人いた。')).toEqual(['42人', '9人']);
  expect(read('店は3軒だったが、客は90人に増えた。')).toEqual(['3軒', '90人 変化後']);
  expect(read('男性は42人だったが、女性は28人に減った。')).toEqual(['42人', '28人 変化後']);
  expect(read('参加者は30人だったが、定員は50人に増やした。')).toEqual(['30人', '50人 変化後']);
});

test('a range stays one value', () => {
  for (const text of [
    '対象は18歳から65歳である。',
    '定員は10人から20人とする。',
    '会場は10人から20人まで借りられる。',
    '長さは3メートルから5メートルに及ぶ。',
    '受付は9月3日から12日に行う。',
    '窓口は午前9時から午後5時に短縮した。',
    '対象は18歳から65歳に広がった。',
  ])
    expect(read(text), text).toHaveLength(1);
});

test('the bracket behind a name tells a birth and a death', () => {
  expect(read('浜田 京子（はまだ きょうこ、1903年8月1日 - 1979年10月6日）は画家である。')).toEqual([
    '1903年8月1日 生まれる',
    '1979年10月6日 死去',
  ]);
  expect(read('浜田 京子(はまだ きょうこ、1903年(明治36年)8月1日 - 1979年(昭和54年)10月6日)は画家である。')).toEqual([
    '1903年(明治36年)8月1日 生まれる',
    '1979年(昭和54年)10月6日 死去',
  ]);
  expect(read('カール・ベルナー（1420年頃 – 1491年2月3日）は時計師である。')).toEqual([
    '1420年頃 生まれる',
    '1491年2月3日 死去',
  ]);
  expect(read('浜田 京子（1958年4月10日 - ）は画家である。')).toEqual(['1958年4月10日 生まれる']);
  // Who is meant by the name, and what for, is not known here.
  expect(read('浜岬展（2003年1月5日 - 2003年2月1日）は盛況だった。')).toHaveLength(1);
  expect(read('父の後を継いだ浜田三世（1481年 - 1512年）は町を広げた。')).toEqual(['1481年 - 1512年']);
});

test('What else stands in the bracket stays, and a bracket without a life tells none', () => {
  expect(read('浜岬駅（1903年開業、敷地面積3万平方メートル、1979年改築）は町の玄関だ。')).toEqual([
    '1903年',
    '3万平方メートル',
    '1979年',
  ]);
  expect(read('浜田 京子（はまだ きょうこ、1903年8月1日 - 1979年10月6日、身長160センチ）は画家。')).toEqual([
    '1903年8月1日 生まれる',
    '1979年10月6日 死去',
    '160センチ',
  ]);
  // A railway, and a school that is still there.
  expect(read('凪浜鉄道（1922年 - 1969年）は軽便鉄道。')).toEqual(['1922年 - 1969年']);
  expect(read('凪浜学園（2003年 - ）は私立学校。')).toEqual(['2003年']);
});
