/**
 * The workbench as a writer meets it, with the packed extension installed: the underline, the hover, the light bulb, the fix,
 * the file on disk. Pictures of each step go to test-results/.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { packagePath } from '../../scripts/lib/package.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { copyOfSample } from '../../scripts/lib/suite.mjs';
import {
  installExtension,
  installVscodeServer,
  startVscodeServer,
  workbenchUrl,
} from '../../scripts/lib/vscodeServer.mjs';

import { pdf } from '../unit/sources/make';

/** In 原稿.md; the sources have 250キロ. */
const wrong = '350キロ';
const right = '250キロ';

const words = {
  en: { verdict: 'The sources say otherwise', fix: `Replace with “${right}”`, status: 'Conflicts', page: 'p. 2' },
  ja: { verdict: '資料と食い違っています', fix: `「${right}」に直す`, status: '食い違い', page: '2頁' },
};

beforeAll(installVscodeServer);

describe.each(['en', 'ja'])('in %s', (locale) => {
  const data = mkdtempSync(join(tmpdir(), 'uradori-vscode-'));
  const folder = copyOfSample();
  const draft = join(folder, '原稿.md');
  const bridge = ['霧笛橋の架け替えについて報告する。', '霧笛橋の長さは412メートルである。'];
  writeFileSync(join(folder, 'sources/霧笛橋.pdf'), pdf(bridge.map((text) => [{ text, x: 40, y: 500 }])));
  // The value stands where the tests point.
  writeFileSync(join(folder, '霧笛橋.md'), '421メートルが霧笛橋の長さである。\n');
  let server;
  let browser;
  let page;
  const picture = (name) => page.screenshot({ path: join(root, 'test-results', `${locale}-${name}.png`) });
  const underline = () => page.locator('.monaco-editor .squiggly-warning').first();
  const hoverShown = () => page.locator('.monaco-hover', { hasText: words[locale].verdict }).first();
  const bulb = () => page.locator('.action-widget', { hasText: words[locale].fix });
  const fix = () => bulb().locator('.action', { hasText: words[locale].fix }).first();
  const editorText = async () =>
    (await page.locator('.monaco-editor .view-lines').first().innerText()).replaceAll('\u00a0', ' ');
  const succeeds = (attempt) =>
    attempt.then(
      () => true,
      () => false,
    );
  const shown = (locator) => succeeds(locator.waitFor({ timeout: 5000 }));

  /**
   * A hover closes when anything moves beneath it, and a click can fall on one that is closing: what a writer does again without
   * thinking is done again here, until it has worked.
   */
  const until = (attempt) => expect.poll(attempt, { timeout: 90_000, interval: 200 }).toBe(true);
  const point = async () => {
    await page.mouse.move(0, 0);
    await underline().hover({ position: { x: 10, y: 4 }, force: true, timeout: 5000 });
    return shown(hoverShown().getByText('Quick Fix...'));
  };
  const openBulb = async () => {
    if (await bulb().isVisible()) return true;
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await underline().click({ position: { x: 10, y: 4 }, force: true, timeout: 5000 });
    await page.keyboard.press('Control+.');
    return shown(bulb());
  };
  /** Follows a link of the hover; has it opened a document with such a tab? */
  const follow = async (link, tab) => {
    if (!(await hoverShown().isVisible()) && !(await point())) return false;
    const address = hoverShown().locator('.markdown-hover a', { hasText: link }).first();
    return (await succeeds(address.click({ timeout: 5000 }))) && shown(page.locator('.tab.active', tab));
  };

  beforeAll(async () => {
    installExtension(packagePath, data);
    server = await startVscodeServer({ data, locale });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale });
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
    for (const used of [data, folder]) rmSync(used, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the conflict in the draft is underlined', async () => {
    await page.goto(workbenchUrl({ port: server.port, folder, file: draft }));
    await underline().waitFor({ timeout: 60_000 });
    await expect.poll(editorText).toContain(wrong);
    await picture('1-underline');
  });

  test('the hover says what is wrong and quotes the source', async () => {
    await until(async () => (await point()) && (await hoverShown().innerText()).includes(right));
    await picture('2-hover');
  });

  test('its link opens the source with the value selected', async () => {
    await until(() => follow('「', { hasNotText: '原稿.md' }));
    await page.locator('.monaco-editor .selected-text').first().waitFor();
    await picture('3-source');
    await page.locator('.tab', { hasText: '原稿.md' }).first().click();
    await underline().waitFor();
  });

  test('the light bulb offers the source’s value and its citation', async () => {
    await until(openBulb);
    await picture('4-lightbulb');
  });

  test('the fix changes the text, the underline goes, the file is saved', async () => {
    const fixed = async () => {
      const text = await editorText();
      return text.includes(right) && !text.includes(wrong);
    };
    await until(async () => {
      if (await fixed()) return true;
      if (await openBulb()) await fix().click({ timeout: 5000 });
      return fixed();
    });
    await picture('5-fixed');
    await page.keyboard.press('Control+s');
    await expect.poll(() => readFileSync(draft, 'utf8'), { timeout: 10_000 }).not.toContain(wrong);
    expect(readFileSync(draft, 'utf8')).toContain(right);
  });

  test('evidence in a PDF opens as its text, at the value, on its page', async () => {
    await page.getByRole('treeitem', { name: '霧笛橋.md' }).dblclick();
    await page.locator('.tab.active', { hasText: '霧笛橋.md' }).waitFor();
    await underline().waitFor({ timeout: 60_000 });
    await until(point);
    await picture('6-pdf-hover');
    await until(() => follow(words[locale].page, { hasText: '霧笛橋.pdf' }));
    await page.locator('.monaco-editor .selected-text').first().waitFor();
    await picture('7-pdf');
    await page.locator('.tab', { hasText: '霧笛橋.md' }).first().click();
  });

  test('the language status counts the values of the draft', async () => {
    await until(async () => {
      await page.locator('[id="status.languageStatus"]').click({ timeout: 5000 });
      return shown(page.locator('.hover-language-status', { hasText: words[locale].status }).first());
    });
    await picture('8-status');
  });
});
