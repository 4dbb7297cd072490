/** The files that are still to be read. Threads take from its beginning, the thread that gives them out from its end. */
import { isPlainName } from '../../sources';

export class Queue {
  readonly #paths: string[];
  /** So many at the beginning have been taken. */
  #taken = 0;
  /** Files of which one may have brought a thread down: each is read by itself, and by a thread. */
  readonly #suspects = new Set<string>();
  /** So many at the end are not for the thread that gives them out. */
  #passed = 0;

  constructor(paths: readonly string[]) {
    this.#paths = [...paths];
  }

  get length(): number {
    return this.#paths.length - this.#taken;
  }

  /** The next, `most` of them at the most; a suspect comes alone. */
  take(most: number): readonly string[] {
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
