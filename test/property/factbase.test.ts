/** However a build of the fact base ends, what it leaves is whole, and the next build completes it. The built command line, killed and doubled. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

const cli = join(import.meta.dirname, '../../dist/cli.js');
const FILES = 200;

/** A folder of sources, and one to keep their facts in. */
function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'uradori-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sources = join(folder, 'sources');
  mkdirSync(sources);
  for (let i = 0; i < FILES; i++)
    writeFileSync(
      join(sources, `${i}.md`),
      `# 第${i}橋\n\n第${i}橋の長さは${100 + i}メートル、総事業費は${i + 3}億円である。2024年${1 + (i % 12)}月に開通した。\n\n市長は「第${i}橋は町の長年の夢だった」と述べた。\n`,
    );
  return { sources, cache: join(folder, 'cache'), index: (...flags: string[]) => ['index', sources, ...flags] };
}

type Desk = ReturnType<typeof desk>;

async function run({ cache }: Desk, args: string[]) {
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  // Exit status 1 is an answer too: not in step with the files, or not whole.
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], { env }).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout) as { sources: number; facts: number; whole: boolean; toRead: number; file?: string };
}

test('killed at any moment', async () => {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing: npm run build');
  const expected = await (async () => {
    const undisturbed = desk();
    return run(undisturbed, undisturbed.index());
  })();
  expect(expected.sources).toBe(FILES);
  const began = desk();
  const start = Date.now();
  await run(began, began.index());
  const duration = Date.now() - start;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ min: 0.1, max: 1.1, noNaN: true }), { minLength: 1, maxLength: 2 }),
      async (moments) => {
        const own = desk();
        for (const moment of moments) {
          const env = { ...process.env, XDG_CACHE_HOME: own.cache };
          const child = spawn(process.execPath, [cli, ...own.index()], { env, stdio: 'ignore' });
          const ended = new Promise((resolve) => child.once('exit', resolve));
          setTimeout(() => child.kill('SIGKILL'), moment * duration);
          await ended;
          const { file } = await run(own, own.index('--status'));
          if (file !== undefined) expect((await run(own, own.index('--verify'))).whole).toBe(true);
        }
        const { sources, facts } = await run(own, own.index());
        expect({ sources, facts }).toEqual({ sources: expected.sources, facts: expected.facts });
        expect((await run(own, own.index('--verify'))).whole).toBe(true);
      },
    ),
    { numRuns: 3 },
  );
});

test('two builds of one folder at once', async () => {
  const own = desk();
  const [one, other] = await Promise.all([run(own, own.index()), run(own, own.index())]);
  expect(one).toEqual(other);
  expect(one.sources).toBe(FILES);
  expect((await run(own, own.index('--verify'))).whole).toBe(true);
});
