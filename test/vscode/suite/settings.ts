/** Settings take effect at once. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, openDraft, untilUnderlined, wrong } from './editor';
import { eventually, test } from './harness';

async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration('uradori').update(name, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  await body().finally(() => set(undefined));
}

test('sources elsewhere: no underline; sources back: underline', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  await withSetting('sources', ['elsewhere'], () => untilUnderlined(document, wrong, false));
  await untilUnderlined(document, wrong);
});

test('pandoc citations', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  await withSetting('citation.style', 'pandoc', async () => {
    const inserted = async () =>
      (await actionsAt(document, wrong)).flatMap(({ edit }) => edit!.get(document.uri).map(({ newText }) => newText));
    const texts = await eventually(inserted, (all) => all.some((text) => text.startsWith('[@')));
    assert.ok(!texts.some((text) => text.startsWith('[^')));
  });
});
