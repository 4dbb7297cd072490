/** Writing: the source's value put in, a citation left, both undone in one step. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, openDraft, right, untilUnderlined, wrong } from './editor';
import { test } from './harness';

async function applied(choose: (action: vscode.CodeAction) => boolean, check: (text: string) => void): Promise<void> {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  const before = document.getText();
  const action = (await actionsAt(document, wrong)).find(choose);
  assert.ok(action, 'the action is not offered');
  assert.ok(await vscode.workspace.applyEdit(action.edit!));
  check(document.getText());
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), before, 'one undo takes it back');
}

test('the preferred fix puts the source’s value in', () =>
  applied(
    (action) => action.isPreferred === true,
    (text) => {
      assert.ok(text.includes(right));
      assert.ok(!text.includes(wrong));
    },
  ));

test('a citation goes to the end of the sentence, its note to the end of the draft', () =>
  applied(
    (action) => !action.isPreferred && action.edit!.entries()[0]![1].length === 2,
    (text) => assert.match(text, /\[\^[^\]]+\]。[^]*\n\[\^[^\]]+\]: .*「.+」.*。\n*$/),
  ));

test('the underline goes when the value is corrected by hand and comes back with the mistake', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  const start = document.positionAt(document.getText().indexOf(wrong));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, wrong.length)), right);
  await vscode.workspace.applyEdit(edit);
  await untilUnderlined(document, right, false);
  await vscode.commands.executeCommand('undo');
  await untilUnderlined(document, wrong);
});
