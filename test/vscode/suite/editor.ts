/** The sample workspace in the words of the tests: its draft, and the one value there that every test can point at. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './harness';

/** In 原稿.md; the sources have `right`. */
export const wrong = '350キロ';
export const right = '250キロ';

export function workspaceFile(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
}

export async function openDraft(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(workspaceFile('原稿.md'), {
    preview: false,
    viewColumn: vscode.ViewColumn.One,
  });
}

/** Opens a draft that a test has written beside the sample's. */
export async function openWritten(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(workspaceFile(path), Buffer.from(text));
  const options = { preview: false, viewColumn: vscode.ViewColumn.One };
  return (await vscode.window.showTextDocument(workspaceFile(path), options)).document;
}

/** Values underlined in a draft, as they stand in it. */
export function underlined(document: vscode.TextDocument): string[] {
  return conflicts(document).map(({ range }) => document.getText(range));
}

export function conflicts(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'uradori');
}

export async function untilUnderlined(document: vscode.TextDocument, value: string, expected = true): Promise<void> {
  await eventually(
    () => underlined(document).includes(value),
    (found) => found === expected,
  );
}

export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${text} is not in the draft`);
  return document.positionAt(offset + 1);
}

export async function actionsAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const position = positionOf(document, text);
  const range = new vscode.Range(position, position);
  const command = 'vscode.executeCodeActionProvider';
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range);
  return actions.filter((action) => action.edit?.get(document.uri).length);
}

export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    command,
    document.uri,
    positionOf(document, text),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}
