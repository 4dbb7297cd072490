/** A draft under way: what is kept of other versions of it never shows, and what was told in a part stays. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../server/src/text';
import { check, DraftCheck } from '../../../server/src/verdicts';
import { tokenizer } from '../claims/support';
import { baseOf } from './desk';

const alignment = join(__dirname, '../../alignment');
const sources = readdirSync(join(alignment, 'sources'))
  .filter((name) => name.endsWith('.md'))
  .slice(0, 6)
  .map((name) => ({ name, text: readFileSync(join(alignment, 'sources', name), 'utf8') }));
const draft = ['01-plain.md', '05-tables.md', '04-relative.md']
  .map((name) => readFileSync(join(alignment, 'drafts', name), 'utf8').slice(0, 900))
  .join('\n\n## 続き\n\n')
  .replace(/^===.*$/gm, '')
  .replace(/⟦([^→?⟧]*)[^⟧]*⟧/g, '$1');
const options = { tokenizer, refDate: '2024-11-25' };

const edits = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: draft.length }),
    cut: fc.integer({ min: 0, max: 40 }),
    by: fc.constantFrom('', '3', '\n', '\n\n', '# 題\n', 'その', '2020年に', '同年、', '。', '| ', '（単位：億円）'),
  }),
  { minLength: 1, maxLength: 6 },
);

test('after any edits the verdicts are those of a draft that is seen for the first time', () => {
  const lasting = baseOf(sources);
  check(readMarkdown(draft), lasting, options);
  fc.assert(
    fc.property(edits, (all) => {
      let text = draft;
      for (const { at, cut, by } of all) {
        text = text.slice(0, at) + by + text.slice(at + cut);
        const prose = readMarkdown(text);
        expect(check(prose, lasting, options).claims).toEqual(check(prose, baseOf(sources), options).claims);
      }
    }),
    { numRuns: 8 },
  );
});

test('each part holds what the part before it held, and the last is the whole', () => {
  const prose = readMarkdown(draft);
  const base = baseOf(sources);
  const whole = check(prose, baseOf(sources), options).claims;
  const under = new DraftCheck(prose, base, options);
  let told = 0;
  while (!under.complete) {
    under.advance();
    const { claims } = under.draft();
    expect(claims.length).toBeGreaterThanOrEqual(told);
    expect(claims).toEqual(whole.slice(0, claims.length));
    expect(under.conflicts).toBe(claims.filter(({ verdict }) => verdict === 'conflict').length);
    told = claims.length;
  }
  expect(told).toBe(whole.length);
  expect(told).toBeGreaterThan(50);
});
