/** As much of a test runner as a suite inside VS Code needs: named tests in order, each against the clock, results to a file. */
import { appendFileSync } from 'node:fs';

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

/** One line of the results. The first says how many are to come. */
export type SuiteLine = { readonly tests: number } | { readonly name: string; readonly error?: string };

const TIMEOUT_MS = 30_000;
const tests: Test[] = [];

export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs what was registered, and writes a line as each test ends: what was seen is told even if the editor is lost. */
export async function runTests(resultsFile: string): Promise<void> {
  const write = (line: SuiteLine) => appendFileSync(resultsFile, `${JSON.stringify(line)}\n`);
  let failed = 0;
  write({ tests: tests.length });
  for (const { name, body } of tests) {
    try {
      await inTime(body());
      write({ name });
    } catch (error) {
      failed++;
      write({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/** Asks again until the answer will do; what an editor shows comes when it comes. */
export async function eventually<T>(ask: () => T | PromiseLike<T>, willDo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (willDo(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
