/**
 * A VS Code in the browser, from the npm registry alone: what `npm start` opens where no desktop VS Code is installed, and
 * what the tests run in where none can be downloaded. It lives in .vscode-test/, apart from the project's dependencies.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cache, projectNode, run } from './project.mjs';

const VERSION = '4.139.1';
const home = join(cache, `code-server-${VERSION}`);
const vscode = join(home, 'node_modules/code-server/lib/vscode');
const main = join(vscode, 'out/server-main.js');

/** Downloads VS Code once. Its install scripts compile parts that are not needed here, so they are not run. */
export function installVscodeServer() {
  const done = join(home, 'installed');
  if (existsSync(done)) return;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  console.log('Getting a VS Code for the browser (once, from the npm registry)');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  run('npm', ['install', ...quiet, `code-server@${VERSION}`], { cwd: home });
  run('npm', ['install', ...quiet, '--omit=dev'], { cwd: vscode });
  writeFileSync(done, '');
}

/** Installs an extension package into the VS Code whose data are in `data`. */
export function installExtension(vsix, data) {
  const args = ['--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms'];
  // It prints stack traces about the parts that were not compiled; they matter only if it fails.
  const { status, stderr } = spawnSync(projectNode(), [main, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stderr}`);
}

/**
 * Starts it. `data` is its folder for settings and state; `locale` its display language; `environment` is
 * added to what its extensions see; `log` gets what it prints.
 * Returns its port and how to stop it.
 */
export async function startVscodeServer({ data, locale = 'en', port, environment = {}, log = () => {} }) {
  writeLanguagePack(data);
  writeSettings(data);
  const listening = port ?? (await freePort());
  const args = ['--host', '127.0.0.1', '--port', String(listening), '--without-connection-token'];
  args.push('--accept-server-license-terms', '--server-data-dir', data, '--telemetry-level', 'off', '--locale', locale);
  args.push('--disable-workspace-trust', '--disable-getting-started-override', '--enable-smoke-test-driver');
  // A VS Code around this process (its terminal) must not leak into the one that is started.
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_')));
  const child = spawn(projectNode(), [main, ...args], {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  await new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk) => {
      log(String(chunk));
      printed = (printed + chunk).slice(-4000);
      if (printed.includes(`Extension host agent listening on ${listening}`)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`VS Code ended with ${code}:\n${printed}`)));
  });
  return { port: listening, stop };
}

/**
 * The address that opens a folder. `development` loads an extension from its folder, `tests` runs a module in it, `file`
 * is opened at the start.
 */
export function workbenchUrl({ port, folder, development, tests, file }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  const payload = [
    ...(development ? [['extensionDevelopmentPath', remote(development)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * VS Code takes a display language only where a language pack announces it, and the packs are not in the npm registry. This
 * one is empty: the workbench stays English, the extension's own words follow the language.
 */
function writeLanguagePack(data) {
  const folder = join(data, 'data');
  mkdirSync(folder, { recursive: true });
  const translations = join(folder, 'empty-language-pack.json');
  writeFileSync(translations, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'uradori.empty-language-pack' }, version: '1.0.0' }];
  const pack = { hash: 'empty', extensions, translations: { vscode: translations }, label: '日本語' };
  writeFileSync(join(folder, 'languagepacks.json'), JSON.stringify({ ja: pack }));
}

/** What would stand between a person and the sample: offers of other features, welcome pages. Their own settings are kept. */
function writeSettings(data) {
  const folder = join(data, 'data/Machine');
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  const settings = {
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'extensions.ignoreRecommendations': true,
    'git.openRepositoryInParentFolders': 'never',
  };
  writeFileSync(file, JSON.stringify(settings, null, 2));
}

async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
