/** What the client can do, as far as it matters here, and what the server offers it. */
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { showCommand, sourceTextScheme } from './messages';

export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly workspaceFolders: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchesFiles: boolean;
  readonly relativePatterns: boolean;
  readonly contentDocuments: boolean;
  readonly definitionLinks: boolean;
}

export function clientFeatures({ workspace, textDocument }: ClientCapabilities): ClientFeatures {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    contentDocuments: workspace?.textDocumentContent !== undefined,
  };
}

export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'uradori', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    executeCommandProvider: { commands: [showCommand] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.contentDocuments ? { textDocumentContent: { schemes: [sourceTextScheme] } } : {}),
    },
  };
}
