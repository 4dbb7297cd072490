/** The store on disk: several hands at once, damage, strangers' files, older engines. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, storeFile } from '../../../server/src/factbase/store/open';
import { SqliteStore } from '../../../server/src/factbase/store/sqliteStore';
import { verifyStore } from '../../../server/src/factbase/store/verify';
import { knowledge, put, segmentOf, segments, temporaryFolder, temporaryStore, texts } from './support';

function opened(file: string) {
  const log: string[] = [];
  const store = openStore(file, (message) => log.push(message));
  return { store, log };
}

test('what is written is there when it is opened again, and whole', () => {
  const file = join(temporaryFolder(), 'facts.sqlite');
  const first = new SqliteStore(file);
  first.write(put(...segments()));
  first.close();
  expect(
    temporaryStore(file)
      .load(knowledge)
      .sources.map(({ path }) => path),
  ).toEqual(Object.keys(texts).sort());
  expect(verifyStore(file)).toEqual([]);
});

test('a reader sees what it loaded until it loads again', () => {
  const file = join(temporaryFolder(), 'facts.sqlite');
  const [reader, writer] = [temporaryStore(file), temporaryStore(file)];
  writer.write(put(...segments()));
  const before = reader.load(knowledge);
  const { size } = before;
  expect(reader.stale).toBe(false);
  writer.write({ put: [], restamp: [], remove: ['/s/橋.md'] });
  expect(before.fact(0).segment.path).toBeTruthy();
  expect(before.factsOf('/s/橋.md').length).toBeGreaterThan(0);
  expect(reader.stale).toBe(true);
  expect(reader.load(knowledge).size).toBeLessThan(size);
});

test('two that want to write take turns', async () => {
  const file = join(temporaryFolder(), 'facts.sqlite');
  const [one, other] = [temporaryStore(file), temporaryStore(file)];
  const order: string[] = [];
  const slowly = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`${name} ends`);
  };
  await Promise.all([one.exclusively(slowly('one')), other.exclusively(slowly('other'))]);
  expect(order).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

test('waiting for a turn can be given up', async () => {
  const file = join(temporaryFolder(), 'facts.sqlite');
  const [one, other] = [temporaryStore(file), temporaryStore(file)];
  await one.exclusively(async () => {
    await expect(other.exclusively(async () => {}, AbortSignal.timeout(30))).rejects.toThrow();
  });
});

test('a write that fails leaves what was', () => {
  const store = temporaryStore();
  store.write(put(...segments()));
  const { size } = store.load(knowledge);
  const broken = put(segmentOf('/s/塔.md', '塔の高さは33メートルである。'), segmentOf('/s/新.md', '5人が来た。'));
  const bad = { ...broken.put[1]!, stamp: undefined as unknown as string };
  expect(() => store.write({ ...broken, put: [broken.put[0]!, bad] })).toThrow();
  expect(store.load(knowledge).size).toBe(size);
  store.write(put(segmentOf('/s/新.md', '5人が来た。')));
  expect(store.load(knowledge).size).toBe(size + 1);
});

test.each([
  ['no database', (file: string) => writeFileSync(file, 'これはデータベースではない。'.repeat(100))],
  ['another program’s database', (file: string) => new DatabaseSync(file).exec('CREATE TABLE t (x)')],
  [
    'a database that was written over',
    (file: string) => {
      const store = new SqliteStore(file);
      store.write(put(...segments()));
      store.close();
      writeFileSync(file, readFileSync(file).fill(0x5a, 40, 9000));
    },
  ],
])('%s is put aside with one line', (_, spoil) => {
  const file = join(temporaryFolder(), 'facts.sqlite');
  spoil(file);
  const { store, log } = opened(file);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain(`${file}.damaged`);
  expect(existsSync(`${file}.damaged`)).toBe(true);
  store.write(put(...segments()));
  expect(store.load(knowledge).size).toBeGreaterThan(0);
  store.close();
});

test('where nothing can be kept the facts are held in memory, and it is said', () => {
  const { store, log } = opened(join(temporaryFolder({ file: '' }), 'file', 'facts.sqlite'));
  expect(log).toHaveLength(1);
  store.write(put(...segments()));
  expect(store.load(knowledge).size).toBeGreaterThan(0);
});

test('what another version of the engine kept goes; what belongs to other folders stays', () => {
  const cache = temporaryFolder();
  const file = storeFile(cache, ['/a']);
  const stem = file.slice(0, file.indexOf('.', cache.length));
  for (const name of [`${stem}.0-old.sqlite`, `${stem}.0-old.sqlite-wal`, storeFile(cache, ['/b'])])
    writeFileSync(name, '');
  opened(file).store.close();
  expect(readdirSync(cache).filter((name) => name.includes('old'))).toEqual([]);
  expect(existsSync(storeFile(cache, ['/b']))).toBe(true);
});

test('a damaged entry is named', () => {
  const file = join(temporaryFolder(), 'facts.sqlite');
  const store = temporaryStore(file);
  store.write(put(...segments()));
  const database = new DatabaseSync(file);
  database.exec('DELETE FROM posting WHERE string IN (SELECT string FROM posting LIMIT 1)');
  database.close();
  expect(verifyStore(file).join()).toContain('not found by');
});
