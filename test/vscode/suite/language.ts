/** The extension speaks the language of the editor: manifest, client and server. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, hoverAt, openDraft, untilUnderlined, wrong } from './editor';
import { test } from './harness';

const japanese = vscode.env.language.startsWith('ja');

test('the manifest, the client and the server follow the display language', async () => {
  const extension = vscode.extensions.getExtension('uradori.uradori')!;
  const [command] = extension.packageJSON.contributes.commands as { title: string }[];
  assert.equal(command!.title, japanese ? '次の食い違いへ移動' : 'Go to Next Conflict');
  assert.equal(vscode.l10n.bundle?.['Show log'], japanese ? 'ログを表示' : undefined);

  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  assert.match(await hoverAt(document, wrong), japanese ? /資料と食い違っています/ : /The sources say otherwise/);
  const preferred = (await actionsAt(document, wrong)).find((action) => action.isPreferred);
  assert.match(preferred!.title, japanese ? /^「.+」に直す$/ : /^Replace with “.+”$/);
});
