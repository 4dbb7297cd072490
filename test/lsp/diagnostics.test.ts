/** Diagnostics over a connection: pulled, unchanged, pushed; for drafts alone. */
import { expect, test } from 'vitest';
import { startStub } from './support/servers';

const sources = { 'sources/a.txt': '距離=300キロ\n人数=12人\n' };
const draft = '# 題\n\n距離は165キロ。人数は12人。速度は90。\n';

test('a contradicted value is a warning with code, page and the place that contradicts it', async () => {
  const { session } = await startStub({ files: sources });
  session.open('原稿.md', draft);
  const [diagnostic, ...others] = await session.diagnostics('原稿.md');
  expect(others).toEqual([]);
  expect(session.document('原稿.md').getText(diagnostic!.range)).toBe('165キロ');
  expect(diagnostic).toMatchObject({
    severity: 2,
    source: 'uradori',
    code: 'quantity.conflict',
    codeDescription: { href: expect.stringMatching(/^https:.*\/docs\/checks\/quantity\.md$/) },
    data: { replacement: '300キロ' },
    relatedInformation: [
      {
        location: {
          uri: session.uri('sources/a.txt'),
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } },
        },
        message: '距離=300キロ',
      },
    ],
  });
});

test('what has not changed is not sent again', async () => {
  const { session, engine } = await startStub({ files: sources });
  session.open('原稿.md', draft);
  const first = await session.pull('原稿.md');
  const second = await session.pull('原稿.md', first.resultId);
  expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  expect(engine().checked).toHaveLength(1);
  session.edit('原稿.md', '165', '166');
  expect(await session.pull('原稿.md', first.resultId)).toMatchObject({ kind: 'full' });
});

test('a client that does not pull is sent diagnostics for each version', async () => {
  const { session } = await startStub({ files: sources, pull: false });
  expect(session.initialized.capabilities.diagnosticProvider).toBeUndefined();
  const last = () => session.published.findLast(({ uri }) => uri === session.uri('原稿.md'));
  session.open('原稿.md', draft);
  await session.until(() => last()?.version === 1);
  expect(last()!.diagnostics).toHaveLength(1);
  session.edit('原稿.md', '165', '300');
  await session.until(() => last()?.version === 2);
  expect(last()!.diagnostics).toEqual([]);
});

test('sources are not drafts', async () => {
  const { session, engine } = await startStub({ files: sources });
  session.open('sources/a.txt', '距離は165キロ。', 'plaintext');
  expect(await session.diagnostics('sources/a.txt')).toEqual([]);
  expect(engine().checked).toEqual([]);
});

test('a file outside the workspace is not checked; a draft that was never saved is', async () => {
  const { session } = await startStub({ files: sources });
  session.open('../elsewhere.md', draft);
  expect(await session.diagnostics('../elsewhere.md')).toEqual([]);
  session.open('untitled:Untitled-1', draft);
  expect(await session.underlined('untitled:Untitled-1')).toEqual(['165キロ']);
});

test('the client is told how many values the sources contradict, bear out and do not speak of', async () => {
  const { session } = await startStub({ files: sources });
  session.open('原稿.md', draft);
  await session.diagnostics('原稿.md');
  await session.until(() => session.counts.length > 0);
  expect(session.counts).toEqual([
    { uri: session.uri('原稿.md'), version: 1, conflict: 1, supported: 1, unsupported: 1 },
  ]);
});
