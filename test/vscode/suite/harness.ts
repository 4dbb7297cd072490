/** As much of a test runner as a suite inside VS Code needs: named tests in order, each against the clock, results to a file. */
import { writeFileSync } from 'node:fs';

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

export interface SuiteResults {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly name: string; readonly error: string }[];
}

const TIMEOUT_MS = 60_000;
const tests: Test[] = [];

export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs what was registered. The file is written whatever happens, for the runner to count. */
export async function runTests(resultsFile: string): Promise<void> {
  const passed: string[] = [];
  const failed: { name: string; error: string }[] = [];
  for (const { name, body } of tests) {
    try {
      await inTime(body());
      passed.push(name);
    } catch (error) {
      failed.push({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  writeFileSync(resultsFile, JSON.stringify({ passed, failed } satisfies SuiteResults));
  if (failed.length > 0) throw new Error(`${failed.length} tests failed`);
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
