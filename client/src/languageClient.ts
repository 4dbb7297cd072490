/** The connection to the language server that comes with the extension. */
import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/lsp/messages';

/** Drafts: Markdown and plain text. Which of them lie in a source folder the server knows. */
const drafts = ['markdown', 'plaintext'].flatMap((language) => [
  { scheme: 'file', language },
  { scheme: 'untitled', language },
]);

export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const compiled = vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath;
  const server: ServerOptions = {
    // Compiled once for all sessions, the server starts in half the time.
    run: { module, transport: TransportKind.ipc, options: { env: { NODE_COMPILE_CACHE: compiled } } },
    debug: {
      module,
      transport: TransportKind.ipc,
      options: { execArgv: ['--nolazy', '--inspect=6009', '--enable-source-maps'] },
    },
  };
  const initializationOptions: InitializationOptions = {
    locale: vscode.env.language,
    cacheDir: (context.storageUri ?? context.globalStorageUri).fsPath,
  };
  return new LanguageClient('uradori', vscode.l10n.t('Uradori'), server, {
    documentSelector: drafts,
    diagnosticPullOptions: { onChange: true },
    initializationOptions,
    outputChannel: log,
    // The status item says when there is something to read in the log.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
}
