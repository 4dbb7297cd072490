/** Reads many sources in worker threads. A file that brings a thread down costs itself alone. */
import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { language } from '../../localize';
import type { DictionaryBuffer } from '../../tokenizer';
import { compileAsUsual, compileForReading } from './compiling';
import { Queue } from './queue';
import type { Built } from './task';
import type { Threads } from './threads';
import type { Setup } from './worker';

export interface PoolOptions {
  readonly threads: Threads;
  readonly dictionary: DictionaryBuffer;
  /** The source folders, whose bibliographic data is asked. */
  readonly folders: readonly string[];
  /** How many threads; as many as the machine can spare where absent. */
  readonly workers?: number;
  /** Reads a file in this thread, where nobody waits for it; absent where somebody does. */
  readonly here?: (path: string) => Promise<Built>;
}

/**
 * Calls `done` for each file, in any order, and waits for it. `failed` is called for a file that a thread cannot survive.
 * Stops early, without an error, when the signal is aborted.
 */
export async function buildInPool(
  paths: readonly string[],
  options: PoolOptions,
  done: (built: readonly Built[]) => Promise<void>,
  failed: (path: string, reason: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const spare = Math.max(1, Math.min(availableParallelism() - 1, 4));
  const count = Math.min(options.workers ?? spare, paths.length);
  const { here } = options;
  const queue = new Queue(paths, count + (here ? 1 : 0));
  // To code that was compiled under other flags V8 gives no trust: threads that are begun only now load theirs first.
  let loading = Math.max(count - options.threads.begun, 0);
  if (loading === 0) compileForReading(paths.length);
  const loaded = () => {
    if (--loading === 0) compileForReading(paths.length);
  };
  const work = async () => {
    while (queue.length > 0 && !signal?.aborted) await oneThread(options, queue, loaded, done, failed, signal);
  };
  try {
    await Promise.all([...Array.from({ length: count }, work), ...(here ? [readHere(here, queue, done, signal)] : [])]);
  } finally {
    compileAsUsual();
  }
}

/** Runs a thread until the queue is empty or the thread has come down. */
async function oneThread(
  { threads, dictionary, folders }: PoolOptions,
  queue: Queue,
  loaded: () => void,
  done: (built: readonly Built[]) => Promise<void>,
  failed: (path: string, reason: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const setup: Setup = { dictionary, folders, language: language() };
  const worker = threads.take();
  const answers = answersOf(worker, signal);
  const asked: (readonly string[])[] = [];
  // While some files are being kept the thread has the next. A suspect is asked alone: were the thread to come down, it is the one.
  const ask = () => {
    while (queue.length > 0 && asked.flat().length < queue.ahead && !signal?.aborted) {
      if (asked.length > 0 && (queue.isSuspect(asked[0]!) || queue.suspectIsNext)) return;
      const batch = queue.take();
      asked.push(batch);
      worker.postMessage(batch);
    }
  };
  try {
    worker.postMessage(setup);
    ask();
    await answers();
    loaded();
    while (asked.length > 0) {
      const built = await answers();
      asked.shift();
      ask();
      await done(built);
    }
  } catch (error) {
    if (!(error instanceof ThreadDown)) throw error;
    if (signal?.aborted) return;
    // An answer may be lost with the thread, so that of several files none can be blamed yet.
    const [suspect, ...others] = asked.flat();
    if (suspect !== undefined && others.length === 0) await failed(suspect, error.message);
    else queue.putBack(asked.flat());
  } finally {
    await worker.terminate();
  }
}

/** Reads in this thread what the queue has for it, and between two files keeps what the other threads have read. */
async function readHere(
  read: (path: string) => Promise<Built>,
  queue: Queue,
  done: (built: readonly Built[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    const path = signal?.aborted ? undefined : queue.takeLast();
    if (path === undefined) return;
    await done([await read(path)]);
    await turn();
  }
}

class ThreadDown extends Error {}

/** The next answer of a thread, in the order of the questions; rejects once the thread has come down or nobody wants it any more. */
function answersOf(worker: Worker, signal: AbortSignal | undefined): () => Promise<readonly Built[]> {
  const answers = on(worker, 'message', { close: ['exit'], ...(signal ? { signal } : {}) });
  return async () => {
    const next = await answers.next().catch((error: unknown) => {
      throw new ThreadDown(error instanceof Error ? error.message : String(error));
    });
    if (next.done) throw new ThreadDown('exit');
    return (next.value as [readonly Built[]])[0];
  };
}
