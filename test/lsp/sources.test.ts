/** Sources come, change, go and are broken; drafts are looked at again each time. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { refreshMethod } from '../../server/src/lsp/messages';
import { startStub } from './support/servers';

const draft = '距離は165キロ。\n';

test('a changed source changes the verdict, and the client is asked to look again', async () => {
  const { session } = await startStub({ files: { 'sources/a.txt': '距離=300キロ\n' } });
  session.open('原稿.md', draft);
  const first = await session.pull('原稿.md');
  expect(first).toMatchObject({ kind: 'full', items: [{}] });
  const before = session.refreshes;
  session.write('sources/a.txt', '距離=165キロ\n');
  session.fileChanged('sources/a.txt', FileChangeType.Changed);
  await session.until(() => session.refreshes > before);
  expect(await session.pull('原稿.md', first.resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('a client that does not pull is sent the new verdicts', async () => {
  const { session } = await startStub({ files: { 'sources/a.txt': '距離=300キロ\n' }, pull: false });
  const last = () => session.published.findLast(({ uri }) => uri === session.uri('原稿.md'))?.diagnostics;
  session.open('原稿.md', draft);
  await session.until(() => last()?.length === 1);
  session.write('sources/a.txt', '距離=165キロ\n');
  session.fileChanged('sources/a.txt', FileChangeType.Changed);
  await session.until(() => last()?.length === 0);
});

test('a light bulb asked for while a source changes is answered with the new facts', async () => {
  const { session, engine } = await startStub({ files: { 'sources/a.txt': '距離=300キロ\n' } });
  session.open('原稿.md', draft);
  await session.pull('原稿.md');
  engine().slowness = 50;
  session.edit('原稿.md', draft, draft.repeat(20));
  const answer = session.actions('原稿.md', '165キロ');
  await expect.poll(() => engine().checked).toHaveLength(2);
  session.write('sources/a.txt', '距離=400キロ\n');
  session.fileChanged('sources/a.txt', FileChangeType.Changed);
  expect((await answer).map(({ title }) => title).join()).toContain('400キロ');
  expect(engine().checked).toHaveLength(3);
});

test('a deleted source no longer contradicts', async () => {
  const { session } = await startStub({ files: { 'sources/a.txt': '距離=300キロ\n', 'sources/b.txt': '幅=1\n' } });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  const before = session.refreshes;
  rmSync(join(session.root, 'sources/a.txt'));
  session.fileChanged('sources/a.txt', FileChangeType.Deleted);
  await session.until(() => session.refreshes > before);
  expect(await session.underlined('原稿.md')).toEqual([]);
});

test('a source folder that is made later is found', async () => {
  const { session } = await startStub();
  expect(session.status).toMatchObject({ bases: [{ sources: 0, missing: [] }] });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual([]);
  const before = session.refreshes;
  mkdirSync(join(session.root, '資料'));
  session.write('資料/a.txt', '距離=300キロ\n');
  session.fileChanged('資料/a.txt', FileChangeType.Created);
  await session.until(() => session.refreshes > before);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
});

test('the folders of the settings and what is told beside them are watched, from where they would be made', async () => {
  const { session } = await startStub();
  const isWatch = ({ method }: { method: string }) => method === 'workspace/didChangeWatchedFiles';
  await session.until(() => session.registrations.some(isWatch));
  const baseUri = session.uri('.').replace(/\/$/, '');
  const patterns = ['sources/**', '資料/**', 'corpus/**', 'aliases.yaml', 'facts.yaml'];
  const watchers = patterns.map((pattern) => ({ globPattern: { baseUri, pattern } }));
  expect(session.registrations.find(isWatch)!.registerOptions).toEqual({ watchers });
});

test('what is wrong with a source is said on that file, and taken back when it is mended', async () => {
  const { session } = await startStub({ files: { 'sources/a.txt': '距離=300キロ\n', 'sources/空.txt': '' } });
  const said = () => session.published.findLast(({ uri }) => uri === session.uri('sources/空.txt'))?.diagnostics;
  await session.until(() => said() !== undefined);
  expect(said()).toMatchObject([{ severity: 3, code: 'source.empty', source: 'uradori', message: 'nothing in it' }]);
  expect(session.status).toMatchObject({ bases: [{ sources: 2, problems: 1 }] });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  session.write('sources/空.txt', '幅=1\n');
  session.fileChanged('sources/空.txt', FileChangeType.Changed);
  await session.until(() => said()?.length === 0);
});

test('all sources are read again on request', async () => {
  const { session, engine } = await startStub({ files: { 'sources/a.txt': '距離=300キロ\n' } });
  const before = engine().refreshes;
  await session.connection.sendRequest(refreshMethod);
  expect(engine().refreshes).toBe(before + 1);
});
