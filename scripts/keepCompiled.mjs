/**
 * Runs a program of the build over the sources of the sample and keeps, beside it, what V8 has compiled of it by then, so that the next
 * run does without compiling it (server/src/compiled.ts). Usage: node scripts/keepCompiled.mjs commandLine | reader
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { loadLayout } from './dictionary/writeSections.mjs';
import { root } from './lib/project.mjs';

const sources = join(root, 'corpus/sample/sources');
const { load } = loadLayout(join(root, 'server/src/compiled.ts'));

/** The program, compiled anew. */
function loadAnew(name) {
  const copy = join(root, 'dist', `${name}.code`);
  rmSync(copy, { force: true });
  return load(join(root, 'dist', `${name}.js`), copy);
}

/** The command line reads so few sources in its own thread. */
async function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'uradori-build-'));
  process.env.XDG_CACHE_HOME = folder;
  const program = loadAnew('commandLine');
  // Where it cannot read the sample, the build has failed.
  process.exitCode = await program.exports.run(['index', sources]);
  program.keep();
  rmSync(folder, { recursive: true });
}

/** The program of a thread. */
async function reader() {
  const { loadDictionary } = loadLayout(join(root, 'server/src/tokenizer/index.ts'));
  const dictionary = await loadDictionary(join(root, 'dist/ipadic.bin'));
  const thread = new Worker(fileURLToPath(import.meta.url));
  thread.postMessage({ dictionary, folders: [sources], language: 'ja' });
  thread.postMessage(readdirSync(sources).map((name) => join(sources, name)));
  thread.on('message', (built) => {
    if (built.length > 0) thread.terminate();
  });
}

/** In the thread: keeps what has been compiled when the sources have been read. */
function readInThread() {
  const answer = parentPort.postMessage.bind(parentPort);
  parentPort.postMessage = (built, ...others) => {
    if (built.length > 0) program.keep();
    answer(built, ...others);
  };
  const program = loadAnew('reader');
}

if (!isMainThread) readInThread();
else if (process.argv[2] === 'reader') await reader();
else await commandLine();
