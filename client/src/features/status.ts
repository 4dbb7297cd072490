/**
 * The language status item: what the sources say of the draft in front of the writer, how many facts stand behind it, and
 * what is amiss with them. Messages that would interrupt go nowhere else.
 */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  countsMethod,
  statusMethod,
  type BaseState,
  type CountsParams,
  type StatusParams,
} from '../../../server/src/lsp/messages';

const selector: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

export function status(client: LanguageClient): vscode.Disposable[] {
  const draftItem = vscode.languages.createLanguageStatusItem('uradori.draft', selector);
  draftItem.name = vscode.l10n.t('Uradori: draft');
  draftItem.command = { command: 'uradori.nextConflict', title: vscode.l10n.t('Next conflict') };
  const baseItem = vscode.languages.createLanguageStatusItem('uradori.base', selector);
  baseItem.name = vscode.l10n.t('Uradori: sources');

  const counts = new Map<string, CountsParams>();
  let state: StatusParams = { bases: [], settingsProblems: [] };
  const show = () => {
    const active = vscode.window.activeTextEditor?.document.uri;
    showDraft(draftItem, active && counts.get(active.toString()));
    showBase(baseItem, state, active && vscode.workspace.getWorkspaceFolder(active)?.uri.toString());
  };
  show();
  return [
    draftItem,
    baseItem,
    client.onNotification(countsMethod, (params: CountsParams) => {
      counts.set(vscode.Uri.parse(params.uri).toString(), params);
      void vscode.commands.executeCommand('setContext', 'uradori.checked', true);
      show();
    }),
    client.onNotification(statusMethod, (params: StatusParams) => {
      state = params;
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => counts.delete(uri.toString())),
  ];
}

function showDraft(item: vscode.LanguageStatusItem, counts: CountsParams | undefined): void {
  if (!counts) {
    item.text = vscode.l10n.t('Not a draft that is checked');
    item.detail = '';
    item.severity = vscode.LanguageStatusSeverity.Information;
    return;
  }
  item.text = vscode.l10n.t('Conflicts: {0}', counts.conflict);
  item.detail = vscode.l10n.t('Borne out: {0}, without a source: {1}', counts.supported, counts.unsupported);
  item.severity =
    counts.conflict > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}

function showBase(item: vscode.LanguageStatusItem, state: StatusParams, folder: string | undefined): void {
  const shown = state.bases.filter((base) => folder === undefined || sameUri(base.folder, folder));
  const sum = (count: (base: BaseState) => number) => shown.reduce((total, base) => total + count(base), 0);
  const missing = shown.flatMap((base) => base.missing);
  const troubles = [
    ...state.settingsProblems,
    ...shown.flatMap((base) => base.failure ?? []),
    ...missing.map((folder) => vscode.l10n.t('The source folder “{0}” does not exist.', folder)),
  ];
  const problems = sum((base) => base.problems);
  item.busy = shown.some((base) => base.busy);
  item.text = baseText(
    item.busy,
    sum((base) => base.sources),
    sum((base) => base.unread),
  );
  item.detail = [
    vscode.l10n.t(
      'Facts: {0}',
      sum((base) => base.facts),
    ),
    ...(problems > 0 ? [vscode.l10n.t('Files with problems: {0}', problems)] : []),
    ...troubles,
  ].join(' · ');
  item.severity =
    troubles.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command =
    troubles.length > 0
      ? { command: 'uradori.showLog', title: vscode.l10n.t('Show log') }
      : { command: 'uradori.refresh', title: vscode.l10n.t('Read again') };
}

function baseText(busy: boolean, sources: number, unread: number): string {
  if (busy) return vscode.l10n.t('Reading the sources');
  if (unread > 0) return vscode.l10n.t('Sources: {0}, not read yet: {1}', sources, unread);
  return sources > 0 ? vscode.l10n.t('Sources: {0}', sources) : vscode.l10n.t('No sources found');
}

/** Server and editor may escape the same path differently. */
function sameUri(a: string, b: string): boolean {
  return vscode.Uri.parse(a).toString() === vscode.Uri.parse(b).toString();
}
