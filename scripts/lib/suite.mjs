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
const TIMEOUT_MS = 300_000;

/** The suite's results: { passed: name[], failed: { name, error }[] }. */
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
  const folder = copyOfSample();
  const results = join(mkdtempSync(join(tmpdir(), 'uradori-results-')), 'results.json');
  try {
    const desktop = await desktopVscode();
    if (desktop) await runOnDesktop(desktop, folder, results);
    else await runInBrowser(folder, results, locale);
    if (!existsSync(results)) throw new Error('VS Code ended without results.');
    return JSON.parse(readFileSync(results, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: entry,
    extensionTestsEnv: { URADORI_TEST_RESULTS: results },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  }).catch((error) => console.error(error.message));
}

async function runInBrowser(folder, results, locale) {
  installVscodeServer();
  const data = mkdtempSync(join(tmpdir(), 'uradori-vscode-'));
  const server = await startVscodeServer({ data, locale, environment: { URADORI_TEST_RESULTS: results } });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(workbenchUrl({ port: server.port, folder, development: root, tests: entry }));
    await fileAppears(results);
  } finally {
    await browser.close();
    server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function fileAppears(file) {
  const end = Date.now() + TIMEOUT_MS;
  while (!existsSync(file) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 200));
}
