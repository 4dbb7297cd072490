/** Code actions, hover and definition over a connection. */
import { expect, test } from 'vitest';
import { startStub } from './support/servers';

const files = { 'sources/a.txt': '距離=300キロ\n人数=12人\n' };
const draft = '距離は165キロ。人数は12人。速度は90。\n';

test('the preferred action puts the source’s value in', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  const actions = await session.actions('原稿.md', '165');
  const preferred = actions.filter((action) => action.isPreferred);
  expect(preferred.map((action) => action.title)).toEqual(['Replace with “300キロ”']);
  expect(preferred[0]).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'quantity.conflict' }] });
  expect(session.applied('原稿.md', preferred[0]!)).toBe('距離は300キロ。人数は12人。速度は90。\n');
});

test('a replacement can bring its citation along', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  const action = (await session.actions('原稿.md', '165')).find(({ title }) => title.includes('and cite'));
  expect(session.applied('原稿.md', action!)).toBe(
    '距離は300キロ[^key]。人数は12人。速度は90。\n\n[^key]: 「題名」2024年11月22日。\n',
  );
});

test('a supported value can be cited, an unsupported one cannot', async () => {
  const { session } = await startStub({ files, settings: { citation: { style: 'pandoc' } } });
  session.open('原稿.md', draft);
  const [action, ...others] = await session.actions('原稿.md', '12人');
  expect(others).toEqual([]);
  expect(session.applied('原稿.md', action!)).toBe('距離は165キロ。人数は12人[@key]。速度は90。\n');
  expect(await session.actions('原稿.md', '90')).toEqual([]);
});

test('an action is bound to the version it was made for', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  const [action] = await session.actions('原稿.md', '165');
  session.edit('原稿.md', '距離', '総距離');
  expect(() => session.applied('原稿.md', action!)).toThrow('edit for version 1');
});

test('only what is asked for is offered', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  expect(await session.actions('原稿.md', '165', ['refactor'])).toEqual([]);
  expect(await session.actions('原稿.md', '165', ['quickfix'])).toHaveLength(3);
});

test('hover tells verdict, both values, sentence, source and grounds', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  const text = await session.hover('原稿.md', '165');
  expect(text).toContain('**The sources say otherwise**');
  expect(text).toContain('Draft: 165キロ');
  expect(text).toContain('Source: **300キロ**');
  expect(text).toContain('> 距離\\=**300キロ**');
  expect(text).toContain(`(<${session.uri('sources/a.txt')}#L1,4-L1,9>)`);
  expect(text).toContain('In common: 距離');
  expect(await session.hover('原稿.md', '速度')).toBeUndefined();
});

test('hover speaks Japanese to a Japanese editor', async () => {
  const { session } = await startStub({ files, locale: 'ja' });
  session.open('原稿.md', draft);
  expect(await session.hover('原稿.md', '165')).toContain('**資料と食い違っています**');
  expect(await session.hover('原稿.md', '12人')).toContain('**資料で裏が取れています**');
  expect(await session.hover('原稿.md', '90')).toContain('**触れた資料がありません**');
});

test('definition goes to the value in the source', async () => {
  const { session } = await startStub({ files });
  session.open('原稿.md', draft);
  expect(await session.definition('原稿.md', '165')).toMatchObject([
    {
      targetUri: session.uri('sources/a.txt'),
      targetSelectionRange: { start: { line: 0, character: 3 }, end: { line: 0, character: 8 } },
    },
  ]);
});

test('an editor that knows no links is given the place', async () => {
  const { session } = await startStub({ files, links: false });
  session.open('原稿.md', draft);
  expect(await session.definition('原稿.md', '165')).toEqual([
    {
      uri: session.uri('sources/a.txt'),
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 8 } },
    },
  ]);
});
