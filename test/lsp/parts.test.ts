/** A draft that takes long to check is told in parts, each of which holds all of the one before. */
import { expect, test } from 'vitest';
import { startStub } from './support/servers';

const sources = { 'sources/a.txt': '距離=300キロ\n人数=12人\n速度=90\n' };
const draft = '距離は165キロ。人数は13人。速度は80。';
/** So many milliseconds a sentence that each is a part of its own. */
const SLOW = 60;

test('the first marks come before the draft is checked to its end, and the client is asked to fetch the rest', async () => {
  const { session, engine } = await startStub({ files: sources });
  engine().slowness = SLOW;
  const before = session.refreshes;
  session.open('原稿.md', draft);
  const first = await session.underlined('原稿.md');
  expect(first).toEqual(['165キロ']);
  expect(session.counts).toEqual([]);
  await session.until(() => session.counts.length > 0 && session.refreshes > before);
  const whole = await session.underlined('原稿.md');
  expect(whole.slice(0, first.length)).toEqual(first);
  expect(whole).toEqual(['165キロ', '13人', '80']);
  expect(engine().checked).toHaveLength(1);
});

test('what was told to its end is never taken back for a part', async () => {
  const { session, engine } = await startStub({ files: sources });
  session.open('原稿.md', draft);
  await session.underlined('原稿.md');
  engine().slowness = SLOW;
  session.edit('原稿.md', '13人', '14人');
  expect(await session.underlined('原稿.md')).toEqual(['165キロ', '14人', '80']);
});

test('a check that typing has overtaken ends, and its version is never told to its end', async () => {
  const { session, engine } = await startStub({ files: sources });
  engine().slowness = SLOW / 3;
  session.open('原稿.md', draft.repeat(10));
  await session.underlined('原稿.md');
  session.edit('原稿.md', '13人', '12人');
  await session.underlined('原稿.md');
  await session.until(() => session.counts.length > 0);
  expect(session.counts.map(({ version, conflict }) => [version, conflict])).toEqual([[2, 29]]);
});
