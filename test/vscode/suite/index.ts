/**
 * The suite that runs inside VS Code, on a copy of the sample workspace: desktop or browser, the contract is the same `run`.
 * The file for the results is named by the environment.
 */
import './activation';
import './drafts';
import './drawn';
import './evidence';
import './language';
import './settings';
import { runTests } from './harness';

export function run(): Promise<void> {
  return runTests(process.env['URADORI_TEST_RESULTS']!);
}
