/**
 * Measures one tokenizer in a process of its own: opening it to the first token, and the memory it holds afterwards.
 * Usage: node tokenizerChild.mjs kuromoji|uradori BUNDLE DICTIONARY; prints JSON.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const [which, bundle, dictionary] = process.argv.slice(2);
const { openTokenizer, prose } = require(bundle);
const text = prose(50_000);

function openKuromoji() {
  const home = dirname(require.resolve('kuromoji/package.json'));
  const builder = require('kuromoji').builder({ dicPath: join(home, 'dict') });
  return new Promise((resolve, reject) => builder.build((error, made) => (error ? reject(error) : resolve(made))));
}

const before = process.memoryUsage.rss();
const start = performance.now();
const tokenizer = await (which === 'kuromoji' ? openKuromoji() : openTokenizer(dictionary));
tokenizer.tokenize('三月に終わる。');
const load = performance.now() - start;
const loaded = process.memoryUsage.rss() - before;
for (const line of text.split('\n')) tokenizer.tokenize(line);
const peak = process.resourceUsage().maxRSS * 1024 - before;
console.log(JSON.stringify({ load, loaded, peak }));
