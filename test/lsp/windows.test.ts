/** Two windows on one folder: two servers, one fact base on disk. */
import { expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { startBuilt } from './support/servers';
import type { Session } from './support/session';

const bridge = (metres: number) => `青葉大橋の長さは${metres}メートルである。\n`;
const draft = bridge(864);

async function readAgain(session: Session): Promise<void> {
  const before = session.refreshes;
  session.fileChanged('sources/橋.md', FileChangeType.Changed);
  await session.until(() => session.refreshes > before);
}

test('both see every change, whichever of them reads it, and each after the other has gone', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`sources/${i}.md`, `第${i}橋は${i + 3}億円。`]),
  );
  const one = await startBuilt({ files: { ...files, 'sources/橋.md': bridge(684) }, cache: 'cache' });
  const other = await startBuilt({ beside: one, cache: 'cache' });
  const windows = [one, other];
  for (const window of windows) {
    window.open('原稿.md', draft);
    expect(await window.underlined('原稿.md')).toEqual(['864メートル']);
  }
  one.write('sources/橋.md', bridge(864));
  await Promise.all(windows.map(readAgain));
  for (const window of windows) expect(await window.underlined('原稿.md')).toEqual([]);
  one.write('sources/橋.md', bridge(702));
  await readAgain(other);
  await one.close();
  expect((await other.diagnostics('原稿.md'))[0]!.data).toEqual({ replacement: '702メートル' });
  expect(other.log.concat(one.log)).toEqual([]);
});
