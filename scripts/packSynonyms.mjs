/**
 * Packs the general synonyms of the npm package `sudachi-synonyms-dictionary` into dist/synonyms.txt, which is searched as it lies: a line a word,
 * in the order of their bytes, each with the number of groups it is in and the other words of these, parted by tabs.
 * Words that the dictionary says never to expand are left out, and so are words of more than twelve characters: they are phrases.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLayout } from './dictionary/writeSections.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'node_modules/sudachi-synonyms-dictionary/sudachi-synonyms-dictionary.json');
const target = join(root, 'dist/synonyms.txt');
const { keysOfGroup, AMBIGUOUS } = loadLayout(join(root, 'server/src/claims/synonymGroups.ts'));

const usable = (item) =>
  item.expandControl !== 2 && item.midashi.length > 1 && item.midashi.length <= 12 && !/\s/.test(item.midashi);

const groupsOf = new Map();
for (const { items } of JSON.parse(readFileSync(source, 'utf8'))) {
  const keys = keysOfGroup([...new Set(items.filter(usable).map((item) => item.midashi))]);
  for (const key of keys) groupsOf.set(key, [...(groupsOf.get(key) ?? []), keys]);
}

const lines = [...groupsOf].map(([key, groups]) => {
  const others = groups.length > AMBIGUOUS ? [] : new Set(groups.flat());
  if (others instanceof Set) others.delete(key);
  return Buffer.from([key, groups.length, ...others].join('\t'));
});
lines.sort(Buffer.compare);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${lines.join('\n')}\n`);
console.log(`dist/synonyms.txt: ${lines.length} words`);
