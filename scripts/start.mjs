/**
 * `npm start`: from a fresh clone to the sample workspace in VS Code with the extension loaded. Installs and builds what is
 * missing, then opens the desktop VS Code where there is one, else a VS Code in the browser on this machine.
 *
 *   --browser       in the browser also where a desktop VS Code is installed
 *   --no-open       print the address only
 *   --port N        port of the browser's VS Code
 *   --locale L      display language (ja, en); by default what the environment says
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cache, ensureInstalled, projectNode, root, run, windows } from './lib/project.mjs';

const { values: options } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
    locale: { type: 'string', default: environmentLocale() },
  },
});
const sample = join(root, 'corpus/sample');
const draft = join(sample, '原稿.md');

ensureInstalled();
run(projectNode(), [join(root, 'scripts/build.mjs')]);
if (!options.browser && hasDesktop()) openDesktop();
else await openInBrowser();

function hasDesktop() {
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: windows }).status === 0;
}

function openDesktop() {
  run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, sample, draft]);
  console.log('The sample workspace is open in VS Code.');
}

async function openInBrowser() {
  const { installVscodeServer, startVscodeServer, workbenchUrl } = await import('./lib/vscodeServer.mjs');
  installVscodeServer();
  const { port } = await startVscodeServer({
    data: join(cache, 'start'),
    locale: options.locale,
    ...(options.port === undefined ? {} : { port: Number(options.port) }),
  });
  const address = workbenchUrl({ port, folder: sample, development: root, file: draft });
  console.log(`\nThe sample workspace is open at\n\n  ${address}\n\nPress Ctrl+C to end.`);
  if (!options['no-open']) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

function openBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('Open the address above in a browser.'));
  child.unref();
}

function environmentLocale() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^ja/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ja' : 'en';
}
