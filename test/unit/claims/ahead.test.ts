/** A source is cut into tokens ahead of what is read of it; that must not show. */
import { expect, test } from 'vitest';
import { readClaims } from '../../../server/src/claims';
import { AliasTable } from '../../../server/src/claims/aliases';
import { readMarkdown } from '../../../server/src/text';
import { tokenizer } from './support';

const sentence = (i: number) => `第${i}橋の長さは${100 + i}メートルで、建設費は${3 * i + 1}億円だった。`;
const sentences = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => sentence(from + i)).join('');
const table = '|橋|長さ|\n|-|-|\n|青橋|684メートル|\n|白橋|31メートル|';

/** Blocks shorter than what is cut ahead, one many times as long, and a table far from its heading. */
const text = [
  '# 橋の一覧',
  ...Array.from({ length: 700 }, (_, i) => sentence(i)),
  '## 長い段落',
  sentences(700, 2500),
  table,
  sentences(2500, 2503),
].join('\n\n');

test('A long source is read as a draft of the same text is, which is not cut ahead', () => {
  const prose = readMarkdown(text);
  const source = readClaims(prose, { tokenizer });
  const draft = readClaims(prose, { tokenizer, aliases: new AliasTable([], tokenizer) });
  expect(source.claims.length).toBeGreaterThan(5000);
  expect(source).toEqual(draft);
});
