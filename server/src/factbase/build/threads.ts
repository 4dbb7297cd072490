/** Threads that read sources, each with the program of worker.ts. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Megabytes of objects a thread may hold. */
const MEMORY = 2048;

/** The program of the build: it lies beside the packed dictionary (ipadic.bin). */
export const programBeside = (dictionary: string): string => join(dirname(dictionary), 'sourceReader.js');

export class Threads {
  readonly #program: string;
  readonly #begun: Worker[] = [];

  /**
   * `program`: `programBeside`; where it does not exist nothing can be read in threads. `ahead`: so many are begun at
   * once, for a thread takes a while to load its program, and do not keep the process alive until they are taken.
   */
  constructor(program: string, ahead = 0) {
    this.#program = program;
    if (!this.available) return;
    for (let i = 0; i < ahead; i++) {
      // One that comes down before it is taken is not missed: another is begun.
      const worker = this.#begin().on('error', () => {});
      worker.unref();
      this.#begun.push(worker);
    }
  }

  get available(): boolean {
    return existsSync(this.#program);
  }

  /** How many have been begun ahead and are there still. */
  get begun(): number {
    return this.#begun.filter(isThere).length;
  }

  /** A thread for the caller, who ends it. */
  take(): Worker {
    for (let worker = this.#begun.shift(); worker; worker = this.#begun.shift()) {
      if (!isThere(worker)) continue;
      worker.ref();
      return worker;
    }
    return this.#begin();
  }

  #begin(): Worker {
    return new Worker(this.#program, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  }
}

/** A thread that has ended has no number. */
const isThere = (worker: Worker): boolean => worker.threadId >= 0;
