/** A client of the language server, as small as tests need: it speaks the protocol over streams and keeps what it is told. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DefinitionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
  ShutdownRequest,
  TextDocumentContentRequest,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileChangeType,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
  type Position,
  type ProgressToken,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type ShowDocumentParams,
  type TextDocumentContentChangeEvent,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { countsMethod, statusMethod, type CountsParams, type StatusParams } from '../../../server/src/lsp/messages';

export interface SessionOptions {
  /** Files of the workspace folder, by their path in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: unknown;
  readonly pull?: boolean;
  /** Whether the client understands links to definitions; older ones know places only. */
  readonly links?: boolean;
  readonly locale?: string;
  /** Variables of the environment of a server in a process of its own. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder to keep the facts in, by its path in the workspace folder; without it they are kept in memory. */
  readonly cache?: string;
  /** Another session, whose workspace folder this one opens as well. */
  readonly beside?: Session;
  /** Further workspace folders, by name, with their files. */
  readonly otherFolders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export class Session {
  readonly root: string;
  readonly log: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: Registration[] = [];
  readonly counts: CountsParams[] = [];
  readonly shown: ShowDocumentParams[] = [];
  /** What the editor is told to show of long work, in order. */
  readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  readonly documents = new Map<string, TextDocument>();
  status: StatusParams | undefined;
  refreshes = 0;
  settings: unknown;
  initialized!: InitializeResult;
  readonly connection: ProtocolConnection;
  private closed = false;
  private progressToken: ProgressToken | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    reader: MessageReader,
    writer: MessageWriter,
    private readonly options: SessionOptions,
    private readonly stop: () => void,
  ) {
    this.root = options.beside?.root ?? mkdtempSync(join(tmpdir(), 'uradori-'));
    this.settings = options.settings;
    for (const [path, text] of Object.entries(options.files ?? {})) this.write(path, text);
    for (const [name, files] of Object.entries(options.otherFolders ?? {})) {
      for (const [path, text] of Object.entries(files)) this.write(join('..', `${this.name}-${name}`, path), text);
    }
    this.connection = createProtocolConnection(reader, writer);
    this.listen();
  }

  async start(): Promise<this> {
    const pull = this.options.pull !== false;
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      locale: this.options.locale ?? 'en',
      ...(this.options.cache ? { initializationOptions: { cacheDir: join(this.root, this.options.cache) } } : {}),
      workspaceFolders: [
        { uri: URI.file(this.root).toString(), name: 'main' },
        ...Object.keys(this.options.otherFolders ?? {}).map((name) => ({
          uri: this.uri(`../${this.name}-${name}`),
          name,
        })),
      ],
      capabilities: {
        window: { workDoneProgress: true, showDocument: { support: true } },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          workspaceEdit: { documentChanges: true },
          textDocumentContent: { dynamicRegistration: true },
          ...(pull ? { diagnostics: { refreshSupport: true } } : {}),
        },
        textDocument: {
          definition: { linkSupport: this.options.links !== false },
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          ...(pull ? { diagnostic: {} } : {}),
        },
      },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    await this.until(() => this.status?.bases.length !== undefined && this.status.bases.every((base) => !base.busy));
    return this;
  }

  get name(): string {
    return this.root.split(/[/\\]/).at(-1)!;
  }

  uri(path: string): string {
    return URI.file(join(this.root, path)).toString();
  }

  /** The path in the workspace folder of a file. */
  pathOf(uri: string): string {
    return relative(this.root, URI.parse(uri).fsPath);
  }

  write(path: string, text: string | Uint8Array): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Opens a draft with this text, whether or not it is on disk. */
  open(path: string, text: string, languageId = 'markdown'): void {
    const uri = path.includes(':') ? path : this.uri(path);
    this.documents.set(path, TextDocument.create(uri, languageId, 1, text));
    void this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the first `what` of an open draft, as typing does. */
  edit(path: string, what: string, by: string): void {
    const document = this.document(path);
    const start = document.getText().indexOf(what);
    const range = { start: document.positionAt(start), end: document.positionAt(start + what.length) };
    const contentChanges: TextDocumentContentChangeEvent[] = [{ range, text: by }];
    const version = document.version + 1;
    this.documents.set(path, TextDocument.update(document, contentChanges, version));
    void this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  document(path: string): TextDocument {
    return this.documents.get(path)!;
  }

  pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.document(path).uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(path: string): Promise<Diagnostic[]> {
    const report = await this.pull(path);
    if (report.kind !== 'full') throw new Error('unchanged without a previous result');
    return report.items;
  }

  /** The values underlined, as they stand in the draft. */
  async underlined(path: string): Promise<string[]> {
    return (await this.diagnostics(path)).map(({ range }) => this.document(path).getText(range));
  }

  async hover(path: string, on: string): Promise<string | undefined> {
    const textDocument = { uri: this.document(path).uri };
    const found = await this.connection.sendRequest(HoverRequest.type, { textDocument, position: this.at(path, on) });
    return found ? (found.contents as { value: string }).value : undefined;
  }

  definition(path: string, on: string) {
    const textDocument = { uri: this.document(path).uri };
    return this.connection.sendRequest(DefinitionRequest.type, { textDocument, position: this.at(path, on) });
  }

  /** The text of a read-only document that the server provides. */
  async content(uri: string): Promise<string> {
    return (await this.connection.sendRequest(TextDocumentContentRequest.type, { uri })).text;
  }

  actions(path: string, on: string, only?: string[]): Promise<CodeAction[]> {
    const position = this.at(path, on);
    return this.actionsAt(this.document(path).uri, { start: position, end: position }, only);
  }

  async actionsAt(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    return (found ?? []) as CodeAction[];
  }

  /** The draft after an action; fails where the action is not for the version that is open. */
  applied(path: string, action: CodeAction): string {
    const document = this.document(path);
    const [change, ...others] = action.edit!.documentChanges!;
    if (others.length > 0 || !change || !('edits' in change)) throw new Error('one edited document expected');
    if (change.textDocument.uri !== document.uri) throw new Error('another document edited');
    if (change.textDocument.version !== document.version)
      throw new Error(`edit for version ${change.textDocument.version}`);
    return TextDocument.applyEdits(document, change.edits as Parameters<typeof TextDocument.applyEdits>[1]);
  }

  /** Writes a source and reports the change, as a client's file watcher does. */
  fileChanged(path: string, type: FileChangeType): void {
    const changes = [{ uri: this.uri(path), type }];
    void this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** The button beside the progress shown last. */
  cancelProgress(): void {
    void this.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: this.progressToken! });
  }

  folderClosed(): void {
    const event = { added: [], removed: [{ uri: URI.file(this.root).toString(), name: 'main' }] };
    void this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  settingsChanged(settings: unknown): void {
    this.settings = settings;
    void this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: undefined });
  }

  /** Waits for something that a message from the server brings about. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const listener = () => {
        if (!condition()) return;
        this.listeners.delete(listener);
        resolve();
      };
      this.listeners.add(listener);
    });
  }

  /** Ends the session as an editor does whose window is closed. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.connection.sendRequest(ShutdownRequest.type);
    // What the server asked last is answered by now; it still has to read the answer.
    await delay(10);
    this.connection.dispose();
    this.stop();
  }

  async dispose(): Promise<void> {
    await this.close();
    for (const name of ['', ...Object.keys(this.options.otherFolders ?? {}).map((folder) => `-${folder}`)]) {
      rmSync(this.root + name, { recursive: true, force: true });
    }
  }

  private at(path: string, text: string): Position {
    const document = this.document(path);
    const offset = document.getText().indexOf(text);
    if (offset < 0) throw new Error(`「${text}」 is not in ${path}`);
    return document.positionAt(offset);
  }

  private listen(): void {
    const told = (note: () => void) => {
      note();
      for (const listener of [...this.listeners]) listener();
    };
    const { connection } = this;
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
      told(() => this.registrations.push(...registrations)),
    );
    connection.onRequest(DiagnosticRefreshRequest.type, () => told(() => (this.refreshes += 1)));
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.progressToken = token;
      connection.onProgress(WorkDoneProgress.type, token, (value) => told(() => this.progress.push(value)));
    });
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      told(() => this.shown.push(params));
      return { success: true };
    });
    connection.onRequest('client/unregisterCapability', () => undefined);
    connection.onNotification(LogMessageNotification.type, ({ message }) => told(() => this.log.push(message)));
    connection.onNotification(PublishDiagnosticsNotification.type, (p) => told(() => this.published.push(p)));
    connection.onNotification(statusMethod, (params: StatusParams) => told(() => (this.status = params)));
    connection.onNotification(countsMethod, (params: CountsParams) => told(() => this.counts.push(params)));
    connection.listen();
  }
}
