/** Reads many sources in worker threads. A file that brings a thread down costs itself alone. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { language } from '../../localize';
import type { DictionaryBuffer } from '../../tokenizer';
import type { Built } from './task';
import type { WorkerData } from './worker';

export interface PoolOptions {
  /** The bundled worker; where it does not exist nothing can be read here. */
  readonly program: string;
  readonly dictionary: DictionaryBuffer;
  /** The source folders, whose bibliographic data is asked. */
  readonly folders: readonly string[];
  /** How many threads; as many as the machine can spare where absent. */
  readonly workers?: number;
}

/** Files a message: enough that the journey does not count, few enough that all threads end together. */
const BATCH = 4;
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
  const work = async () => {
    while (queue.length > 0 && !signal?.aborted) await oneThread(options, queue, done, failed, signal);
  };
  await Promise.all(Array.from({ length: count }, work));
}

/** Runs a thread until the queue is empty or the thread has come down. */
async function oneThread(
  { program, dictionary, folders }: PoolOptions,
  queue: string[][],
  done: (built: readonly Built[]) => Promise<void>,
  failed: (path: string, reason: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const data: WorkerData = { dictionary, folders, language: language() };
  const worker = new Worker(program, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  let batch: string[] | undefined;
  try {
    // The next batch is on its way while the one before is being kept.
    let answer = (batch = queue.shift()) && ask(worker, batch);
    while (answer) {
      const built = await answer;
      batch = signal?.aborted ? undefined : queue.shift();
      answer = batch && ask(worker, batch);
      await done(built);
    }
  } catch (error) {
    if (!(error instanceof ThreadDown) || batch === undefined) throw error;
    if (batch.length === 1) await failed(batch[0]!, error.message);
    else queue.unshift(...batch.map((path) => [path]));
  } finally {
    await worker.terminate();
  }
}

class ThreadDown extends Error {}

function ask(worker: Worker, batch: readonly string[]): Promise<readonly Built[]> {
  return new Promise((resolve, reject) => {
    const settle = () => worker.off('message', answered).off('error', failed).off('exit', ended);
    const answered = (built: readonly Built[]) => {
      settle();
      resolve(built);
    };
    const failed = (error: unknown) => {
      settle();
      reject(new ThreadDown(error instanceof Error ? error.message : String(error)));
    };
    const ended = (code: number) => failed(`exit ${code}`);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(batch);
  });
}
