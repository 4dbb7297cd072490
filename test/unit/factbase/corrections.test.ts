/** `facts.yaml`: facts added, corrected and withdrawn, and what is said of entries that cannot be used. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEngine, type Engine } from '../../../server/src/engine';
import { dictionary, temporaryFolder, writeIn } from './support';

const source = '# 三日月橋\n\n三日月橋の長さは684メートルである。総事業費は182億円だった。\n';

async function withFacts(facts: string, cached = false): Promise<{ engine: Engine; folder: string }> {
  const folder = temporaryFolder({ 'sources/橋.md': source, 'facts.yaml': facts });
  const engine = await openEngine({
    folders: [join(folder, 'sources')],
    dictionary,
    ...(cached ? { cacheDir: temporaryFolder() } : {}),
  });
  onTestFinished(() => engine.close?.());
  await engine.refresh();
  return { engine, folder };
}

const verdicts = (engine: Engine, text: string) =>
  engine.check({ text, format: 'plain' }).claims.map((claim) => [claim.text, claim.verdict]);

const LENGTH = '三日月橋の長さは684メートルである。';

test.each([false, true])('a corrected value takes the place of the one that was read (on disk: %s)', async (cached) => {
  const facts = `correct:\n  - source: sources/橋.md\n    value: 684メートル\n    to: 648メートル\n`;
  const { engine, folder } = await withFacts(facts, cached);
  expect(verdicts(engine, LENGTH)[0]![1]).not.toBe('supported');
  const [claim] = engine.check({ text: LENGTH.replace('684', '648'), format: 'plain' }).claims;
  expect(claim!.verdict).toBe('supported');
  const evidence = claim!.evidence[0]!;
  expect(evidence.path).toBe(join(folder, 'facts.yaml'));
  expect(facts.slice(evidence.start, evidence.end)).toBe('648メートル');
  expect(evidence.quote).toBe('三日月橋の長さは648メートルである。');
  expect(evidence.bibliography.title).toBe('三日月橋');
});

test.each([false, true])('a withdrawn fact neither contradicts nor supports (on disk: %s)', async (cached) => {
  const { engine } = await withFacts('withdraw:\n  - source: sources/橋.md\n    sentence: 長さは684\n', cached);
  expect(verdicts(engine, LENGTH)).toEqual([['684メートル', 'unsupported']]);
  expect(verdicts(engine, '三日月橋の総事業費は182億円だった。')).toEqual([['182億円', 'supported']]);
});

test('an added fact is found like any other, at its place in the file', async () => {
  const facts = 'add:\n  - sentence: 青崎灯台の高さは31メートルである。\n    title: 現地で計測\n    date: 2024-11\n';
  const { engine } = await withFacts(facts);
  const [claim] = engine.check({ text: '青崎灯台の高さは31メートルである。', format: 'plain' }).claims;
  expect(claim!.verdict).toBe('supported');
  const evidence = claim!.evidence[0]!;
  expect(facts.slice(evidence.start, evidence.end)).toBe('31メートル');
  expect(facts.slice(evidence.quoteStart, evidence.quoteEnd)).toBe('青崎灯台の高さは31メートルである。');
  expect(evidence.bibliography).toMatchObject({ title: '現地で計測', issued: '2024-11' });
});

test('aliases', async () => {
  const { engine } = await withFacts('aliases:\n  - [三日月橋, ツキノワブリッジ]\n');
  expect(verdicts(engine, 'ツキノワブリッジの長さは684メートルである。')[0]![1]).toBe('supported');
  const { engine: without } = await withFacts('');
  expect(verdicts(without, 'ツキノワブリッジの長さは684メートルである。')[0]![1]).not.toBe('supported');
});

test('the file is read anew when it changes', async () => {
  const { engine, folder } = await withFacts('');
  expect(verdicts(engine, LENGTH)[0]![1]).toBe('supported');
  writeIn(folder, 'facts.yaml', 'withdraw: [{ source: sources/橋.md, value: 684メートル }]');
  await engine.refresh();
  expect(verdicts(engine, LENGTH)[0]![1]).toBe('unsupported');
});

const GOOD = '  - { source: sources/橋.md, value: 684メートル }\n';

test.each([
  ['withdraw:\n' + GOOD + '  - { source: sources/橋.md }\n', '{ source: sources/橋.md }'],
  ['withdraw:\n' + GOOD + '  - { source: sources/無.md, value: 3人 }\n', '{ source: sources/無.md, value: 3人 }'],
  ['withdraw:\n' + GOOD + '  - { source: sources/橋.md, value: 3人 }\n', '{ source: sources/橋.md, value: 3人 }'],
  ['withdraw:\n' + GOOD + 'add:\n  - { sentence: 値はない。 }\n', '{ sentence: 値はない。 }'],
  ['withdraw:\n' + GOOD + 'add:\n  - { sentence: 3人いる。, date: 先月 }\n', '{ sentence: 3人いる。, date: 先月 }'],
  [
    'withdraw:\n' + GOOD + 'correct:\n  - { source: sources/橋.md, value: 182億円, to: たくさん }\n',
    '{ source: sources/橋.md, value: 182億円, to: たくさん }',
  ],
  ['withdraw:\n' + GOOD + 'aliases:\n  - [一つだけ]\n', '[一つだけ]'],
  ['withdraw:\n' + GOOD + 'aliases: 名前\n', '名前'],
])('a bad entry is a problem at its place and costs nothing else: %#', async (facts, bad) => {
  const { engine, folder } = await withFacts(facts);
  const problems = engine.status().problems.filter(({ code }) => code === 'facts.invalid');
  expect(problems.map(({ path, start, end }) => [path, facts.slice(start, end).trim()])).toEqual([
    [join(folder, 'facts.yaml'), bad],
  ]);
  expect(verdicts(engine, LENGTH)[0]![1]).toBe('unsupported');
});

test.each(['add: [', '- a list', 'a: &a [1]\nb: [*a, *a]\nadd: *c'])(
  'a broken file is a problem: %s',
  async (facts) => {
    const { engine } = await withFacts(facts);
    expect(engine.status().problems.some(({ code }) => code === 'facts.invalid')).toBe(true);
    expect(verdicts(engine, LENGTH)[0]![1]).toBe('supported');
  },
);
