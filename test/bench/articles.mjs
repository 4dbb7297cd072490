/** Articles and drafts in any number, made of those of the alignment tests and the sample: each copy with other digits and other names. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const alignment = join(here, '../alignment');
const sample = join(here, '../../corpus/sample');

const textsOf = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Characters of names of places, people and houses; a copy takes each for the one so many places on. */
const NAMES = '山川田島橋森原沢野谷浜崎松竹梅桜石岡池井';

/** The text as copy number `copy` has it: figures that are no dates begin with another digit, names are others. */
function other(text, copy) {
  return text
    .replace(/[1-9](?=\d+(?![\d年月日時分:-]))/g, (digit) => ((Number(digit) + copy) % 9) + 1)
    .replace(new RegExp(`[${NAMES}]`, 'g'), (name) => NAMES[(NAMES.indexOf(name) + copy) % NAMES.length]);
}

/** Writes `copies` of all articles into a new folder. */
export function writeArticles(folder, copies) {
  mkdirSync(folder, { recursive: true });
  const models = [...textsOf(join(alignment, 'sources')), ...textsOf(join(sample, 'sources'))];
  for (let copy = 0; copy < copies; copy++) {
    models.forEach((text, i) => writeFileSync(join(folder, `${copy}-${i}.md`), other(text, copy)));
  }
}

/** A draft of so many characters about the first copies of the articles; about half of its values are wrong. */
export function draftOf(characters) {
  const parts = textsOf(join(alignment, 'drafts')).map((text) =>
    text
      .slice(text.indexOf('\n==='))
      .replace(/^===.*\n/gm, '')
      .replace(/⟦([^⟦⟧→?]*)[^⟦⟧]*⟧/g, '$1'),
  );
  let draft = '';
  for (let i = 0; draft.length < characters; i++) {
    draft += `${other(parts[i % parts.length], Math.floor(i / parts.length))}\n\n`;
  }
  return draft.slice(0, characters);
}

/** The draft that a new user opens. */
export const sampleDraft = readFileSync(join(sample, '原稿.md'), 'utf8');
