/** The built server in a process of its own, over stdio, with the real engine: the whole way from a file to a fix. */
import Encoding from 'encoding-japanese';
import { zipSync } from 'fflate';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FileChangeType, type LocationLink } from 'vscode-languageserver/node';
import { docx, pdf } from '../unit/sources/make';
import { startBuilt } from './support/servers';

const article = `---
title: 青葉大橋の開通
author: 川辺新聞
issued: 2024-11-22
---

青葉大橋の長さは684メートルである。総事業費は182億円だった。
`;
const draft = '# 橋\n\n青葉大橋の長さは864メートルである。総事業費は182億円だった。\n';

test('a conflict is found, explained and mended', async () => {
  const session = await startBuilt({ files: { 'sources/橋.md': article }, locale: 'ja' });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['864メートル']);

  const hover = await session.hover('原稿.md', '864');
  expect(hover).toContain('**資料と食い違っています**');
  expect(hover).toContain('青葉大橋の長さは**684メートル**である。');
  expect(hover).toContain(`[「青葉大橋の開通」（2024年11月22日）](<${session.uri('sources/橋.md')}#L7,9-L7,16>)`);

  const [replace, ...others] = await session.actions('原稿.md', '864');
  expect(replace).toMatchObject({ title: '「684メートル」に直す', isPreferred: true });
  expect(session.applied('原稿.md', replace!)).toBe(draft.replace('864', '684'));
  expect(others.map(({ title }) => title)).toEqual([
    '「684メートル」に直し、出典を入れる',
    '出典を入れる：「青葉大橋の開通」（2024年11月22日）',
  ]);
  expect(session.applied('原稿.md', others[0]!)).toBe(
    '# 橋\n\n青葉大橋の長さは684メートルである[^橋]。総事業費は182億円だった。\n\n[^橋]: 川辺新聞「青葉大橋の開通」2024年11月22日。\n',
  );
});

test('the language is the editor’s: English', async () => {
  const session = await startBuilt({ files: { 'sources/橋.md': article }, locale: 'en' });
  session.open('原稿.md', draft);
  expect(await session.hover('原稿.md', '864')).toContain('**The sources say otherwise**');
});

test('a source that changes on disk is read again', async () => {
  const session = await startBuilt({ files: { 'sources/橋.md': article } });
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['864メートル']);
  const before = session.refreshes;
  session.write('sources/橋.md', article.replace('684メートル', '864メートル'));
  session.fileChanged('sources/橋.md', FileChangeType.Changed);
  await session.until(() => session.refreshes > before);
  expect(await session.underlined('原稿.md')).toEqual([]);
});

test('one bad source costs only itself: it is named where it lies, the others serve', async () => {
  const session = await startBuilt({
    files: { 'sources/橋.md': article, 'sources/空.txt': '', 'sources/壊.md.yaml': 'title: [' },
  });
  session.write(
    'sources/不明.txt',
    Uint8Array.from({ length: 400 }, (_, i) => (i * 89) % 256),
  );
  session.fileChanged('sources/不明.txt', FileChangeType.Created);
  const said = (path: string) => session.published.findLast(({ uri }) => uri === session.uri(path))?.diagnostics ?? [];
  await session.until(() => said('sources/空.txt').length > 0 && said('sources/不明.txt').length > 0);
  expect(said('sources/空.txt')[0]!.message).toContain('空.txt');
  expect(said('sources/不明.txt')[0]!.message).toContain('不明.txt');
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['864メートル']);
});

test('whatever is wrong with a source, the file is named with the cause, and the rest serves', async () => {
  const good = pdf([[{ text: '青葉大橋の長さは3メートルである。', x: 20, y: 500 }]]);
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024) });
  const bad: Record<string, [content: string | Uint8Array, code: string]> = {
    '切れ.pdf': [good.slice(0, good.length / 2), 'source.damaged'],
    '走査.pdf': [pdf([[]]), 'source.scanned'],
    '爆弾.docx': [bomb, 'source.expands'],
    '実体.docx': [docx('', { 'word/document.xml': '<!DOCTYPE z [<!ENTITY a "橋">]><w:document/>' }), 'source.entities'],
    '絵.txt': [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2, 3), 'source.binary'],
    '零.txt': [new Uint8Array(5000), 'source.binary'],
    '孤立.txt': [
      Buffer.from('\ufeff2024年11月22日\n\n塔\ud83dの高さは9メートル。', 'utf16le'),
      'source.brokenCharacters',
    ],
    '長.txt': ['橋の長さは三メートルで'.repeat(1_700_000), 'source.tooLarge'],
  };
  const files = Object.entries(bad).map(([name, [content]]) => [`sources/${name}`, content]);
  const session = await startBuilt({ files: { 'sources/橋.md': article, ...Object.fromEntries(files) }, locale: 'ja' });
  symlinkSync('輪.txt', join(session.root, 'sources/輪.txt'));
  session.fileChanged('sources/輪.txt', FileChangeType.Created);
  const said = (path: string) =>
    session.published.findLast(({ uri }) => uri === session.uri(path))?.diagnostics.map(({ code }) => code) ?? [];
  await session.until(() => said('sources/輪.txt').length > 0);
  expect(said('sources/輪.txt')).toEqual(['source.linkLoop']);
  for (const [name, [, code]] of Object.entries(bad)) expect([name, said(`sources/${name}`)]).toEqual([name, [code]]);
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual(['864メートル']);
  expect(session.log).toEqual([]);
});

test('a bad entry of facts.yaml is a Problem on its line, and the others serve', async () => {
  const facts = `correct:
  - source: 橋.md
    value: 684メートル
    to: 864メートル
  - source: 橋.md
    to: 183億円
withdraw:
  - source: 橋.md
    value: 999億円
`;
  const session = await startBuilt({ files: { 'sources/橋.md': article, 'sources/facts.yaml': facts }, locale: 'ja' });
  const uri = session.uri('sources/facts.yaml');
  await session.until(() => session.published.some((published) => published.uri === uri));
  const { diagnostics } = session.published.findLast((published) => published.uri === uri)!;
  expect(diagnostics.map(({ range, message }) => [range.start.line, message])).toEqual([
    [
      4,
      'facts.yaml の「correct」の項目の書き方が違います：「source」「value」「to」が要ります。ほかに「sentence」を書けます。',
    ],
    [7, '橋.md にこの値は見当たりません：999億円'],
  ]);
  session.open('原稿.md', draft);
  expect(await session.underlined('原稿.md')).toEqual([]);
});

test('a source that the editor would show as rubbish opens as its text', async () => {
  const session = await startBuilt();
  const bytes = Encoding.convert(Encoding.stringToCode(article), { to: 'SJIS', from: 'UNICODE' });
  session.write('sources/橋.txt', Uint8Array.from(bytes));
  session.fileChanged('sources/橋.txt', FileChangeType.Created);
  await session.until(() => session.status!.bases[0]!.sources === 1);
  session.open('原稿.md', draft);
  const [link] = (await session.definition('原稿.md', '864')) as LocationLink[];
  const place = encodeURIComponent(JSON.stringify([link!.targetUri, link!.targetSelectionRange]));
  expect(await session.hover('原稿.md', '864')).toContain(`(<command:uradori.show?${place}>)`);
  expect(link!.targetUri).toMatch(/^uradori-source:.*\.txt$/);
  const shown = TextDocument.create(link!.targetUri, 'plaintext', 1, await session.content(link!.targetUri));
  expect(shown.getText(link!.targetSelectionRange)).toBe('684メートル');
  expect(shown.getText(link!.targetRange)).toBe('青葉大橋の長さは684メートルである。');
});

test('a draft of a megabyte is checked, and edits to it are answered', async () => {
  const session = await startBuilt({ files: { 'sources/橋.md': article } });
  const filler = '川は静かに流れ、町の人は毎朝そこを歩いて渡った。\n\n'.repeat(14_000);
  session.open('原稿.md', filler + draft);
  expect(session.document('原稿.md').getText().length * 3).toBeGreaterThan(1_000_000);
  expect(await session.underlined('原稿.md')).toEqual(['864メートル']);
  session.edit('原稿.md', '864', '684');
  expect(await session.underlined('原稿.md')).toEqual([]);
});

test('a workspace without sources is quiet', async () => {
  const session = await startBuilt();
  session.open('原稿.md', draft);
  expect(await session.diagnostics('原稿.md')).toEqual([]);
  expect(session.log).toEqual([]);
  expect(session.published).toEqual([]);
});
