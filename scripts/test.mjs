/**
 * `npm test`: everything, from a fresh clone. Installs what is missing, then lint, types, build, unit, property, contract and
 * protocol tests, the package, the suite inside a real VS Code, and the workbench driven as a writer would. The last line
 * counts; lint, types and build count as one each.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root } from './lib/project.mjs';

const results = join(root, 'test-results');
let passed = 0;
let failed = 0;

ensureInstalled();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

step('Lint', () => one(tool('eslint/bin/eslint.js', '.') && tool('prettier/bin/prettier.cjs', '--check', '.')));
step('Types', () => one(tool('typescript/bin/tsc', '-b')));
step('Build', () => one(node(join(root, 'scripts/build.mjs'))));
step('Unit, property, contract and protocol tests', () => vitest('unit'));
step('Package', () => one(node(join(root, 'scripts/package.mjs'))));
await step('Suite in VS Code', suite);
step('Workbench', () => vitest('workbench', '--config', 'test/workbench/vitest.config.mjs'));

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function step(title, work) {
  console.log(`\n== ${title}`);
  return work();
}

function one(ok) {
  count(ok ? 1 : 0, ok ? 0 : 1);
}

function count(ofPassed, ofFailed) {
  passed += ofPassed;
  failed += ofFailed;
}

function node(...args) {
  return spawnSync(projectNode(), args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function tool(path, ...args) {
  return node(join(root, 'node_modules', path), ...args);
}

function vitest(name, ...args) {
  const file = join(results, `${name}.json`);
  tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args);
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return count(0, 1);
  }
  // A file that could not be loaded has no tests to fail, and yet has failed.
  const unloaded = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
  count(report.numPassedTests, report.numFailedTests + unloaded);
}

async function suite() {
  try {
    const { runSuite } = await import('./lib/suite.mjs');
    const report = await runSuite();
    for (const name of report.passed) console.log(`  ok    ${name}`);
    for (const { name, error } of report.failed)
      console.log(`  FAIL  ${name}\n        ${error.replaceAll('\n', '\n        ')}`);
    count(report.passed.length, report.failed.length);
  } catch (error) {
    console.error(error);
    count(0, 1);
  }
}
