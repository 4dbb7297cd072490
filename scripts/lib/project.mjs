/** Where the project lies and how its scripts run. Imports nothing but Node's own modules: it works before `npm ci`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
export const cache = join(root, '.vscode-test');
export const windows = process.platform === 'win32';

/** The Node that comes with the project, newer than the one `npm` may run on. */
export function projectNode() {
  const file = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
  return existsSync(file) ? file : process.execPath;
}

/** Installs the dependencies where they are missing, as on a fresh clone. */
export function ensureInstalled() {
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  console.log('npm ci');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Runs a program to its end and throws when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}
