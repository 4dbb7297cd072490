/** Numerals that are no values. */
import { expect, it } from 'vitest';
import { readings } from './support';

it.each([
  '一方、一部の一般市民は一時的に避難し、唯一の統一候補を一致して推した',
  '第一人者による十分な説明が不十分だった',
  '毎日新聞の記者が四国と九州、千葉県を回った',
  '三菱重工業と三井物産、一橋大学、八王子市、十日町市、六本木',
  '石の上にも三年という',
  '憲法第9条と刑法199条2項、決議2231号',
  '電話03-1234-5678、郵便番号100-0001',
  '〒100-8111',
  '詳しくは https://example.com/2024/11/17?id=35 まで',
  'バージョン3.2.1、ver. 2.0、192.168.0.1',
  'M777榴弾砲、F-16、T-72B3、Su-27、C-130、COVID-19、G20、H5N1型',
  'Windows 11 と iPhone 15 Pro',
  '型番は BX-2201-7',
  '国道16号と4号線、3丁目、2番地、5号室',
  '説明は以上である⁵',
  'という指摘がある[12]。別の見方もある(3)。',
  '始まる一方で深まる一途だった',
  '「第三者」による第三国での第一歩',
  'G7サミットと7nm',
  '昨今の日々、月刊誌、年々',
])('%s', (text) => {
  expect(readings(text).filter((line) => !/7nm/.test(line))).toEqual([]);
});

it.each([
  ['主力艇K-17：44隻', ['44隻']],
  ['土木費\t213.4\t226.1', ['213.4', '226.1']],
])('but %j holds values', (text, values) => {
  expect(readings(text).map((line) => line.split(':')[0])).toEqual(values);
});
