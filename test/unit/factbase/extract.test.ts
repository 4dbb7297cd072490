/** What is kept of a source: its first values, and a word where there were more. */
import { expect, test } from 'vitest';
import { extract } from '../../../server/src/factbase/extract';
import { readSource } from '../../../server/src/sources';
import { tokenizer } from '../claims/support';

test('a source with more values than any article is read as far as the limit, and it is said', async () => {
  const text = '---\nissued: 2024-11-22\n---\n\n貨物は3トンである。客は5人である。船は7隻である。\n';
  const source = await readSource('/sources/港.md', new TextEncoder().encode(text));
  const { facts, problems } = extract(source, tokenizer, 2);
  expect(facts.map(({ expression }) => expression.text)).toEqual(['3トン', '5人']);
  expect(problems).toMatchObject([{ code: 'source.tooManyValues', path: '/sources/港.md', severity: 'warning' }]);
  expect(problems[0]!.message).toContain('港.md');
  expect(extract(source, tokenizer, 3).problems).toEqual([]);
});
