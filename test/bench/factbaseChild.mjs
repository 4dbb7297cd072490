/**
 * One measurement of the fact base in a process of its own; prints JSON. Usage: node factbaseChild.mjs WHAT JSON, where WHAT is
 * `build` (all sources anew), `tokenize` (kuromoji alone over the same texts, nothing stored) or `desk` (a base that is there: opened, looked up, refreshed).
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const [what, json] = process.argv.slice(2);
const { bundle, dictionary, sources, cacheDir, workers, drafts, first } = JSON.parse(json);
const now = () => performance.now();
const print = (result) => console.log(JSON.stringify(result));
const paths = () => readdirSync(sources).map((name) => join(sources, name));

async function openEngine() {
  return require(bundle).openEngine({ folders: [sources], dictionary, cacheDir, workers, log: console.error });
}

async function build() {
  const engine = await openEngine();
  const start = now();
  const { facts } = await engine.refresh();
  print({ milliseconds: now() - start, facts, peak: process.resourceUsage().maxRSS / 1024 });
  engine.close();
}

async function tokenize() {
  const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const builder = require('kuromoji').builder({ dicPath });
  const tokenizer = await new Promise((resolve, reject) =>
    builder.build((error, made) => (error ? reject(error) : resolve(made))),
  );
  let tokens = 0;
  for (const path of paths())
    for (const line of readFileSync(path, 'utf8').split('\n')) if (line) tokens += tokenizer.tokenize(line).length;
  print({ tokens });
}

async function desk() {
  let start = now();
  const engine = await openEngine();
  const opened = now() - start;
  const before = held();
  start = now();
  const { facts } = await engine.refresh();
  engine.check({ text: first, format: 'plain' });
  const firstLookUp = now() - start;
  const base = held() - before;

  start = now();
  for (const path of paths()) statSync(path);
  const statPass = now() - start;
  const unchanged = await median(async () => {
    start = now();
    await engine.refresh();
    return now() - start;
  });
  const changed = await median(async (round) => {
    const path = paths()[round * 7];
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n\n追記${round}：橋の長さは${600 + round}メートルである。\n`);
    start = now();
    await engine.refresh();
    return now() - start;
  });

  const perClaim = [];
  for (const path of drafts) {
    const text = readFileSync(path, 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
    start = now();
    const { claims } = engine.check({ text, format: 'plain' });
    if (claims.length) perClaim.push((now() - start) / claims.length);
    // What has been looked up can be let go of only between two turns, of which an editor has many.
    await setImmediate();
  }
  print({
    facts,
    opened,
    firstLookUp,
    statPass,
    unchanged,
    changed,
    perClaim: middle(perClaim),
    base: base / 2 ** 20,
    held: (held() - before) / 2 ** 20,
    rss: process.memoryUsage.rss() / 2 ** 20,
  });
  engine.close();
}

/** Bytes of objects and of the buffers behind them. */
function held() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function median(measure) {
  const times = [];
  for (let round = 0; round < 5; round++) times.push(await measure(round));
  return middle(times);
}

await { build, tokenize, desk }[what]();
