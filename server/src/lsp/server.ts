/** The language server: wires the protocol's requests and notifications to the workspace, the drafts and the features. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  DidChangeConfigurationNotification,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { localeOfEnvironment, setLanguage } from '../localize';
import { inBackground } from './background';
import { clientFeatures, serverCapabilities } from './capabilities';
import { DiagnosticDelivery } from './diagnosticDelivery';
import { Drafts } from './drafts';
import { answerFeatures } from './features';
import { refreshMethod, type InitializationOptions } from './messages';
import { ProblemDelivery } from './problemDelivery';
import { Readings } from './readings';
import type { OpenEngine } from './sourceBase';
import { StatusReport } from './status';
import { refreshChanged, SourceWatch } from './watch';
import { Workspace } from './workspace';

/** Settles when a draft has been told of for the first time. */
export function serve(connection: Connection, openEngine: OpenEngine): Promise<void> {
  return new Promise((told) => {
    connection.onInitialize((params) => initialize(connection, openEngine, params, told));
    connection.listen();
  });
}

function initialize(
  connection: Connection,
  openEngine: OpenEngine,
  params: InitializeParams,
  told: () => void,
): InitializeResult {
  const client = clientFeatures(params.capabilities);
  const asked = (params.initializationOptions ?? {}) as InitializationOptions;
  setLanguage(asked.locale ?? params.locale ?? localeOfEnvironment());

  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(connection, client.configuration, {
    open: openEngine,
    cacheDir: asked.cacheDir,
    log: (message) => connection.console.info(message),
    logError: (message) => connection.console.error(message),
    began: () => status.soon(),
    progress: (base) => readings.follow(base),
    changed: () => basesChanged(),
  });
  const status = new StatusReport(connection, workspace);
  const readings = new Readings(connection);
  const progress = (uri: string) => inBackground(connection, delivery.refresh([uri]));
  const drafts = new Drafts(connection, workspace, documents, client.contentDocuments, progress, told);
  const delivery = new DiagnosticDelivery(connection, client, drafts);
  const problems = new ProblemDelivery(connection, client.contentDocuments);
  const watch = new SourceWatch(connection, client);

  const basesChanged = () => {
    status.now();
    problems.publish(workspace.bases.map((entry) => entry.base));
    inBackground(connection, delivery.refresh(documents.keys()));
  };
  const foldersChanged = async () => {
    basesChanged();
    await watch.watch(workspace.bases.map((entry) => entry.base));
  };

  connection.onInitialized(async () => {
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        workspace.remove(removed);
        await workspace.add(added);
        await foldersChanged();
      });
    }
    // The client hears of this before it is asked for the settings, so that no change of them is missed.
    const registered = client.configurationChanges
      ? connection.client.register(DidChangeConfigurationNotification.type, { section: 'uradori' })
      : undefined;
    await Promise.all([registered, workspace.add(initialFolders(params))]);
    await foldersChanged();
  });
  connection.onDidChangeConfiguration(async () => {
    await workspace.reload();
    await foldersChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    refreshChanged(
      workspace.bases.map((entry) => entry.base),
      changes,
    ),
  );
  connection.onShutdown(() => workspace.dispose());
  connection.onRequest(refreshMethod, async () => {
    await Promise.all(workspace.bases.map(({ base }) => base.refresh()));
  });
  documents.onDidChangeContent(({ document }) => inBackground(connection, delivery.push(document.uri)));
  documents.onDidClose(({ document }) => drafts.forget(document.uri));
  if (client.pullsDiagnostics) connection.languages.diagnostics.on((request, token) => delivery.pull(request, token));
  answerFeatures(connection, client, drafts, workspace);
  documents.listen(connection);

  return { capabilities: serverCapabilities(client), serverInfo: { name: 'uradori', version } };
}

/** Older clients name a single root. */
function initialFolders(params: InitializeParams) {
  if (params.workspaceFolders) return params.workspaceFolders;
  return params.rootUri ? [{ uri: params.rootUri, name: 'workspace' }] : [];
}
