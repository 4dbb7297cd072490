/**
 * Runs the suite of test/vscode inside a real VS Code, on a copy of the sample workspace: in a desktop VS Code where one can be
 * downloaded, else in the browser's.
 */
import { build } from 'esbuild';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { cache, root } from './project.mjs';
import { installVscodeServer, startVscodeServer, workbenchUrl } from './vscodeServer.mjs';

const entry = join(root, 'out/test/vscode/index.js');
/** How long VS Code may take to begin with the tests, and then to end each. */
const BEGIN_MS = 90_000;
const TEST_MS = 40_000;
const ATTEMPTS = 2;

/** The suite's results: { passed: name[], failed: { name, error }[] }. A test that never ended has failed. */
export async function runSuite({ locale = 'ja' } = {}) {
  await build({
    entryPoints: [join(root, 'test/vscode/suite/index.ts')],
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    sourcemap: 'inline',
  });
  const desktop = await desktopVscode();
  // An editor that never gets as far as the first test has said nothing about the product: it is started once more.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const folder = copyOfSample();
    const results = join(mkdtempSync(join(tmpdir(), 'uradori-results-')), 'results.jsonl');
    try {
      const printed = desktop
        ? await runOnDesktop(desktop, folder, results)
        : await runInBrowser(folder, results, locale);
      const report = reportOf(results);
      if (report) return report;
      console.error(
        `VS Code did not begin with the tests (attempt ${attempt} of ${ATTEMPTS}). It printed:\n${printed}`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  throw new Error('VS Code did not begin with the tests.');
}

function linesOf(results) {
  if (!existsSync(results)) return [];
  return readFileSync(results, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

function reportOf(results) {
  const [first, ...ended] = linesOf(results);
  if (!first) return undefined;
  const failed = ended.filter(({ error }) => error !== undefined);
  const missing = first.tests - ended.length;
  if (missing > 0) failed.push({ name: `${missing} more tests`, error: 'VS Code ended before them.' });
  return { passed: ended.filter(({ error }) => error === undefined).map(({ name }) => name), failed };
}

export function copyOfSample() {
  const folder = mkdtempSync(join(tmpdir(), 'uradori-sample-'));
  cpSync(join(root, 'corpus/sample'), folder, { recursive: true });
  return folder;
}

/** A desktop VS Code, downloaded once; undefined where the download cannot be reached or no window can be shown. */
async function desktopVscode() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cache, timeout: 30_000 });
  } catch {
    return undefined;
  }
}

async function runOnDesktop(vscodeExecutablePath, folder, results) {
  const { runTests } = await import('@vscode/test-electron');
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: entry,
    extensionTestsEnv: { URADORI_TEST_RESULTS: results },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  }).then(
    () => '',
    (error) => error.message,
  );
}

async function runInBrowser(folder, results, locale) {
  installVscodeServer();
  const data = mkdtempSync(join(tmpdir(), 'uradori-vscode-'));
  let printed = '';
  const log = (text) => (printed = `${printed}${text}\n`.slice(-8000));
  const server = await startVscodeServer({ data, locale, log, environment: { URADORI_TEST_RESULTS: results } });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.on('console', (message) => log(message.text()));
    page.on('crash', () => log('The page crashed.'));
    await page.goto(workbenchUrl({ port: server.port, folder, development: root, tests: entry }));
    await allEnded(results);
    return printed;
  } finally {
    await browser.close();
    server.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits while the tests begin and go on. */
async function allEnded(results) {
  let seen = 0;
  let until = Date.now() + BEGIN_MS;
  while (Date.now() < until) {
    const lines = linesOf(results);
    if (lines.length > 0 && lines.length > lines[0].tests) return;
    if (lines.length > seen) {
      seen = lines.length;
      until = Date.now() + TEST_MS;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
