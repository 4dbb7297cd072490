/** Readings that take a while: the editor counts them, and can stop them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { verifyStore } from '../../server/src/factbase/store/verify';
import { refreshMethod } from '../../server/src/lsp/messages';
import { startBuilt, startStub } from './support/servers';

const files = { 'sources/a.txt': '距離=300キロ\n', 'sources/b.txt': '人数=12人\n', 'sources/c.txt': '速度=80\n' };
const draft = '距離は165キロ。人数は13人。速度は90。\n';

async function startSlow(locale?: string) {
  const { session, engine } = await startStub({ files, ...(locale ? { locale } : {}) });
  expect(session.progress).toEqual([]);
  let goOn = () => {};
  engine().pace = new Promise<void>((resolve) => (goOn = resolve));
  session.fileChanged('sources/a.txt', FileChangeType.Changed);
  await session.until(() => session.progress.length > 0);
  return { session, engine, goOn };
}

const ended = { kind: 'end' };

test('a long reading is shown with its count and a button to stop it, and taken away at its end', async () => {
  const { session, goOn } = await startSlow();
  expect(session.progress[0]).toMatchObject({
    kind: 'begin',
    title: 'Uradori: reading the sources',
    message: '1 of 3',
    percentage: 33,
    cancellable: true,
  });
  goOn();
  await session.until(() => session.progress.at(-1)?.kind === 'end');
  await session.until(() => session.status?.bases[0]?.busy === false);
  expect(session.status).toMatchObject({ bases: [{ sources: 3, unread: 0 }] });
});

test('it is shown in the language of the editor', async () => {
  const { session, goOn } = await startSlow('ja');
  expect(session.progress[0]).toMatchObject({ title: '裏取り：資料を読んでいます', message: '3件中1件' });
  goOn();
});

test('a reading that is stopped serves with what it has read, and the next one does the rest', async () => {
  const { session, engine } = await startSlow();
  session.cancelProgress();
  await session.until(() => session.status?.bases[0]?.unread === 2);
  expect(session.progress.at(-1)).toEqual(ended);
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  engine().pace = undefined;
  await session.connection.sendRequest(refreshMethod);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ', '13人', '90']);
  await session.until(() => session.status?.bases[0]?.unread === 0);
});

test('a folder that is closed in the middle of its reading takes its progress along', async () => {
  const { session } = await startSlow();
  session.folderClosed();
  await session.until(() => session.progress.at(-1)?.kind === 'end');
});

test('the built server stops at once, and what it has kept is whole', async () => {
  const session = await startBuilt({
    files: { 'sources/橋.md': '青葉大橋の長さは684メートルである。' },
    cache: 'cache',
  });
  const long = '第二橋の長さは720メートルで、総事業費は35億円だった。2024年5月に開通した。\n\n'.repeat(400);
  const many = 200;
  for (let i = 0; i < many; i++) session.write(`sources/${i}.md`, long);
  session.fileChanged('sources/0.md', FileChangeType.Created);
  await session.until(() => session.progress.length > 0);
  session.cancelProgress();
  await session.until(() => (session.status?.bases[0]?.unread ?? 0) > 0);
  const { sources, unread } = session.status!.bases[0]!;
  expect(sources + unread).toBe(1 + many);
  const [kept] = readdirSync(join(session.root, 'cache')).filter((name) => name.endsWith('.sqlite'));
  expect(verifyStore(join(session.root, 'cache', kept!))).toEqual([]);
  session.open('原稿.md', '青葉大橋の長さは864メートルである。');
  expect(await session.underlined('原稿.md')).toEqual(['864メートル']);
});
