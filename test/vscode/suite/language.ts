/** The extension speaks the language of the editor: manifest, client and server. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, hoverAt, openDraft, untilUnderlined, wrong } from './editor';
import { test } from './harness';

const japanese = vscode.env.language.startsWith('ja');

test('the manifest, the client and the server follow the display language', async () => {
  const extension = vscode.extensions.getExtension('uradori.uradori')!;
  // Where a title is translated, VS Code keeps the original beside it.
  const [command] = extension.packageJSON.contributes.commands as { title: string | { value: string } }[];
  const { title } = command!;
  assert.equal(typeof title === 'string' ? title : title.value, japanese ? '次の食い違い' : 'Next Conflict');
  assert.equal(vscode.l10n.bundle?.['Show log'], japanese ? 'ログを表示' : undefined);

  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  assert.match(await hoverAt(document, wrong), japanese ? /資料と食い違っています/ : /The sources say otherwise/);
  const preferred = (await actionsAt(document, wrong)).find((action) => action.isPreferred);
  assert.match(preferred!.title, japanese ? /^「.+」に直す$/ : /^Replace with “.+”$/);
});
