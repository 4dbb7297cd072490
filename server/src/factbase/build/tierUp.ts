/** When V8 compiles code for speed, while sources are read and otherwise. */
import { setFlagsFromString } from 'node:v8';

/** How often a function runs before it is compiled for speed: while sources are read, and as V8 has it otherwise. */
export const RUNS = { reading: 100_000, usual: 3000 };

/**
 * Each thread compiles all code for itself, and what runs often once more, for speed: as often as not for kinds of objects that soon prove to
 * be others. Over a hundred files that took a third of the time. Begun later it is worth its price, over ten thousand files too. The
 * flag is the whole process's, so it is set back when the threads have ended: the thread that checks drafts runs the same things again and again.
 * Before V8 13 nothing stands between the slowest code and the fastest, and it has no such flag.
 */
export function compileAfter(runs: number): void {
  if (Number.parseInt(process.versions.v8) >= 13) setFlagsFromString(`--invocation-count-for-turbofan=${runs}`);
}
