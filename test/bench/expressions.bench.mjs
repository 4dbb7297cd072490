/**
 * Reading values beside chrono-node (Japanese) and Microsoft's Recognizers-Text (Japanese), in one run over the prose of the sample
 * workspace: characters a second, as ratios. Prints a table and ends with 1 if the goal is missed. The figures depend on the machine,
 * the ratios hardly. Usage: node test/bench/expressions.bench.mjs
 */
import { buildSync } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ja } from 'chrono-node';
import { globSync } from 'tinyglobby';
import { report } from './report.mjs';

/** Characters a second that reading has to reach. */
const GOAL = 1_000_000;
const ROUNDS = 5;

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'uradori-bench-'));

function loadRoom() {
  const outfile = join(folder, 'expressions.cjs');
  buildSync({
    entryPoints: [join(root, 'server/src/expressions/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  return require(outfile);
}

const paragraphs = globSync('corpus/sample/**/*.{md,txt}', { cwd: root })
  .sort()
  .flatMap((file) => readFileSync(join(root, file), 'utf8').split(/\n{2,}/))
  .filter((text) => text.length > 40);
const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);

/** Characters a second: the median of the rounds, after one that warms up. Each round lasts at least as long as asked. */
function rate(read, milliseconds) {
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    let passes = 0;
    do {
      for (const text of paragraphs) read(text);
      passes++;
    } while (performance.now() - start < milliseconds);
    rounds.push((1000 * characters * passes) / (performance.now() - start));
  }
  return rounds.slice(1).sort((a, b) => a - b)[ROUNDS >> 1];
}

function recognizer() {
  const suite = require('@microsoft/recognizers-text-suite');
  const culture = suite.Culture.Japanese;
  const issue = new Date(2024, 10, 22);
  return (text) => {
    suite.recognizeNumber(text, culture);
    suite.recognizePercentage(text, culture);
    suite.recognizeCurrency(text, culture);
    suite.recognizeDateTime(text, culture, undefined, issue);
  };
}

const { readExpressions } = loadRoom();
const issue = new Date(2024, 10, 22);
const rows = [['uradori', rate((text) => readExpressions(text, { refDate: '2024-11-22' }), 400)]];
rows.push(['chrono-node (ja), dates only', rate((text) => ja.parse(text, issue), 400)]);
try {
  rows.push(['recognizers-text (ja)', rate(recognizer(), 100)]);
} catch (error) {
  rows.push([`recognizers-text (ja): ${error.message}`, NaN]);
}
rmSync(folder, { recursive: true, force: true });

const [[, own]] = rows;
const rateOf = (perSecond) => `${Math.round(perSecond).toLocaleString('en')} characters/s`;
report(
  rows.map(([name, perSecond]) => ({
    measure: perSecond === own ? 'reading values' : `reading values / ${name}`,
    value: perSecond === own ? rateOf(own) : perSecond > 0 ? `${(own / perSecond).toFixed(1)} ×` : 'did not run',
    goal: perSecond === own ? `≥ ${rateOf(GOAL)}` : '',
    met: perSecond !== own || own >= GOAL,
    ours: rateOf(own),
    beside: perSecond !== own && perSecond > 0 ? rateOf(perSecond) : '',
  })),
);
