/** Settings: changed, broken, different by folder. */
import { expect, test } from 'vitest';
import { startStub } from './support/servers';

const files = { 'sources/a.txt': '距離=300キロ\n', '記事/b.txt': '距離=250キロ\n' };
const draft = '距離は165キロ。\n';

test('the sources are where the settings say', async () => {
  const { session } = await startStub({ files, settings: { sources: ['記事'] } });
  session.open('原稿.md', draft);
  expect((await session.diagnostics('原稿.md'))[0]?.data).toEqual({ replacement: '250キロ' });
});

test('a change of settings is followed', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  const first = await session.pull('原稿.md');
  expect(first).toMatchObject({ items: [{ data: { replacement: '300キロ' } }] });
  const before = session.refreshes;
  session.settingsChanged({ sources: ['記事'] });
  await session.until(() => session.refreshes > before + 1);
  expect(await session.pull('原稿.md', first.resultId)).toMatchObject({
    items: [{ data: { replacement: '250キロ' } }],
  });
});

test('settings that change again and again while sources are read end with the last', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  for (const name of ['一', '二', '三', '記事']) session.settingsChanged({ sources: [name] });
  const shown = async () => (await session.diagnostics('原稿.md'))[0]?.data;
  await expect.poll(shown).toEqual({ replacement: '250キロ' });
});

test('a broken value is named once in the log and the status, and the default serves', async () => {
  const { session } = await startStub({ files, settings: { sources: 'sources', citation: { style: 'apa' } } });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  expect(session.log).toEqual([
    'The setting “uradori.sources” has a value that cannot be used: "sources". Expected: a list of folder names. The default is used instead: ["sources","資料","corpus"]',
    'The setting “uradori.citation.style” has a value that cannot be used: "apa". Expected: "footnote" | "pandoc". The default is used instead: "footnote"',
  ]);
  expect(session.status!.settingsProblems).toEqual(session.log);
});

test('a folder that was asked for and is not there is named in the log; the others serve', async () => {
  const { session } = await startStub({ files, settings: { sources: ['sources', 'ない'] } });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  expect(session.log).toEqual([expect.stringMatching(/^The source folder “.*ない” does not exist\.$/)]);
  expect(session.status!.bases[0]!.missing).toEqual([expect.stringMatching(/ない$/)]);
});

test('the default names, written out, are still guesses', async () => {
  const { session } = await startStub({ files, settings: { sources: ['sources', '資料', 'corpus'] } });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  expect(session.log).toEqual([]);
});

test('each workspace folder has its own facts', async () => {
  const { session } = await startStub({
    files: { 'sources/a.txt': '距離=300キロ\n' },
    otherFolders: { 二: { 'sources/a.txt': '距離=165キロ\n' } },
  });
  session.open('原稿.md', draft);
  const other = `../${session.name}-二/原稿.md`;
  session.open(other, draft);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  expect(await session.underlined(other)).toEqual([]);
});
