/**
 * A text that remembers where it came from. Every reader builds its prose out of stretches of the stored text, cuts and folds them, and
 * never counts offsets by hand: the runs say which stored characters each character stands for.
 */

import type { Span } from './types';

/**
 * `length` characters of the text made from `storedLength` characters at `stored`. Equal lengths: one for one. Otherwise the run stands
 * for the stored stretch as a whole (an entity, a folded letter, a space for a line break); `storedLength` 0 is an inserted separator.
 */
export interface Run {
  readonly length: number;
  readonly stored: number;
  readonly storedLength: number;
}

export interface Mapped {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Puts `text` in place of [start, end) of a mapped text. */
export interface Edit extends Span {
  readonly text: string;
}

export const nothing: Mapped = { text: '', runs: [] };

/** [start, end) of the stored text as it is. */
export function copy(stored: string, start: number, end: number): Mapped {
  if (end <= start) return nothing;
  return { text: stored.slice(start, end), runs: [{ length: end - start, stored: start, storedLength: end - start }] };
}

/** `text` in place of [start, end) of the stored text. */
export function stand(text: string, start: number, end: number): Mapped {
  return text === '' ? nothing : { text, runs: [{ length: text.length, stored: start, storedLength: end - start }] };
}

export function concat(parts: readonly Mapped[]): Mapped {
  if (parts.length === 1) return parts[0]!;
  const runs: Run[] = [];
  for (const part of parts) for (const run of part.runs) push(runs, run);
  return { text: parts.map((part) => part.text).join(''), runs };
}

/** Adds a run, merging it with the one before where the two are one stretch of the stored text. */
function push(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const joins =
    last !== undefined &&
    last.length === last.storedLength &&
    run.length === run.storedLength &&
    last.stored + last.storedLength === run.stored;
  if (joins)
    runs[runs.length - 1] = { ...last, length: last.length + run.length, storedLength: last.storedLength + run.length };
  else runs.push(run);
}

/** Carries out edits, given in order and not overlapping. */
export function edit(mapped: Mapped, edits: readonly Edit[]): Mapped {
  if (edits.length === 0) return mapped;
  const cutter = new Cutter(mapped);
  const parts: Mapped[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    parts.push(cutter.take(at, start));
    const replaced = cutter.take(start, end);
    if (text !== '') {
      const first = replaced.runs[0];
      const last = replaced.runs.at(-1);
      const from = first?.stored ?? cutter.storedAt();
      parts.push(stand(text, from, last ? last.stored + last.storedLength : from));
    }
    at = end;
  }
  parts.push(cutter.take(at, mapped.text.length));
  return concat(parts);
}

/** Removes stretches, given in order and not overlapping. */
export const without = (mapped: Mapped, spans: readonly Span[]): Mapped =>
  edit(
    mapped,
    spans.map(({ start, end }) => ({ start, end, text: '' })),
  );

export function slice(mapped: Mapped, start: number, end: number): Mapped {
  if (start <= 0 && end >= mapped.text.length) return mapped;
  return new Cutter(mapped).take(start, end);
}

/** The stretches between the occurrences of a character, in time linear in the text. */
export function split(mapped: Mapped, separator: string): Mapped[] {
  const cutter = new Cutter(mapped);
  let at = 0;
  return mapped.text.split(separator).map((part) => {
    const start = at;
    at += part.length + separator.length;
    return cutter.take(start, start + part.length);
  });
}

/** Reads stretches of a mapped text from left to right, in time linear in its runs. */
class Cutter {
  private run = 0;
  /** Offset in the text of the current run. */
  private at = 0;

  constructor(private readonly mapped: Mapped) {}

  /** Where the current run stands in the stored text. */
  storedAt(): number {
    const run = this.mapped.runs[this.run] ?? this.mapped.runs.at(-1);
    return run?.stored ?? 0;
  }

  /** [start, end); `start` must not lie before the end of what was taken last. */
  take(start: number, end: number): Mapped {
    if (end <= start) return nothing;
    const { runs, text } = this.mapped;
    const taken: Run[] = [];
    while (this.run < runs.length && this.at + runs[this.run]!.length <= start) this.next();
    while (this.run < runs.length && this.at < end) {
      const run = runs[this.run]!;
      const from = Math.max(start, this.at) - this.at;
      const to = Math.min(end, this.at + run.length) - this.at;
      const even = run.length === run.storedLength;
      taken.push(
        even
          ? { length: to - from, stored: run.stored + from, storedLength: to - from }
          : { ...run, length: to - from },
      );
      if (this.at + run.length > end) break;
      this.next();
    }
    return { text: text.slice(start, end), runs: taken };
  }

  private next(): void {
    this.at += this.mapped.runs[this.run]!.length;
    this.run += 1;
  }
}
