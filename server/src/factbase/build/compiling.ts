/** How V8 compiles code while sources are read, and otherwise. */
import { setFlagsFromString } from 'node:v8';

/** How often a function runs before it is compiled for speed: while few sources are read, while many are, and as V8 has it. */
const RUNS = { few: 1_000_000, many: 100_000, usual: 3000 };
/** More sources than these are many. */
const FEW = 1000;

/**
 * Each thread compiles all code for itself, and what runs often once more, for speed: as often as not for kinds of objects that soon prove to
 * be others. Over a hundred files that took a third of the time, so it begins later, the fewer they are. Nor are loops compiled twice, once for
 * their first round, which costs more than it brings, however many they are. The flags are the whole process's: once the threads have ended,
 * `compileAsUsual`, for the thread that checks drafts runs the same things again and again.
 */
export function compileForReading(files: number): void {
  set(files > FEW ? RUNS.many : RUNS.few, '--no-maglev-loop-peeling');
}

export function compileAsUsual(): void {
  set(RUNS.usual, '--maglev-loop-peeling');
}

/** Before V8 13 nothing stands between the slowest code and the fastest, and there are no such flags. */
function set(runs: number, peeling: string): void {
  if (Number.parseInt(process.versions.v8) < 13) return;
  setFlagsFromString(`--invocation-count-for-turbofan=${runs}`);
  setFlagsFromString(peeling);
}
