/** The commands of the palette. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { refreshMethod } from '../../../server/src/lsp/messages';

const DIAGNOSTIC_SOURCE = 'uradori';

export function commands(client: LanguageClient, log: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('uradori.nextConflict', nextConflict),
    vscode.commands.registerCommand('uradori.openEvidence', openEvidence),
    vscode.commands.registerCommand('uradori.refresh', () => client.sendRequest(refreshMethod)),
    vscode.commands.registerCommand('uradori.showLog', () => log.show()),
  ];
}

/** Selects the next conflict below the cursor, beginning again at the top, and shows what is known of it. */
async function nextConflict(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const ranges = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.source === DIAGNOSTIC_SOURCE)
    .map((diagnostic) => diagnostic.range)
    .sort((a, b) => a.start.compareTo(b.start));
  const next = ranges.find((range) => range.start.isAfter(editor.selection.start)) ?? ranges[0];
  if (!next) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No conflicts in this draft'), 3000);
    return;
  }
  editor.selection = new vscode.Selection(next.start, next.end);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Opens the source behind the value at the cursor beside the draft, its value selected. */
async function openEvidence(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const places = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    editor.selection.active,
  );
  const place = places[0];
  if (!place) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No source speaks of this value'), 3000);
    return;
  }
  const [uri, selection] =
    'targetUri' in place
      ? [place.targetUri, place.targetSelectionRange ?? place.targetRange]
      : [place.uri, place.range];
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, selection });
}
