/**
 * Takes the pictures of the README anew, in both languages: node scripts/pictures.mjs, after a build. Needs a Japanese font.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './lib/browser.mjs';
import { root } from './lib/project.mjs';
import { copyOfSample } from './lib/suite.mjs';
import { installVscodeServer, startVscodeServer, workbenchUrl } from './lib/vscodeServer.mjs';

const size = { width: 1000, height: 560 };

installVscodeServer();
for (const locale of ['en', 'ja']) await take(locale);

async function take(locale) {
  const folder = copyOfSample();
  const data = mkdtempSync(join(tmpdir(), 'uradori-vscode-'));
  const server = await startVscodeServer({ data, locale });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 2, locale });
  const images = join(root, 'docs/images', locale);
  mkdirSync(images, { recursive: true });
  // The editor, without the window around it.
  const picture = (name) => page.locator('.part.editor').screenshot({ path: join(images, `${name}.png`) });
  const underline = page.locator('.monaco-editor .squiggly-warning').first();

  await page.goto(workbenchUrl({ port: server.port, folder, development: root, file: join(folder, '原稿.md') }));
  await underline.waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+b');
  await underline.click({ position: { x: 10, y: 4 }, force: true });
  await page.keyboard.press('Home');
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1500);
  await picture('conflict');

  await underline.hover({ position: { x: 10, y: 4 }, force: true });
  await page.getByText('Quick Fix...').first().waitFor();
  await picture('hover');

  await page.mouse.move(0, 0);
  await underline.click({ position: { x: 10, y: 4 }, force: true });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .action').first().waitFor();
  await picture('quick-fix');

  await page.locator('.action-widget .action').nth(1).click();
  await page.waitForTimeout(2000);
  await picture('fixed');

  await browser.close();
  server.stop();
  for (const used of [folder, data]) rmSync(used, { recursive: true, force: true, maxRetries: 5 });
}
