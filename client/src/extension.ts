/** The extension's entry: starts the language client and registers what only the extension host can do. */
import * as vscode from 'vscode';
import { commands } from './features/commands';
import { status } from './features/status';
import { createClient } from './languageClient';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Uradori'), { log: true });
  const client = createClient(context, log);
  context.subscriptions.push(log, client, ...status(client), ...commands(client, log));
  await client.start();
}
