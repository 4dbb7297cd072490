/** The extension starts when a draft is opened, and marks what the sources contradict. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { conflicts, openDraft, underlined, untilUnderlined, workspaceFile, wrong } from './editor';
import { eventually, test } from './harness';

test('opening a draft starts the extension', async () => {
  await openDraft();
  await eventually(
    () => vscode.extensions.getExtension('uradori.uradori')?.isActive,
    (active) => active === true,
  );
});

test('the draft’s conflicts are underlined as warnings that lead to the source', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  const conflict = conflicts(document).find(({ range }) => document.getText(range) === wrong)!;
  assert.equal(conflict.severity, vscode.DiagnosticSeverity.Warning);
  assert.equal((conflict.code as { value: string }).value, 'quantity.conflict');
  const place = conflict.relatedInformation![0]!.location;
  const source = await vscode.workspace.openTextDocument(place.uri);
  assert.match(source.uri.path, /\/sources\//);
  assert.match(source.getText(place.range), /250/);
});

test('nothing is underlined in a source', async () => {
  const source = await vscode.workspace.openTextDocument(workspaceFile('sources/対ウクライナ支援.txt'));
  await vscode.window.showTextDocument(source);
  await vscode.commands.executeCommand('uradori.refresh');
  assert.deepEqual(underlined(source), []);
});
