/** Keeps what was read of the sources for as long as the process runs. */
import { readFileSync } from 'node:fs';
import type { FactBase } from './base';
import { decoded } from './build/task';
import { decodeSegment } from './codec/segment';
import { MemoryBase, type Knowledge } from './memory';
import type { Changes, Known, SourceStore } from './store';
import type { Segment } from './types';

interface Held extends Known {
  readonly segment: Segment;
  readonly text: string | undefined;
}

export class MemoryStore implements SourceStore {
  readonly #held = new Map<string, Held>();
  stale = true;

  known(): ReadonlyMap<string, Known> {
    return this.#held;
  }

  write({ put, restamp, remove }: Changes): void {
    if (put.length > 0 || remove.length > 0) this.stale = true;
    for (const path of remove) this.#held.delete(path);
    for (const { path, stamp } of restamp) this.#held.set(path, { ...this.#held.get(path)!, stamp });
    for (const { stamp, built } of put) {
      const { segment, content, beside, text } = built;
      this.#held.set(segment.path, { stamp, content, beside, segment: decodeSegment(segment), text });
    }
  }

  load(knowledge: Knowledge): FactBase {
    this.stale = false;
    return new MemoryBase(
      [...this.#held.values()].map(({ segment }) => segment),
      knowledge,
    );
  }

  text(path: string): string | undefined {
    const held = this.#held.get(path);
    return held && (held.text ?? textOf(path));
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  close(): void {
    this.#held.clear();
  }
}

/** The text of a file whose offsets count in its decoded text. */
export function textOf(path: string): string | undefined {
  try {
    return decoded(readFileSync(path));
  } catch {
    return undefined;
  }
}
