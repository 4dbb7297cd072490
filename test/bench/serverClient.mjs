/** A client as an editor is one, as small as a bench needs: starts a language server, opens a draft, types, asks for diagnostics. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');

const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { publishDiagnostics: { relatedInformation: true }, diagnostic: {} },
};

export class Client {
  #process;
  #connection;
  #uri;
  #version = 1;
  #refreshes = 0;
  #refreshed = () => {};
  #began;
  #whole;

  /** Milliseconds from the start of the process to the first diagnostics; those of a server that `finds` hold something. */
  async start(program, { root, draft, cacheDir, finds, flags = [], environment = {} }) {
    const began = (this.#began = performance.now());
    this.#process = spawn(process.execPath, [...flags, program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // What is compiled is kept from session to session, as the extension has its server keep it.
      env: { ...process.env, ...environment, NODE_COMPILE_CACHE: join(tmpdir(), 'uradori-bench-compiled') },
    });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#answer();
    this.#connection.listen();
    const rootUri = pathToFileURL(root).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      locale: 'en',
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      initializationOptions: { cacheDir },
      capabilities,
    });
    await this.#connection.sendNotification('initialized', {});
    this.#uri = `${rootUri}/draft.md`;
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'markdown', version: 1, text: draft },
    });
    for (;;) {
      const seen = this.#refreshes;
      const { items } = await this.diagnostics();
      if (items.length > 0 || !finds) return performance.now() - began;
      if (seen === this.#refreshes) await new Promise((resolve) => (this.#refreshed = resolve));
    }
  }

  /** Milliseconds from the start of the process until the server says that it has checked the draft to its end. */
  async whole() {
    return (await this.#whole) - this.#began;
  }

  diagnostics() {
    return this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
  }

  /** Puts a text in at a position and asks what is wrong now; milliseconds until the answer. */
  async type(position, text) {
    const began = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
    await this.diagnostics();
    return performance.now() - began;
  }

  /** Resident memory of the server in MiB. */
  memory() {
    const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.#process.pid)], { encoding: 'utf8' });
    return Number(kibibytes) / 1024;
  }

  async stop() {
    const exit = once(this.#process, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await exit;
    this.#connection.dispose();
  }

  #answer() {
    this.#connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#refreshes++;
      this.#refreshed();
      return null;
    });
    this.#whole = new Promise((resolve) =>
      this.#connection.onNotification('uradori/counts', () => resolve(performance.now())),
    );
    this.#connection.onNotification(() => {});
  }
}
