/** From a value to what proves it: hover, definition, commands; and the proof changing under a draft. */
import * as assert from 'node:assert/strict';
import Encoding from 'encoding-japanese';
import * as vscode from 'vscode';
import { hoverAt, openDraft, positionOf, underlined, untilUnderlined, workspaceFile, wrong } from './editor';
import { eventually, test } from './harness';

test('hover quotes the source and links to the sentence', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  const hover = await hoverAt(document, wrong);
  assert.match(hover, /> .*\*\*250\s?キロ.*\*\*/);
  assert.match(hover, /\]\(<file:.*\/sources\/.*#L\d+,\d+-L\d+,\d+>\)/);
});

test('go to definition opens the source at the value', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  const command = 'vscode.executeDefinitionProvider';
  const position = positionOf(document, wrong);
  const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(command, document.uri, position);
  const source = await vscode.workspace.openTextDocument(link!.targetUri);
  assert.match(source.getText(link!.targetSelectionRange), /^250/);
});

test('the commands lead from conflict to conflict and to the source beside the draft', async () => {
  const editor = await openDraft();
  await untilUnderlined(editor.document, wrong);
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand('uradori.nextConflict');
  assert.ok(underlined(editor.document).includes(editor.document.getText(editor.selection)));
  const position = positionOf(editor.document, wrong);
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('uradori.openEvidence');
  const shown = vscode.window.activeTextEditor!;
  assert.match(shown.document.uri.path, /\/sources\//);
  assert.match(shown.document.getText(shown.selection), /^250/);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('a source that changes on disk changes the verdict', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  const found = await eventually(
    () => hoverAt(document, wrong),
    (text) => text.includes('#L'),
  );
  const sources = await vscode.workspace.findFiles('sources/*');
  const originals = new Map<string, Uint8Array>();
  for (const uri of sources) {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = Buffer.from(bytes).toString('utf8');
    const changed = text.replaceAll('250', '350').replaceAll('２５０', '３５０');
    if (changed === text) continue;
    originals.set(uri.toString(), bytes);
    await vscode.workspace.fs.writeFile(uri, Buffer.from(changed));
  }
  assert.ok(originals.size > 0, found);
  await untilUnderlined(document, wrong, false);
  for (const [uri, bytes] of originals) await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), bytes);
  await untilUnderlined(document, wrong);
});

test('what is wrong with a source is a mark on that file', async () => {
  const uri = workspaceFile('sources/空.txt');
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const marks = () => vscode.languages.getDiagnostics(uri);
  await eventually(marks, (list) => list.length === 1);
  await vscode.workspace.fs.delete(uri);
  await eventually(marks, (list) => list.length === 0);
});

test('a source in an encoding the editor would not guess opens as its text', async () => {
  const { document } = await openDraft();
  await untilUnderlined(document, wrong);
  const uri = workspaceFile('sources/長距離兵器の容認.md');
  const original = await vscode.workspace.fs.readFile(uri);
  const shiftJis = Encoding.convert([...original], { from: 'UTF8', to: 'SJIS' });
  await vscode.workspace.fs.writeFile(uri, Uint8Array.from(shiftJis));
  const find = () =>
    vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, wrong),
    );
  const [link] = await eventually(find, (links) => links[0]?.targetUri.scheme === 'uradori-source');
  const source = await vscode.workspace.openTextDocument(link!.targetUri);
  assert.match(source.getText(link!.targetSelectionRange), /^250/);
  await vscode.workspace.fs.writeFile(uri, original);
  await eventually(find, (links) => links[0]?.targetUri.scheme === 'file');
});
