/** Typing: places stay right through edits, and no version is checked that typing has overtaken. */
import { expect, test } from 'vitest';
import { CancellationTokenSource, DocumentDiagnosticRequest, LSPErrorCodes } from 'vscode-languageserver/node';
import { startStub } from './support/servers';

const sources = { 'sources/a.txt': '距離=300キロ\n' };

test.each([
  ['line feeds', '題\n\n距離は165キロ。\n'],
  ['carriage returns', '題\r\n\r\n距離は165キロ。\r\n'],
  ['characters of two units before the value', '𠮷野家👨‍👩‍👧は遠い。距離は165キロ。'],
  ['a byte order mark', '\ufeff距離は165キロ。'],
])('the underline is on the value: %s', async (_, text) => {
  const { session } = await startStub({ files: sources });
  session.open('原稿.md', text);
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
  session.edit('原稿.md', '距離', '🚀\n直線の\n距離');
  expect(await session.underlined('原稿.md')).toEqual(['165キロ']);
});

test('of many quick edits only the last is checked', async () => {
  const { session, engine } = await startStub({ files: sources });
  session.open('原稿.md', '距離は1キロ。');
  const overtaken = [session.pull('原稿.md')];
  for (let i = 1; i < 30; i++) {
    session.edit('原稿.md', `${i}キロ`, `${i + 1}キロ`);
    overtaken.push(session.pull('原稿.md'));
  }
  const results = await Promise.allSettled(overtaken);
  expect(results.at(-1)).toMatchObject({ status: 'fulfilled', value: { kind: 'full' } });
  expect(engine().checked).toEqual(['距離は30キロ。']);
  for (const result of results.slice(0, -1)) {
    expect(result).toMatchObject({
      status: 'rejected',
      reason: { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } },
    });
  }
});

test('a cancelled request is not worked on', async () => {
  const { session, engine } = await startStub({ files: sources });
  session.open('原稿.md', '距離は165キロ。');
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: session.uri('原稿.md') } };
  const answer = session.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(engine().checked).toEqual([]);
});
