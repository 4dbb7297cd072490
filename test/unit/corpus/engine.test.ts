/** What the desk says of the sample: in the first draft each wrong value and no other, in the second none that is right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openEngine, type Engine } from '../../../server/src/engine';
import listed from '../../fixtures/sample-expected.json';

const root = join(__dirname, '../../..');
const sample = join(root, 'corpus/sample');
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({ folders: [join(sample, 'sources')], dictionary: join(root, 'dist/ipadic.bin') });
  await engine.refresh();
});

/** The warnings of a draft, each by its place. */
const warnings = (draft: string) =>
  engine
    .check({ text: readFileSync(join(sample, draft), 'utf8'), format: 'markdown' })
    .claims.filter(({ verdict }) => verdict === 'conflict')
    .map(({ start, text }) => ({ start, text }));
const slips = (draft: string) =>
  listed.filter((value) => value.draft === draft && value.label === 'conflict').map(({ start, text }) => ({ start, text }));

test('原稿.md: each wrong value is found, and no other', () => {
  expect(warnings('原稿.md')).toEqual(slips('原稿.md'));
});

test.each(['検証用.md', '地域面.md'])('%s: only wrong values are warned about', (draft) => {
  expect(slips(draft)).toEqual(expect.arrayContaining(warnings(draft)));
});
