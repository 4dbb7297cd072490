/** Longer drafts on several subjects, each with its report as it stands: whoever changes a rule reads in the diff what it does to prose. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openEngine } from '../../server/src/engine';
import { reportOf } from './report';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => name))('%s', async (name) => {
  const folder = join(import.meta.dirname, name);
  const sources = join(folder, 'sources');
  const engine = await openEngine({
    folders: [sources],
    dictionary: join(import.meta.dirname, '../../dist/ipadic.bin'),
  });
  const status = await engine.refresh();
  expect(status.problems).toEqual([]);
  const text = readFileSync(join(folder, 'draft.md'), 'utf8');
  const read = (path: string) => readFileSync(path, 'utf8');
  const report = reportOf(engine.check({ text, format: 'markdown' }), text, (path) => [basename(path), read(path)]);
  await expect(report).toMatchFileSnapshot(join(folder, 'report.txt'));
});
