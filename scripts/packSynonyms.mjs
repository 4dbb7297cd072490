/**
 * Packs the general synonyms of the npm package `sudachi-synonyms-dictionary` into dist/synonyms.txt: one group a line, words parted by tabs.
 * Words that the dictionary says never to expand are left out, and so are words of more than twelve characters: they are phrases.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'node_modules/sudachi-synonyms-dictionary/sudachi-synonyms-dictionary.json');
const target = join(root, 'dist/synonyms.txt');

const usable = (item) =>
  item.expandControl !== 2 && item.midashi.length > 1 && item.midashi.length <= 12 && !/\s/.test(item.midashi);

const groups = JSON.parse(readFileSync(source, 'utf8'))
  .map((group) => [...new Set(group.items.filter(usable).map((item) => item.midashi))])
  .filter((words) => words.length > 1);

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${groups.map((words) => words.join('\t')).join('\n')}\n`);
console.log(`dist/synonyms.txt: ${groups.length} groups`);
