/**
 * The language server beside one that does nothing, in one run, in turns: start to the first diagnostics, memory, a keystroke. Prints a
 * table and ends with 1 if a goal is missed. The ratios count; the times are those that a person waits.
 * Usage: node test/bench/server.bench.mjs [DIST], the folder of the build. Needs a build.
 */
import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverEnvironment, serverFlags } from '../../client/src/serverFlags.ts';
import { draftOf, sampleDraft, writeArticles } from './articles.mjs';
import { report } from './report.mjs';
import { Client } from './serverClient.mjs';

const FACTS = 100_000;
/** Rounds whose median is told: one start may take half as much again as the next, and one server hold a tenth more. */
const STARTS = 7;
const FEWER = 3;
const KEYSTROKES = 20;

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(process.argv[2] ?? join(here, '../../dist'));
const folder = mkdtempSync(join(tmpdir(), 'uradori-bench-'));
const noop = { program: join(folder, 'noop.cjs'), finds: false };
/** Started as the extension starts it. */
const own = { program: join(dist, 'server.js'), finds: true, flags: serverFlags, environment: serverEnvironment };
const rows = [];

const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))];
const median = (numbers) => quantile(numbers, 0.5);
const figure = (number) => Number(number.toPrecision(3));

/** A workspace with its facts on disk, built by the command line: `{ root, cacheDir, facts }`. */
function workspace(name, copies) {
  const root = join(folder, name);
  const cache = join(root, 'cache');
  mkdirSync(cache, { recursive: true });
  writeArticles(join(root, 'sources'), copies);
  const env = { ...process.env, XDG_CACHE_HOME: cache, LC_ALL: 'en_US.UTF-8' };
  const output = execFileSync(process.execPath, [join(dist, 'cli.js'), 'index', join(root, 'sources')], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { root, cacheDir: join(cache, 'uradori'), facts: JSON.parse(output).facts };
}

/** Both servers once: started on a draft, asked by `measure` when the draft is checked to its end, ended. */
async function both({ root, cacheDir }, draft, measure) {
  const results = [];
  for (const { program, ...options } of [own, noop]) {
    const client = new Client();
    const start = await client.start(program, { root, draft, cacheDir, ...options });
    const whole = options.finds ? await client.whole() : start;
    results.push(await measure(client, start, whole));
    await client.stop();
  }
  return results;
}

async function rounds(count, place, draft, measure) {
  const results = [];
  for (let round = 0; round < count; round++) results.push(await both(place, draft, measure));
  return [0, 1].map((i) => results.map((pair) => pair[i]));
}

/** One line of the table: ours, theirs, and the median of the ratios of the rounds. */
function row(measure, unit, [ours, theirs], goal) {
  const value = median(ours.map((number, i) => number / theirs[i]));
  rows.push({
    measure,
    value: `${figure(value)} ×`,
    goal: goal === undefined ? '' : `≤ ${goal}`,
    met: goal === undefined || value <= goal,
    ours: `${figure(median(ours))} ${unit}`,
    beside: `${figure(median(theirs))} ${unit}`,
  });
}

async function starts(name, place, count, goal) {
  const times = await rounds(count, place, draftOf(50_000), (_, first, whole) => ({ first, whole }));
  const part = (key) => times.map((pairs) => pairs.map((time) => time[key]));
  row(`start to first diagnostics, 50k draft, ${name}`, 'ms', part('first'), goal);
  row(`start to all diagnostics, 50k draft, ${name}`, 'ms', part('whole'));
}

async function memory(place) {
  const draft = draftOf(200_000);
  const sizes = await rounds(FEWER, place, draft, (client) => client.memory());
  row('memory after a 200k draft with 100k facts', 'MiB', sizes, 2.5);
}

/** A value is typed into the middle of the draft, letter by letter; goal: milliseconds at the 95th of 100 keystrokes. */
async function keystrokes(name, place, draft, goal) {
  const position = { line: Math.floor(draft.split('\n').length / 2), character: 0 };
  const [ours, theirs] = await both(place, draft, async (client) => {
    for (const letter of '昨年の計画では、') await client.type(position, letter);
    const times = [];
    for (let i = 0; i < KEYSTROKES; i++) times.push(await client.type(position, '3月の橋は40メートルで、'[i % 14]));
    return times;
  });
  for (const [what, share] of [
    ['median', 0.5],
    ['p95', 0.95],
  ]) {
    const [a, b] = [ours, theirs].map((times) => quantile(times, share));
    rows.push({
      measure: `keystroke, ${name}, ${what}`,
      value: `${figure(a)} ms`,
      goal: goal === undefined ? '' : `≤ ${goal} ms`,
      met: goal === undefined || a <= goal,
      ours: `${figure(a)} ms`,
      beside: `${figure(b)} ms`,
    });
  }
}

try {
  buildSync({
    entryPoints: [join(here, 'noopServer.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    outfile: noop.program,
  });
  const few = workspace('few', 1);
  const many = workspace('many', Math.ceil(FACTS / few.facts));
  await starts(`${few.facts} facts`, few, STARTS, 3);
  await starts(`${many.facts} facts`, many, FEWER);
  await memory(many);
  await keystrokes('sample draft', few, sampleDraft, 100);
  await keystrokes('7k draft, 100k facts', many, draftOf(7000));
  await keystrokes('50k draft, 100k facts', many, draftOf(50_000));
} finally {
  rmSync(folder, { recursive: true });
}
report(rows);
