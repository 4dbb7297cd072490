/** The connection to the language server that comes with the extension. */
import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { showCommand, sourceTextScheme, type InitializationOptions } from '../../server/src/lsp/messages';
import { serverEnvironment, serverFlags } from './serverFlags';

/** Drafts are Markdown and plain text; sources are these and pages, and the text drawn from others. Which is which the server knows. */
const documents = [
  ...['markdown', 'plaintext'].flatMap((language) => [
    { scheme: 'file', language },
    { scheme: 'untitled', language },
  ]),
  { scheme: 'file', language: 'html' },
  { scheme: sourceTextScheme },
];

export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const compiled = vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath;
  const server: ServerOptions = {
    // Compiled once for all sessions (server/src/lsp/start.ts), the server starts in half the time.
    run: {
      module,
      transport: TransportKind.ipc,
      options: { env: { ...serverEnvironment, NODE_COMPILE_CACHE: compiled }, execArgv: [...serverFlags] },
    },
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
    documentSelector: documents,
    diagnosticPullOptions: { onChange: true },
    initializationOptions,
    // Text drawn from a PDF opens through a command; links to any other command stay dead.
    markdown: { isTrusted: { enabledCommands: [showCommand] } },
    outputChannel: log,
    // The status item says when there is something to read in the log.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
}
