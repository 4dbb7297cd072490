/** What the editor links to and shows from files is there, in both languages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../../package.json';
import english from '../../../package.nls.json';
import japanese from '../../../package.nls.ja.json';
import { checkPage } from '../../../server/src/features/diagnostics';

const root = join(import.meta.dirname, '../../..');

test.each(['date', 'time', 'duration', 'set', 'quantity', 'quote'])(
  'a conflict of the kind %s has its page',
  (kind) => {
    const page = checkPage(kind);
    const prefix = `${manifest.homepage}/blob/main/`;
    expect(page.startsWith(prefix)).toBe(true);
    expect(existsSync(join(root, page.slice(prefix.length)))).toBe(true);
  },
);

test.each([
  ['English', english],
  ['Japanese', japanese],
])('the walkthrough has its pages: %s', (_, words: Record<string, string>) => {
  for (const step of manifest.contributes.walkthroughs[0]!.steps) {
    const file = words[step.media.markdown.replaceAll('%', '')]!;
    expect(existsSync(join(root, file)), file).toBe(true);
  }
});

test('the walkthrough links only to commands there are', () => {
  const commands = manifest.contributes.commands.map(({ command }) => command);
  const linked = [...JSON.stringify([english, japanese]).matchAll(/command:(uradori\.\w+)/g)].map((match) => match[1]!);
  expect(linked.filter((command) => !commands.includes(command))).toEqual([]);
});
