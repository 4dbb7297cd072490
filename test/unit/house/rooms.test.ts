/** Who may import whom: the invariants of ARCHITECTURE.md. */
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles, type SourceFile } from './files';

const ROOMS = [
  'text',
  'expressions',
  'tokenizer',
  'claims',
  'sources',
  'factbase',
  'verdicts',
  'citations',
  'features',
  'lsp',
  'cli',
];
const server = sourceFiles('server/src');
const client = sourceFiles('client/src');

const roomOf = (path: string) => ROOMS.indexOf(/^server\/src\/([^/]+)\//.exec(path)?.[1] ?? '');
const target = (file: SourceFile, specifier: string) => posix.join(posix.dirname(file.path), specifier);

test('The data flows one way: no room imports from a room after it', () => {
  const back = server.flatMap((file) =>
    file.imports
      .filter((i) => i.startsWith('.'))
      .filter((i) => roomOf(file.path) >= 0 && roomOf(target(file, i)) > roomOf(file.path))
      .map((i) => `${file.path} → ${i}`),
  );
  expect(back).toEqual([]);
});

test('The core does no I/O', () => {
  const core = server.filter((f) => /^server\/src\/(?:text|expressions|claims|verdicts)\//.test(f.path));
  expect(core.length).toBeGreaterThan(20);
  const reads = (file: SourceFile, i: string) => i.startsWith('node:') || target(file, i) === 'server/src/files';
  expect(core.flatMap((f) => f.imports.filter((i) => reads(f, i)).map((i) => `${f.path} → ${i}`))).toEqual([]);
});

test('Only the client imports vscode, only the edge of the server the protocol', () => {
  expect(server.filter((f) => f.imports.includes('vscode')).map((f) => f.path)).toEqual([]);
  const protocol = server.filter((f) => f.imports.some((i) => i.startsWith('vscode-languageserver')));
  expect(protocol.map((f) => f.path).filter((p) => !/^server\/src\/(?:features|lsp)\//.test(p))).toEqual([]);
});

test('Nothing reaches the network', () => {
  const network = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/;
  const reaching = [...server, ...client].filter(
    (f) => f.imports.some((i) => network.test(i)) || /\bfetch\(|\bWebSocket\b|XMLHttpRequest/.test(f.text),
  );
  expect(reaching.map((f) => f.path)).toEqual([]);
});
