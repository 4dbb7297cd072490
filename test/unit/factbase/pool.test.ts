/** Many files in threads: every file answered once, and a file that brings a thread down costs itself alone. */
import { on } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildInPool } from '../../../server/src/factbase/build/pool';
import type { Built } from '../../../server/src/factbase/build/task';
import { programBeside, Threads } from '../../../server/src/factbase/build/threads';
import { loadDictionary } from '../../../server/src/tokenizer';
import { dictionary, temporaryFolder } from './support';

const falls = ["throw new Error('out of memory')", 'process.exit(1)'];

type Here = NonNullable<Parameters<typeof buildInPool>[1]['here']>;

async function read(
  paths: readonly string[],
  fall: string,
  workers: number,
  signal?: AbortSignal,
  here?: Here,
  ahead = 0,
) {
  const folder = temporaryFolder({
    'reader.cjs': `const { parentPort } = require('node:worker_threads');
      parentPort.once('message', () => parentPort.on('message', read).postMessage([]));
      const read = (paths) => {
        if (paths.some((path) => path.startsWith('bad'))) { ${fall} }
        while (paths.includes('endless'));
        parentPort.postMessage(paths);
      };`,
  });
  const done: string[] = [];
  const failed: string[] = [];
  await buildInPool(
    paths,
    {
      threads: new Threads(join(folder, 'reader.cjs'), ahead),
      dictionary: new SharedArrayBuffer(0),
      folders: [],
      workers,
      ...(here ? { here } : {}),
    },
    async (built) => void done.push(...(built as unknown as string[])),
    async (path) => void failed.push(path),
    signal,
  );
  return { done: done.sort(), failed };
}

const good = Array.from({ length: 50 }, (_, i) => `${100 + i}`);

test.each([1, 2])('%i threads answer every file once', async (workers) => {
  for (const ahead of [0, 1, 3])
    expect(await read(good, '', workers, undefined, undefined, ahead)).toEqual({ done: good, failed: [] });
});

test('a thread answers in the order in which it is asked, whatever takes longer', async () => {
  const sources = join(import.meta.dirname, '../../../corpus/sample/sources');
  const worker = new Threads(programBeside(dictionary)).take();
  worker.postMessage({ dictionary: await loadDictionary(dictionary), folders: [sources], language: 'ja' });
  const asked = ['霧笛橋.pdf', '県議選の結果.md', '白波灯台の歩み.html', '財政と貿易.md'].map((name) =>
    join(sources, name),
  );
  for (const path of asked) worker.postMessage([path]);
  const answered: string[] = [];
  for await (const [built] of on(worker, 'message') as AsyncIterable<[readonly Built[]]>) {
    answered.push(...built.map(({ segment }) => segment.path));
    if (answered.length === asked.length) break;
  }
  await worker.terminate();
  expect(answered).toEqual(asked);
});

test.each(falls)('a file that brings a thread down costs itself alone: %s', async (fall) => {
  for (const at of [0, 23, 50]) {
    const paths = good.toSpliced(at, 0, 'bad');
    expect(await read(paths, fall, 2)).toEqual({ done: good, failed: ['bad'] });
  }
});

test('an aborted signal stops it without an error', async () => {
  expect((await read(good, '', 2, AbortSignal.abort())).done).toEqual([]);
});

test('a file that is being read does not hold up the stop', async () => {
  const { done, failed } = await read([...good, 'endless'], '', 2, AbortSignal.timeout(500));
  expect(done).not.toContain('endless');
  expect(failed).toEqual([]);
});

test.each(falls)('this thread reads too, but nothing that may have brought another down: %s', async (fall) => {
  const own: string[] = [];
  const here = async (path: string) => {
    own.push(path);
    return path as never;
  };
  const texts = good.map((name) => `${name}.md`);
  expect(await read(['bad.md', ...texts], fall, 1, undefined, here)).toEqual({ done: texts, failed: ['bad.md'] });
  expect(own).not.toContain('bad.md');
  expect(own.length).toBeGreaterThan(0);
});

test('this thread leaves to the others what is not plain text', async () => {
  const pages = good.map((name) => `${name}.pdf`);
  const here = () => Promise.reject(new Error('not here'));
  expect(await read(pages, '', 1, undefined, here)).toEqual({ done: pages, failed: [] });
});
