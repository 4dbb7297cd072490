/**
 * The fact base at scale, beside kuromoji and beside the file system, in one run: building, opening, refreshing, looking up, two threads
 * against one. Prints a table and ends with 1 if a goal is missed. Only ratios count, and the times that a person waits.
 * Usage: node test/bench/factbase.bench.mjs [FILES], 10,000 files where absent. Needs a build (dist/).
 */
import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from './report.mjs';

const FILES = Number(process.argv[2] ?? 10_000);
/** As many files, about as many characters and about as few values as the encyclopaedia articles that tokenizers are compared on. */
const CORPUS = 118;
const PARTS = 8;
/** There, of so many sentences one keeps its figures. */
const TOLD = 7;
const ROUNDS = 3;
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'uradori-bench-'));
const bundle = join(folder, 'engine.cjs');
const dictionary = join(here, '../../dist/ipadic.bin');
const rows = [];

/** The text with one value every 80 characters or so, as an encyclopaedia has them; the articles of the alignment tests, which are about values, have four times as many. */
function wordy(text) {
  const sentences = text.split(/(?<=[。\n|])/);
  const told = (sentence, i) => i % TOLD === 0 || /^\w+: /.test(sentence);
  return sentences.map((s, i) => (told(s, i) ? s : s.replace(/\d[\d.,]*/g, 'どの'))).join('');
}

/** `count` articles, each of `parts` of those of the alignment tests, each time with other digits, and as `make` makes them. */
function articles(count, parts = 1, make = (text) => text) {
  const models = join(here, '../alignment/sources');
  const texts = readdirSync(models)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => readFileSync(join(models, name), 'utf8'));
  const sources = join(folder, `sources-${count}-${parts}`);
  mkdirSync(sources);
  for (let i = 0; i < count; i++) {
    const copy = Math.floor((i * parts) / texts.length);
    const text = Array.from({ length: parts }, (_, k) => texts[(i * parts + k) % texts.length]).join('\n\n');
    const other = make(text).replace(/[1-9](?=\d+(?![\d年月日時分:-]))/g, (digit) => ((+digit + copy) % 9) + 1);
    writeFileSync(join(sources, `${String(i).padStart(6, '0')}.md`), other);
  }
  return sources;
}

function measure(what, options) {
  const args = [
    '--expose-gc',
    join(here, 'factbaseChild.mjs'),
    what,
    JSON.stringify({ bundle, dictionary, ...options }),
  ];
  const start = performance.now();
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return { whole: performance.now() - start, ...JSON.parse(output) };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const rounds = (make, count = ROUNDS) => Array.from({ length: count }, (_, round) => make(round));
const figure = (number) => Number(number.toPrecision(3));

function row(measureName, value, unit, goal, atLeast = false) {
  const met = goal === undefined || (atLeast ? value >= goal : value <= goal);
  rows.push({
    measure: measureName,
    value: `${figure(value)} ${unit}`,
    goal: goal === undefined ? '' : `${atLeast ? '≥' : '≤'} ${goal}`,
    met,
  });
}

let stores = 0;
const fresh = () => join(folder, `cache-${stores++}`);

/** The whole command, from nothing. */
function commandLine(sources) {
  const start = performance.now();
  const env = { ...process.env, XDG_CACHE_HOME: fresh() };
  const command = [join(here, '../../dist/cli.js'), 'index', sources];
  const output = execFileSync(process.execPath, command, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { whole: performance.now() - start, facts: JSON.parse(output).facts };
}

function besideKuromoji() {
  const sources = articles(CORPUS, PARTS, wordy);
  const characters = readdirSync(sources).reduce(
    (sum, name) => sum + readFileSync(join(sources, name), 'utf8').length,
    0,
  );
  row(`characters in ${CORPUS} files`, characters, '');
  row('characters to a value in them', characters / commandLine(sources).facts, '');
  const ratios = rounds(() => {
    const ours = commandLine(sources).whole;
    return ours / measure('tokenize', { sources }).whole;
  });
  row(`${CORPUS} files read and stored / kuromoji’s tokens alone`, median(ratios), '×', 0.5);
}

function threads(sources) {
  const ratios = rounds(() => {
    const one = measure('build', { sources, cacheDir: fresh(), workers: 1 }).milliseconds;
    return one / measure('build', { sources, cacheDir: fresh(), workers: 2 }).milliseconds;
  }, 2);
  // The best of the rounds: whatever else runs on the machine takes from two threads what it does not take from one.
  row(`${FILES} files by one thread / by two`, Math.max(...ratios), '×', 1.5, true);
}

function scale(sources) {
  const cacheDir = fresh();
  const built = measure('build', { sources, cacheDir });
  row(`${FILES} files built`, built.milliseconds / 1000, 's');
  row('most memory while building', built.peak, 'MiB');
  const first = '三日月橋の長さは684メートルである。';
  const drafts = readdirSync(sources)
    .filter((_, i) => i % 3 === 0)
    .slice(0, 30)
    .map((name) => join(sources, name));
  const desk = measure('desk', { sources, cacheDir, drafts, first });
  row('facts', desk.facts, '');
  row('dictionary and synonyms opened', desk.opened, 'ms');
  row('a built base opened, to the first look-up', desk.firstLookUp, 'ms', 300);
  row('refresh, nothing changed / one stat pass', desk.unchanged / desk.statPass, '×', 10);
  row('refresh, one file changed', desk.changed, 'ms', 500);
  row('a claim checked', desk.perClaim, 'ms', 5);
  row('memory held for the open base', desk.base, 'MiB');
  row('memory held after 30 drafts', desk.held, 'MiB', 60);
  row('memory of the process after 30 drafts', desk.rss, 'MiB');
}

try {
  buildSync({
    entryPoints: [join(here, 'factbaseEntry.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: bundle,
    // Processes of this bench are one engine, and no other's.
    define: { ENGINE_DIGEST: '"bench"', 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  });
  besideKuromoji();
  const sources = articles(FILES);
  threads(sources);
  scale(sources);
} finally {
  rmSync(folder, { recursive: true });
}
report(rows);
