import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText, type InlineSource } from './desk';

const folder = join(__dirname, '../../alignment/sources');
const sources: InlineSource[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .slice(0, 8)
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const draft = readFileSync(join(__dirname, '../../alignment/drafts/01-plain.md'), 'utf8')
  .replace(/⟦([^→?⟧]*)[^⟧]*⟧/g, '$1')
  .slice(0, 1500);

const digest = (order: readonly InlineSource[]) =>
  createHash('sha256')
    .update(JSON.stringify(checkText(draft, order)))
    .digest('hex');

test('The same draft and sources give the same bytes, whatever order the sources are read in', () => {
  const first = digest(sources);
  fc.assert(
    fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (order) => {
      expect(digest(order)).toBe(first);
    }),
    { numRuns: 20 },
  );
});
