/** Things that a number names: the number with what makes a name of it is one, however it is written. */
import { expect, test } from 'vitest';
import { tokens } from '../../../server/src/claims/morphology';
import { termsOf } from '../../../server/src/claims/words';
import { verdicts } from '../verdicts/desk';
import { tokenizer } from './support';

const names = (text: string) =>
  termsOf(tokens(text, tokenizer))
    .filter(({ kind }) => kind === 'name')
    .map(({ key }) => key);

test.each([
  ['4号埠頭が完成した。', ['4号']],
  ['第四号埠頭が完成した。', ['4号']],
  ['１２号機の出力', ['12号機']],
  ['二十三号館の屋上', ['23号館']],
  ['憲法第9条の改正', ['9条']],
  ['第35駆逐隊に入った。', ['35駆逐']],
  ['探査機リゲラス7号', ['リゲラス', '7号']],
  ['探査機カモメ9が出た。', ['カモメ9']],
  ['数号の船', []],
])('%s names %j', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('Each word stands where its name stands in the text', () => {
  const text = '新港の第二十三号埠頭が開いた。';
  const [term] = termsOf(tokens(text, tokenizer)).filter(({ kind }) => kind === 'name');
  expect(text.slice(term!.start, term!.end)).toBe(term!.label);
});

test('One pier is not the other', () => {
  const source = { name: 'piers.md', text: '2号埠頭は1954年に完成した。沖の5号埠頭は1967年に完成した。' };
  expect(verdicts('5号埠頭は1954年に完成した。', [source])).toEqual(['1954年 conflict → 1967年']);
  expect(verdicts('2号埠頭は1954年に完成した。', [source])).toEqual(['1954年 supported']);
  expect(verdicts('8号埠頭は1958年に完成した。', [source])).toEqual(['1958年 unsupported']);
});
