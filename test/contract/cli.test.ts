/** What scripts and CI rely on: the built command line's exit status, its JSON, and what goes where. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const cli = join(import.meta.dirname, '../../dist/cli.js');
const desk = mkdtempSync(join(tmpdir(), 'uradori-cli-'));
const at = (name: string) => join(desk, name);

const files = {
  'sources/bridge.md': '---\ntitle: 青葉大橋の開通\nissued: 2024-11-22\n---\n\n青葉大橋の長さは684メートルである。\n',
  'wrong.md': '青葉大橋の長さは864メートルである。\n',
  'right.md': '青葉大橋の長さは684メートルである。\n',
  'broken/bridge.md': '青葉大橋の長さは684メートルである。\n',
  'broken/page.pdf': 'not a PDF',
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`undated/${n}.md`, `第${n}橋の長さは${n}80メートルである。\n`])),
};

function run(...args: string[]) {
  const env = { ...process.env, LC_ALL: 'C', XDG_CACHE_HOME: at('cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing: npm run build');
  for (const folder of ['sources', 'broken', 'undated']) mkdirSync(at(folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

test('Many sources without a date of issue are one line', () => {
  const { status, stderr } = run('check', at('right.md'), '--sources', at('undated'));
  expect(status).toBe(0);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/5 sources.*1\.md, 2\.md, 3\.md and others.*1\.md\.yaml/);
});

test('A conflict: status 1, the claim with its evidence, the sources', () => {
  const { status, stdout } = run('check', at('wrong.md'), '--sources', at('sources'), '--format', 'json');
  expect(status).toBe(1);
  const result = JSON.parse(stdout);
  expect(result.sources).toEqual([
    { path: at('sources/bridge.md'), title: '青葉大橋の開通', issued: '2024-11-22', facts: 1 },
  ]);
  expect(result.drafts).toHaveLength(1);
  const [claim] = result.drafts[0].claims;
  expect(claim).toMatchObject({
    text: '864メートル',
    verdict: 'conflict',
    kind: 'quantity',
    replacement: '684メートル',
  });
  expect(claim.message).toContain('684メートル');
  expect(files['wrong.md'].slice(claim.start, claim.end)).toBe('864メートル');
  const [{ path, start, end, text, quote }] = claim.evidence;
  expect(readFileSync(path, 'utf8').slice(start, end)).toBe('684メートル');
  expect([text, quote]).toEqual(['684メートル', '青葉大橋の長さは684メートルである。']);
});

test('No conflict: status 0; a draft that cannot be read: status 2, and the others are checked', () => {
  expect(run('check', at('right.md'), '--sources', at('sources')).status).toBe(0);
  const { status, stdout, stderr } = run('check', at('none.md'), at('right.md'), '--sources', at('sources'));
  expect(status).toBe(2);
  expect(stderr).toBe(`uradori: ${at('none.md')} does not exist.\n`);
  expect(JSON.parse(stdout).drafts.map((draft: { path: string }) => draft.path)).toEqual([at('right.md')]);
});

test('A source that cannot be read: status 2, one line says which, the others are used', () => {
  const { status, stdout, stderr } = run('check', at('right.md'), '--sources', at('broken'));
  expect(status).toBe(2);
  expect(stderr.match(/page\.pdf/g)).toHaveLength(1);
  expect(JSON.parse(stdout).drafts[0].claims[0].verdict).toBe('supported');
});

test.each([
  [['check', at('right.md'), '--sources', at('nowhere')]],
  [['check', at('right.md'), '--sources', at('right.md')]],
  [['check', at('right.md')]],
  [['check', at('right.md'), '--sources', at('sources'), '--format', 'xml']],
  [['extract', at('nowhere.md')]],
  [['index', at('nowhere')]],
  [['no-such-command']],
])('What cannot run says so on standard error alone: %j', (args) => {
  const { status, stdout, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('extract writes each fact as a line', () => {
  const { status, stdout } = run('extract', at('sources/bridge.md'), '--jsonl');
  expect(status).toBe(0);
  const facts = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(facts).toHaveLength(1);
  expect(facts[0]).toMatchObject({ text: '684メートル', expression: { quantity: { min: 684, unit: 'm' } } });
  expect(facts[0].subject.length).toBeGreaterThan(0);
  expect(files['sources/bridge.md'].slice(facts[0].start, facts[0].end)).toBe('684メートル');
});

test('check --explain adds to standard error only', () => {
  const plain = run('check', at('wrong.md'), '--sources', at('sources'));
  const explained = run('check', at('wrong.md'), '--sources', at('sources'), '--explain');
  expect(explained.stdout).toBe(plain.stdout);
  expect(explained.stderr).toContain('684メートル');
});
