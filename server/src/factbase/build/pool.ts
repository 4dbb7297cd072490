/** Reads many sources in worker threads. A file that brings a thread down costs itself alone. */
import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { language } from '../../localize';
import { isPlainName } from '../../sources';
import type { DictionaryBuffer } from '../../tokenizer';
import type { Built } from './task';
import { compileAfter, RUNS } from './tierUp';
import type { WorkerData } from './worker';

export interface PoolOptions {
  /** The bundled worker; where it does not exist nothing can be read here. */
  readonly program: string;
  readonly dictionary: DictionaryBuffer;
  /** The source folders, whose bibliographic data is asked. */
  readonly folders: readonly string[];
  /** How many threads; as many as the machine can spare where absent. */
  readonly workers?: number;
  /** Reads a file in this thread, where nobody waits for it; absent where somebody does. */
  readonly here?: (path: string) => Promise<Built>;
}

/** Files a message: enough that the journey does not count, few enough that all threads end together. */
const BATCH = 4;
/** Batches that a thread has before it at the most: enough that it reads on while a write of what was read goes on. */
const AHEAD = 16;
/** Megabytes of objects a thread may hold. */
const MEMORY = 2048;

export const canUsePool = (program: string): boolean => existsSync(program);

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
  const queue: string[][] = [];
  for (let i = 0; i < paths.length; i += BATCH) queue.push(paths.slice(i, i + BATCH));
  const spare = Math.max(1, Math.min(availableParallelism() - 1, 4));
  const count = Math.min(options.workers ?? spare, queue.length);
  // The less is left the fewer, so that all threads end together; never so few that a thread waits for its next batch.
  const ahead = () => Math.min(Math.max(queue.length / (2 * count), 2), AHEAD);
  compileAfter(RUNS.reading);
  const work = async () => {
    while (queue.length > 0 && !signal?.aborted) await oneThread(options, queue, ahead, done, failed, signal);
  };
  const { here } = options;
  try {
    await Promise.all([...Array.from({ length: count }, work), ...(here ? [readHere(here, queue, done, signal)] : [])]);
  } finally {
    compileAfter(RUNS.usual);
  }
}

/** Runs a thread until the queue is empty or the thread has come down. */
async function oneThread(
  { program, dictionary, folders }: PoolOptions,
  queue: string[][],
  ahead: () => number,
  done: (built: readonly Built[]) => Promise<void>,
  failed: (path: string, reason: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const data: WorkerData = { dictionary, folders, language: language() };
  const worker = new Worker(program, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  const answers = answersOf(worker, signal);
  const asked: string[][] = [];
  // While some batches are being kept the thread has the next. A file by itself is asked alone: were the thread to come down, it is the one.
  const ask = () => {
    while (queue.length > 0 && asked.length < ahead() && !signal?.aborted) {
      if (asked.length > 0 && (asked[0]!.length === 1 || queue[0]!.length === 1)) return;
      const batch = queue.shift()!;
      asked.push(batch);
      worker.postMessage(batch);
    }
  };
  try {
    ask();
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
    else queue.unshift(...asked.flat().map((path) => [path]));
  } finally {
    await worker.terminate();
  }
}

/**
 * Reads in this thread what is left for it, from the end of the queue, and between two files keeps what the other threads have read. Only plain texts,
 * which bring no thread down; a file by itself may be one that did.
 */
async function readHere(
  read: (path: string) => Promise<Built>,
  queue: string[][],
  done: (built: readonly Built[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    const next = queue.findLastIndex((batch) => batch.length > 1 && batch.every(isPlainName));
    const [batch] = next < 0 ? [] : queue.splice(next, 1);
    if (!batch) return;
    for (const path of batch) {
      if (signal?.aborted) return;
      await done([await read(path)]);
      await turn();
    }
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
