/** The engine over a folder: only what changed is read again, with a store and without. */
import { readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEngine, type Engine } from '../../../server/src/engine';
import { dictionary, temporaryFolder, writeIn } from './support';

const files = {
  'sources/橋.md': '三日月橋の長さは684メートルである。',
  'sources/塔.md': '青崎灯台の高さは31メートルである。',
  'sources/古/町.txt': '川辺町の人口は12,400人である。',
};

async function open(folder: string, cacheDir?: string): Promise<Engine> {
  const engine = await openEngine({
    folders: [join(folder, 'sources')],
    dictionary,
    ...(cacheDir === undefined ? {} : { cacheDir }),
  });
  onTestFinished(() => engine.close?.());
  return engine;
}

/** How many files a refresh read. */
async function read(engine: Engine): Promise<number> {
  let count = 0;
  await engine.refresh({ onProgress: (done) => (count = done) });
  return count;
}

const supported = (engine: Engine, text: string) =>
  engine
    .check({ text, format: 'plain' })
    .claims.filter(({ verdict }) => verdict === 'supported')
    .map((claim) => claim.text);

const kinds = [
  ['in memory', () => undefined],
  ['on disk', () => temporaryFolder()],
] as const;

test.each(kinds)('%s: only what changed is read', async (_, cache) => {
  const folder = temporaryFolder(files);
  const engine = await open(folder, cache());
  expect(await read(engine)).toBe(3);
  expect(await read(engine)).toBe(0);

  writeIn(folder, 'sources/橋.md', '三日月橋の長さは690メートルである。');
  expect(await read(engine)).toBe(1);
  expect(supported(engine, '三日月橋の長さは690メートルである。')).toEqual(['690メートル']);

  renameSync(join(folder, 'sources/塔.md'), join(folder, 'sources/灯台.md'));
  expect(await read(engine)).toBe(1);
  expect(engine.status().sources.map(({ path }) => path.slice(folder.length + 9))).toEqual([
    '古/町.txt',
    '橋.md',
    '灯台.md',
  ]);

  rmSync(join(folder, 'sources/橋.md'));
  expect(await read(engine)).toBe(0);
  expect(supported(engine, '三日月橋の長さは690メートルである。')).toEqual([]);

  writeIn(folder, 'sources/灯台.md.yaml', 'issued: 2024-05-01\n');
  expect(await read(engine)).toBe(1);
  expect(engine.status().sources.map(({ issued }) => issued)).toEqual([undefined, '2024-05-01']);
});

test.each(kinds)('%s: a file that was only touched is not read again', async (_, cache) => {
  const folder = temporaryFolder(files);
  const engine = await open(folder, cache());
  await engine.refresh();
  const file = join(folder, 'sources/橋.md');
  utimesSync(file, new Date(), new Date(Date.now() + 60_000));
  expect(await read(engine)).toBe(0);
  writeFileSync(file, '三日月橋の長さは690メートルである。');
  expect(await read(engine)).toBe(1);
});

test('a library that comes to speak of one source has that one read again', async () => {
  const folder = temporaryFolder(files);
  const engine = await open(folder, temporaryFolder());
  await engine.refresh();
  const items = [{ id: '橋', type: 'article', title: '橋の話', issued: { 'date-parts': [[2024, 5]] } }];
  writeIn(folder, 'sources/references.json', JSON.stringify(items));
  expect(await read(engine)).toBe(1);
});

test('what was kept serves the next run, and may be deleted between two', async () => {
  const folder = temporaryFolder(files);
  const cache = temporaryFolder();
  const first = await open(folder, cache);
  const status = await first.refresh();
  first.close?.();
  const second = await open(folder, cache);
  expect(await read(second)).toBe(0);
  expect(second.status()).toEqual(status);
  expect(second.sourceText(join(folder, 'sources/橋.md'))).toBe(files['sources/橋.md']);
  second.close?.();
  for (const name of readdirSync(cache)) rmSync(join(cache, name));
  const third = await open(folder, cache);
  expect(await read(third)).toBe(3);
  expect(third.status()).toEqual(status);
});

test('two engines on one folder: what one reads the other has', async () => {
  const folder = temporaryFolder(files);
  const cache = temporaryFolder();
  const [one, other] = [await open(folder, cache), await open(folder, cache)];
  const counts = await Promise.all([read(one), read(other)]);
  expect(counts.sort()).toEqual([0, 3]);
  expect(other.status()).toEqual(one.status());
  writeIn(folder, 'sources/橋.md', '三日月橋の長さは690メートルである。');
  expect(await read(one)).toBe(1);
  expect(await read(other)).toBe(0);
  expect(supported(other, '三日月橋の長さは690メートルである。')).toEqual(['690メートル']);
});

test('a refresh that is cancelled keeps what it has read, and the next one does the rest', async () => {
  const folder = temporaryFolder(files);
  const engine = await open(folder, temporaryFolder());
  const abort = new AbortController();
  await engine.refresh({ signal: abort.signal, onProgress: (done) => done > 0 && abort.abort() });
  expect(engine.status().sources).toHaveLength(1);
  expect(await read(engine)).toBe(2);
});

test('many sources are read in threads, with the same result', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`sources/${i}.md`, `第${i}橋の長さは${100 + i}メートルである。`]),
  );
  const folder = temporaryFolder(many);
  const engine = await open(folder, temporaryFolder());
  expect(await read(engine)).toBe(30);
  expect(engine.status().facts).toBeGreaterThanOrEqual(30);
  expect((await (await open(folder)).refresh()).facts).toBe(engine.status().facts);
});

test('a source that was changed and given its old size and time is read again', async () => {
  const folder = temporaryFolder(files);
  const engine = await open(folder);
  await read(engine);
  const file = join(folder, 'sources/橋.md');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, '三日月橋の長さは690メートルである。');
  utimesSync(file, atime, mtime);
  expect(await read(engine)).toBe(1);
});

test.each(kinds)('%s: after a rest a draft comes to the same, and so does the next', async (_, cache) => {
  const engine = await open(temporaryFolder(files), cache());
  await engine.refresh();
  const said = (text: string) => engine.check({ text, format: 'plain' }).claims;
  const drafts = ['三日月橋の長さは648メートルである。', '青崎灯台の高さは31メートル、川辺町の人口は12,400人である。'];
  const before = drafts.map(said);
  expect(before.flat().map(({ verdict }) => verdict)).toEqual(['conflict', 'supported', 'supported']);
  engine.rest?.();
  expect(drafts.map(said)).toEqual(before);
  engine.rest?.();
  expect(drafts.map((text) => said(`${text}\n`))).toEqual(before);
});
