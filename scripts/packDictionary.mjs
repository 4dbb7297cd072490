/**
 * Packs the dictionary of the npm package kuromoji into dist/ipadic.bin (or the file named), the one file the tokenizer reads.
 * The same package gives the same bytes. Usage: node scripts/packDictionary.mjs [FILE]
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packSections } from './dictionary/packSections.mjs';
import { kuromojiVersion, readKuromoji } from './dictionary/readKuromoji.mjs';
import { loadLayout, writeSections } from './dictionary/writeSections.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[2] ?? join(root, 'dist', 'ipadic.bin');

const layout = loadLayout(join(root, 'server/src/tokenizer/layout.ts'));
const origin = `mecab-ipadic-2.7.0-20070801, from the npm package kuromoji ${kuromojiVersion}; licences in NOTICE`;
const bytes = writeSections(layout, packSections(layout, readKuromoji(), origin));
mkdirSync(dirname(file), { recursive: true });
// Renamed into place, so that nobody ever reads half a dictionary.
writeFileSync(`${file}.${process.pid}`, bytes);
renameSync(`${file}.${process.pid}`, file);
console.log(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB`);
