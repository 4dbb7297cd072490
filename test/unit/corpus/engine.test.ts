/** What the desk says of the sample: in the first draft each wrong value and no other, in the second none that is right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
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

describe('the beginning of a long draft', () => {
  const long = (parts: number) =>
    Array.from({ length: parts }, (_, i) => readFileSync(join(sample, i % 2 ? '検証用.md' : '原稿.md'), 'utf8')).join('\n\n');
  /** What is told at each step of a check. */
  function* told(text: string) {
    const checking = engine.checking({ text, format: 'markdown' }, true);
    while (!checking.complete) {
      checking.advance();
      yield checking.draft();
    }
  }

  test('is told before the rest is read; in the end the draft comes to the same', () => {
    const text = long(60);
    const whole = engine.check({ text, format: 'markdown' });
    const steps = [...told(text)];
    expect(steps[0]!.prose.text.length).toBeLessThan(whole.prose.text.length / 2);
    for (const { claims } of steps) expect(claims).toEqual(whole.claims.slice(0, claims.length));
    expect(steps.at(-1)).toEqual({ ...whole, prose: expect.objectContaining({ text: whole.prose.text }) });
  });

  test('comes to what the rest makes of it: a footnote that is told of at the end is no text', () => {
    const text = `${long(1)}\n\n観測所の高さは[^12]メートルである。\n\n${long(60)}\n\n[^12]: 注。\n`;
    const whole = engine.check({ text, format: 'markdown' });
    expect([...told(text)].at(-1)!.claims).toEqual(whole.claims);
  });
});
