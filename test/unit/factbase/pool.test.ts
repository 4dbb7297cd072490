/** Many files in threads: every file answered once, and a file that brings a thread down costs itself alone. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildInPool } from '../../../server/src/factbase/build/pool';
import { temporaryFolder } from './support';

const falls = ["throw new Error('out of memory')", 'process.exit(1)'];

async function read(paths: readonly string[], fall: string, workers: number, signal?: AbortSignal) {
  const folder = temporaryFolder({
    'reader.cjs': `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', (paths) => {
        if (paths.includes('bad')) { ${fall} }
        while (paths.includes('endless'));
        parentPort.postMessage(paths);
      });`,
  });
  const program = join(folder, 'reader.cjs');
  const done: string[] = [];
  const failed: string[] = [];
  await buildInPool(
    paths,
    { program, dictionary: new SharedArrayBuffer(0), folders: [], workers },
    async (built) => void done.push(...(built as unknown as string[])),
    async (path) => void failed.push(path),
    signal,
  );
  return { done: done.sort(), failed };
}

const good = Array.from({ length: 50 }, (_, i) => `${100 + i}`);

test.each([1, 2])('%i threads answer every file once', async (workers) => {
  expect(await read(good, '', workers)).toEqual({ done: good, failed: [] });
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
