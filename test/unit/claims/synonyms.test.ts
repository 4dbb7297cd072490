/** The packed synonyms are searched where they lie: every word is found with those it was packed with, and no other word is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokens } from '../../../server/src/claims/morphology';
import { packSynonyms } from '../../../server/src/claims/synonymFile';
import { Synonyms } from '../../../server/src/claims/synonyms';
import type { Term } from '../../../server/src/claims/types';
import vocabulary from '../../../server/src/claims/vocabulary';
import { phraseKey } from '../../../server/src/claims/synonymGroups';
import { termsOf } from '../../../server/src/claims/words';
import { synonyms, tokenizer } from './support';

const root = join(__dirname, '../../..');

const others = (from: Synonyms, ...keys: string[]): (readonly string[] | undefined)[] => {
  let at = 0;
  const terms = keys.map((key): Term => ({ key, label: key, kind: 'noun', start: at, end: (at += key.length) }));
  return from.apply(terms).map((term) => term.alternatives?.map((phrase) => phrase.join('+')));
};

/** The words of the packed file, by themselves. */
const packedWords = readFileSync(join(root, 'dist/synonyms.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.slice(0, line.indexOf('\t')));

test('every word is found with the others it was packed with, and no other word is', () => {
  const words = fc.stringMatching(/^[a-cあ-う去]{1,3}$/);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(words, fc.uniqueArray(words)), { selector: ([word]) => word }), (ways) => {
      const packed = new Synonyms(packSynonyms(new Map(ways)));
      for (const [word, ...rest] of ways)
        expect(others(packed, word)).toEqual([rest[0]!.length > 0 ? rest[0] : undefined]);
      for (const word of ['a', 'あ', 'b去', 'cc', 'aaaa', 'ん'])
        if (!ways.some(([known]) => known === word)) expect(others(packed, word)).toEqual([undefined]);
    }),
  );
});

test('more words than places can be told of are refused', () => {
  const many = new Map(Array.from({ length: 30_000 }, (_, i) => [`${'長'.repeat(20)}${i}`, []]));
  expect(() => packSynonyms(many)).toThrow('more than 4 digits can tell');
});

test('the packed file is searched where it lies', () => {
  expect(packedWords.length).toBeGreaterThan(10_000);
  const some = [...packedWords.filter((_, i) => i % 97 === 0), packedWords[0]!, packedWords.at(-1)!];
  for (const word of some.filter((each) => !each.includes('+'))) {
    const found = others(synonyms, word)[0] ?? [];
    for (const other of found) expect(packedWords, word).toContain(other);
    expect(others(synonyms, `${word}々`)).toEqual([undefined]);
  }
});

test('a phrase says the same as a word, for each of its words where they stand together', () => {
  const few = new Synonyms(
    packSynonyms(
      new Map([
        ['世+去る', ['死去']],
        ['去る', ['立ち去る']],
        ['死去', ['世+去る']],
      ]),
    ),
  );
  expect(others(few, '死去')).toEqual([['世+去る']]);
  expect(others(few, '世', '去る')).toEqual([['死去'], ['立ち去る', '死去']]);
  expect(others(few, '世', '橋', '去る')).toEqual([undefined, undefined, ['立ち去る']]);
});

test('the product’s own groups are found in what texts say', () => {
  const alternatives = (text: string) => synonyms.apply(termsOf(tokens(text, tokenizer))).map((t) => t.alternatives);
  const said = [['死去']];
  for (const text of ['画家は世を去った', '画家は没した', '画家は亡くなった'])
    expect(alternatives(text).flat(), text).toEqual(expect.arrayContaining(said));
  // 生産者 is not 生産.
  expect(alternatives('生産').flat()).not.toEqual(expect.arrayContaining([['農家']]));
});

test('a phrase of which something would be lost is left out', () => {
  for (const phrase of ['生産者', '最も高い', '前例のない', '投票しない', '再び当選', '市になる'])
    expect(phraseKey(phrase, tokenizer), phrase).toBe('');
  expect(phraseKey('未完成', tokenizer)).toBe('未完成');
  expect(phraseKey('世を去る', tokenizer)).toBe('世+去る');
  expect(phraseKey('お買い上げ', tokenizer)).not.toBe('');
});

test('no word of the packed file says what excludes it', () => {
  for (const key of packedWords) {
    const words = key.includes('+') ? [] : (others(synonyms, key)[0] ?? []);
    const excluded = vocabulary.opposites.get(key);
    if (excluded)
      expect(
        words.filter((word) => excluded.has(word)),
        key,
      ).toEqual([]);
    if (/^[未不非無準再]/.test(key) && key.length > 2) expect(words, key).not.toContain(key.slice(1));
  }
});

test('no group of the product says two things that exclude each other', () => {
  const folder = join(root, 'server/data/claims/synonyms');
  for (const name of readdirSync(folder)) {
    const { synonyms: groups } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { synonyms: string[][] };
    for (const group of groups)
      for (const word of group)
        expect(
          group.filter((other) => vocabulary.opposites.get(word)?.has(other)),
          `${name}: ${group.join(' ')}`,
        ).toEqual([]);
  }
});
