/** What was compiled serves the next run of the same program, and of no other; it is only a copy. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load } from '../../../server/src/compiled';

const dist = join(import.meta.dirname, '../../../dist');
let folder: string;
let file: string;
let copy: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uradori-compiled-'));
  file = join(folder, 'program.js');
  copy = join(folder, 'program.code');
  writeFileSync(file, program(2));
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = (times: number) => `
  const path = require('node:path');
  exports.place = path.basename(__filename);
  exports.many = (x) => ${times} * x;`;

const run = () => load<{ place: string; many: (x: number) => number }>(file, copy);

test('a program runs as a module does, with and without a copy', () => {
  const first = run();
  expect(first.anew).toBe(true);
  expect([first.exports.place, first.exports.many(4)]).toEqual(['program.js', 8]);
  first.keep();
  const second = run();
  expect(second.anew).toBe(false);
  expect([second.exports.place, second.exports.many(4)]).toEqual(['program.js', 8]);
});

test('another program of the same length is compiled anew', () => {
  run().keep();
  writeFileSync(file, program(3));
  const changed = run();
  expect([changed.anew, changed.exports.many(4)]).toEqual([true, 12]);
});

test.each([
  ['damaged', (bytes: Buffer) => bytes.fill(7, 40, 60)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 50)],
  ['empty', () => Buffer.alloc(0)],
])('a copy that is %s does not serve', (_, change) => {
  run().keep();
  writeFileSync(copy, change(readFileSync(copy)));
  const again = run();
  expect([again.anew, again.exports.many(4)]).toEqual([true, 8]);
});

test('where nothing can be written nothing is kept, and nothing said', () => {
  copy = join(folder, 'none', 'program.code');
  run().keep();
  expect(existsSync(copy)).toBe(false);
});

test.each(['commandLine', 'reader'])('what the build has kept of %s serves', (name) => {
  const at = JSON.stringify(join(dist, name));
  const code = `
    const { readFileSync } = require('node:fs');
    const program = require('node:module').wrap(readFileSync(${at} + '.js', 'latin1'));
    const cachedData = readFileSync(${at} + '.code').subarray(8);
    console.log(new (require('node:vm').Script)(program, { filename: ${at} + '.js', cachedData }).cachedDataRejected);`;
  expect(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout).toBe('false\n');
});

test('the command line runs with what the build has compiled of it, where that is damaged, and without it', () => {
  for (const name of ['cli.js', 'commandLine.js', 'commandLine.code'])
    copyFileSync(join(dist, name), join(folder, name));
  const expressions = () => {
    const input = `${JSON.stringify({ id: 1, text: '全長は684メートル' })}\n`;
    return spawnSync(process.execPath, [join(folder, 'cli.js'), 'expressions', '--jsonl'], { input, encoding: 'utf8' });
  };
  const { stdout, stderr, status } = expressions();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('684メートル');
  const kept = join(folder, 'commandLine.code');
  writeFileSync(kept, readFileSync(kept).fill(7, 5000, 6000));
  expect(expressions()).toMatchObject({ stdout, stderr: '', status: 0 });
  rmSync(kept);
  expect(expressions()).toMatchObject({ stdout, stderr: '', status: 0 });
});
