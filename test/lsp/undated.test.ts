/** A source whose date of issue is unknown says so, and the file that says it is one click away. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ExecuteCommandRequest, FileChangeType, type CodeAction, type CreateFile } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { pdf } from '../unit/sources/make';
import { startBuilt } from './support/servers';
import type { Session } from './support/session';

const article = '青葉大橋の長さは684メートルである。\n';

/** Open documents do not matter to a source's problems: its own URI is enough. */
async function undated(session: Session, uri: string): Promise<CodeAction> {
  const said = () => session.published.findLast((published) => published.uri === uri)?.diagnostics ?? [];
  await session.until(() => said().length > 0);
  expect(said()).toMatchObject([{ severity: 3, code: 'source.undated' }]);
  const [action, ...others] = await session.actionsAt(uri, said()[0]!.range);
  expect(others).toEqual([]);
  expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: said() });
  return action!;
}

/** Does what the editor does with the action, and what a writer does then. The file's text before the date is typed. */
async function carryOut(session: Session, { edit, command }: CodeAction, date: string): Promise<string> {
  const changes = edit?.documentChanges ?? [];
  let uri = '';
  for (const change of changes) {
    if ('textDocument' in change) {
      uri = change.textDocument.uri;
      const file = URI.parse(uri).fsPath;
      const before = TextDocument.create(uri, 'yaml', 0, existsSync(file) ? readFileSync(file, 'utf8') : '');
      const edits = change.edits as Parameters<typeof TextDocument.applyEdits>[1];
      session.write(session.pathOf(uri), TextDocument.applyEdits(before, edits));
    } else session.write(session.pathOf((change as CreateFile).uri), '');
  }
  await session.connection.sendRequest(ExecuteCommandRequest.type, {
    command: command!.command,
    arguments: command!.arguments!,
  });
  const shown = session.shown.at(-1)!;
  if (changes.length > 0) expect(shown.uri).toBe(uri);
  const text = readFileSync(URI.parse(shown.uri).fsPath, 'utf8');
  const document = TextDocument.create(shown.uri, 'yaml', 0, text);
  const typed = TextDocument.applyEdits(document, [{ range: shown.selection!, newText: date }]);
  session.write(session.pathOf(shown.uri), typed);
  session.fileChanged(session.pathOf(shown.uri), FileChangeType.Changed);
  return text;
}

async function untilClean(session: Session, uri: string): Promise<void> {
  await session.until(() => session.published.findLast((published) => published.uri === uri)?.diagnostics.length === 0);
}

test('the sidecar is made, opened where the date belongs, and read', async () => {
  const session = await startBuilt({ files: { 'sources/橋.txt': article }, locale: 'ja' });
  const uri = session.uri('sources/橋.txt');
  const action = await undated(session, uri);
  expect(action.title).toBe('橋.txt.yaml に発行日を書く');
  expect(await carryOut(session, action, '2024-11-22')).toBe(
    '# 発行日：2024-11-22、2024-11、2024 のように書く\nissued: \n',
  );
  await untilClean(session, uri);
  session.open('原稿.md', '青葉大橋の長さは864メートルである。');
  expect(await session.hover('原稿.md', '864')).toContain('（2024年11月22日）');
});

test('a sidecar without the date is added to', async () => {
  const session = await startBuilt({ files: { 'sources/橋.txt': article, 'sources/橋.txt.yaml': 'title: 橋の開通' } });
  const uri = session.uri('sources/橋.txt');
  const text = await carryOut(session, await undated(session, uri), '2024-11');
  expect(text).toBe('title: 橋の開通\n# Date of issue: 2024-11-22, 2024-11 or 2024\nissued: \n');
  await untilClean(session, uri);
});

test('where the line is there already it is opened, and an empty date is no new problem', async () => {
  const session = await startBuilt({ files: { 'sources/橋.txt': article, 'sources/橋.txt.yaml': 'issued: \n' } });
  const uri = session.uri('sources/橋.txt');
  const action = await undated(session, uri);
  expect(action.edit).toBeUndefined();
  await carryOut(session, action, '2024');
  await untilClean(session, uri);
  expect(session.published.filter(({ uri: said }) => said.endsWith('.yaml'))).toEqual([]);
});

test('of a PDF it is said on the text that was drawn from it, where an editor can show the light bulb', async () => {
  const session = await startBuilt({ files: { 'sources/橋.pdf': pdf([[{ text: article.trim(), x: 20, y: 500 }]]) } });
  const uri = `${session.uri('sources/橋.pdf').replace('file://', 'uradori-source:')}.txt`;
  const action = await undated(session, uri);
  await carryOut(session, action, '2024-11-22');
  await untilClean(session, uri);
  expect(await session.content(uri)).toContain('684メートル');
});

test('below the first line of a source nothing is offered', async () => {
  const session = await startBuilt({ files: { 'sources/橋.txt': article } });
  const place = { line: 1, character: 0 };
  expect(await session.actionsAt(session.uri('sources/橋.txt'), { start: place, end: place })).toEqual([]);
});
