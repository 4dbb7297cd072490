/** What was compiled is kept from session to session, and is only a copy. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startBuilt } from './support/servers';

const files = { 'sources/橋.md': '青葉大橋の長さは684メートルである。\n' };
const draft = '青葉大橋の長さは864メートルである。\n';

const PATIENCE = { timeout: 10_000 };

function compiledIn(folder: string): string | undefined {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('Server.code'));
  return found === undefined ? undefined : join(folder, found);
}

/** A session in which a draft is told of. */
async function session(folder: string): Promise<void> {
  const server = await startBuilt({ files, env: { NODE_COMPILE_CACHE: folder } });
  server.open('原稿.md', draft);
  expect(await server.underlined('原稿.md')).toEqual(['864メートル']);
}

test('what a session has compiled serves the next; where it is damaged it is compiled anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'uradori-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await session(folder);
  await expect.poll(() => compiledIn(folder), PATIENCE).toBeDefined();
  const file = compiledIn(folder)!;
  const { ino } = statSync(file);

  await session(folder);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(statSync(file).ino).toBe(ino);

  const damaged = readFileSync(file).fill(7, 5000, 6000);
  writeFileSync(file, damaged);
  await session(folder);
  await expect.poll(() => readFileSync(file).equals(damaged), PATIENCE).toBe(false);
});
