/** The files that are still to be read. Threads take from its beginning, the thread that gives them out from its end. */
import { isPlainName } from '../../sources';

/** Files that a thread has before it at the most: enough that it reads on while a write of what was read goes on. */
const AHEAD = 64;
/** Files a message at the most: enough that the journey does not count. */
const BATCH = 4;
/** Of the files before a thread, a message holds no more than one in so many: with one under way there are others. */
const MESSAGES = 4;

export class Queue {
  readonly #readers: number;
  readonly #paths: string[];
  /** So many at the beginning have been taken. */
  #taken = 0;
  /** Files of which one may have brought a thread down: each is read by itself, and by a thread. */
  readonly #suspects = new Set<string>();
  /** So many at the end are not for the thread that gives them out. */
  #passed = 0;

  /** `readers`: how many threads share the files. */
  constructor(paths: readonly string[], readers: number) {
    this.#readers = readers;
    this.#paths = [...paths];
  }

  get length(): number {
    return this.#paths.length - this.#taken;
  }

  /** How many files a thread may have before it: the less is left the fewer, so that all end together; never so few that it waits for its next. */
  get ahead(): number {
    return Math.min(Math.max(this.length / (2 * this.#readers), 2), AHEAD);
  }

  /** The next files of a thread, as many as one message holds; a suspect comes alone. */
  take(): readonly string[] {
    const most = Math.min(Math.ceil(this.ahead / MESSAGES), BATCH);
    const next = this.#paths.slice(this.#taken, this.#taken + most);
    const suspect = next.findIndex((path) => this.#suspects.has(path));
    if (suspect >= 0) next.length = Math.max(suspect, 1);
    this.#taken += next.length;
    return next;
  }

  isSuspect(paths: readonly string[]): boolean {
    return paths.length === 1 && this.#suspects.has(paths[0]!);
  }

  /** Would `take` give a suspect? */
  get suspectIsNext(): boolean {
    return this.isSuspect(this.#paths.slice(this.#taken, this.#taken + 1));
  }

  /** The next for the thread that gives them out: only plain texts, which bring no thread down, and no suspect. */
  takeLast(): string | undefined {
    for (; this.#passed < this.length; this.#passed++) {
      const at = this.#paths.length - 1 - this.#passed;
      const path = this.#paths[at]!;
      if (isPlainName(path) && !this.#suspects.has(path)) return this.#paths.splice(at, 1)[0];
    }
    return undefined;
  }

  /** Puts files back that were with a thread when it came down: which of them did it cannot be known. */
  putBack(suspects: readonly string[]): void {
    for (const path of suspects) this.#suspects.add(path);
    this.#paths.splice(this.#taken, 0, ...suspects);
  }
}
