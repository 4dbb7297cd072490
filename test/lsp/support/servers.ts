/** The two servers that tests talk to: the built one in a process of its own, and one around the stub engine. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../../server/src/lsp/server';
import { Session, type SessionOptions } from './session';
import { StubEngine } from './stubEngine';

const built = join(import.meta.dirname, '../../../dist/server.js');

/** dist/server.js over stdio. */
export async function startBuilt(options: SessionOptions = {}): Promise<Session> {
  if (!existsSync(built)) throw new Error('dist/server.js is missing: npm run build');
  const child = spawn(process.execPath, [built, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...options.env },
  });
  const reader = new StreamMessageReader(child.stdout);
  const writer = new StreamMessageWriter(child.stdin);
  const session = new Session(reader, writer, options, () => child.kill());
  onTestFinished(() => session.dispose());
  return session.start();
}

export interface StubSession {
  readonly session: Session;
  /** The engine of the first workspace folder. */
  engine(): StubEngine;
}

/** The same server code in this process, over a pair of streams, with the stub engine. */
export async function startStub(options: SessionOptions = {}): Promise<StubSession> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const engines: StubEngine[] = [];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  serve(connection, async ({ folders }) => {
    const engine = new StubEngine(folders);
    engines.push(engine);
    return engine;
  });
  const session = new Session(new StreamMessageReader(toClient), new StreamMessageWriter(toServer), options, () => {
    connection.dispose();
  });
  onTestFinished(() => session.dispose());
  await session.start();
  return { session, engine: () => engines[0]! };
}
