/** Every word a person reads exists in both languages, and no translation outlives its use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import japanese from '../../../l10n/bundle.l10n.ja.json';
import manifest from '../../../package.json';
import manifestEnglish from '../../../package.nls.json';
import manifestJapanese from '../../../package.nls.ja.json';

const root = join(import.meta.dirname, '../../..');

function messagesInCode(): string[] {
  return ['client/src', 'server/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(join(root, folder, name), 'utf8').matchAll(/l10n\.t\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g),
      ])
      .map((match) => match[2]!.replace(/\\(.)/g, '$1')),
  );
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d+\}/g))].sort();
}

test('each message of client, server and command line has its Japanese', () => {
  const messages = new Set(messagesInCode());
  expect([...messages].filter((message) => !(message in japanese))).toEqual([]);
  expect(Object.keys(japanese).filter((message) => !messages.has(message))).toEqual([]);
});

test.each(Object.entries(japanese))('the Japanese of “%s” fills in the same places', (english, translated) => {
  expect(placeholders(translated)).toEqual(placeholders(english));
});

test('the manifest’s words exist in both languages', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
  expect(Object.keys(manifestEnglish).sort()).toEqual([...new Set(used)].sort());
  expect(Object.keys(manifestJapanese).sort()).toEqual(Object.keys(manifestEnglish).sort());
});
