/**
 * Packs the synonyms into dist/synonyms.txt, which is searched as it lies (server/src/claims/synonymFile.ts). They come from the product's own
 * groups (server/data/claims/synonyms) and from the npm package `sudachi-synonyms-dictionary`, of which words that it says never to expand are
 * left out, and words of more than twelve characters: they are phrases.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { loadLayout } from './dictionary/writeSections.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(root, 'server/data/claims/synonyms');
const general = join(root, 'node_modules/sudachi-synonyms-dictionary/sudachi-synonyms-dictionary.json');
const target = join(root, 'dist/synonyms.txt');

/** A word in more groups of the general dictionary than this says too many things. */
const AMBIGUOUS = 4;

const { keysOfGroup, JOINT } = loadLayout(join(root, 'server/src/claims/synonymGroups.ts'));
const { packSynonyms } = loadLayout(join(root, 'server/src/claims/synonymFile.ts'));
const { openTokenizer } = loadLayout(join(root, 'server/src/tokenizer/index.ts'));
const tokenizer = await openTokenizer(join(root, 'dist/ipadic.bin'));

const file = z.strictObject({ synonyms: z.array(z.array(z.string().min(1)).min(2)) });

function ownGroups() {
  return readdirSync(own)
    .sort()
    .flatMap((name) => {
      const { error, data } = file.safeParse(JSON.parse(readFileSync(join(own, name), 'utf8')));
      if (error) throw new Error(`server/data/claims/synonyms/${name}: ${z.prettifyError(error)}`);
      return data.synonyms.map((group) => keysOfGroup(group, tokenizer));
    });
}

const usable = (item) =>
  item.expandControl !== 2 && item.midashi.length > 1 && item.midashi.length <= 12 && !/\s/.test(item.midashi);

const generalGroups = () =>
  JSON.parse(readFileSync(general, 'utf8')).map(({ items }) =>
    keysOfGroup([...new Set(items.filter(usable).map((item) => item.midashi))], tokenizer).filter(
      (key) => key.length > 1,
    ),
  );

/** For each word the words of its groups, where it is not in too many. */
function othersIn(groups, most = Infinity) {
  const groupsOf = new Map();
  for (const keys of groups) for (const key of keys) groupsOf.set(key, [...(groupsOf.get(key) ?? []), keys]);
  return new Map([...groupsOf].map(([key, all]) => [key, all.length > most ? [] : all.flat()]));
}

/** 途中棄権 is no other way to say 棄権. */
const holds = (phrase, key) => key.split(JOINT).every((word) => phrase.split(JOINT).includes(word));

const ways = [othersIn(ownGroups()), othersIn(generalGroups(), AMBIGUOUS)];
const words = new Map(
  [...new Set(ways.flatMap((way) => [...way.keys()]))]
    .map((key) => [key, [...new Set(ways.flatMap((way) => way.get(key) ?? []).filter((other) => !holds(other, key)))]])
    .filter(([, others]) => others.length > 0),
);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, packSynonyms(words));
console.log(`dist/synonyms.txt: ${words.size} words`);
