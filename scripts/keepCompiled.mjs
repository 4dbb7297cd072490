/**
 * Runs a program of the build over the sources of the sample and keeps, beside it, what V8 has compiled of it by then, so that the next
 * run does without compiling it (server/src/compiled.ts). Usage: node scripts/keepCompiled.mjs commandLine | reader
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
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
function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'uradori-build-'));
  process.env.XDG_CACHE_HOME = folder;
  process.argv.splice(1, Infinity, join(root, 'dist/cli.js'), 'index', sources);
  const program = loadAnew('commandLine');
  process.on('exit', () => {
    program.keep();
    rmSync(folder, { recursive: true });
  });
}

/** The program of a thread, with the flags that it has when the threads read. */
async function reader() {
  const { compileForReading } = loadLayout(join(root, 'server/src/factbase/build/compiling.ts'));
  const { loadDictionary } = loadLayout(join(root, 'server/src/tokenizer/index.ts'));
  compileForReading(readdirSync(sources).length);
  const dictionary = await loadDictionary(join(root, 'dist/ipadic.bin'));
  const thread = new Worker(fileURLToPath(import.meta.url), {
    workerData: { dictionary, folders: [sources], language: 'ja' },
  });
  thread.postMessage(readdirSync(sources).map((name) => join(sources, name)));
  thread.once('message', () => thread.terminate());
}

/** In the thread: keeps what has been compiled when the sources have been read. */
function readInThread() {
  const answer = parentPort.postMessage.bind(parentPort);
  parentPort.postMessage = (...message) => {
    program.keep();
    answer(...message);
  };
  const program = loadAnew('reader');
}

if (!isMainThread && workerData) readInThread();
else if (process.argv[2] === 'reader') await reader();
else commandLine();
