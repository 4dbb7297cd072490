/** The spellings of one word are normalized to one: they sound alike, and what may be two words stays two. */
import { beforeAll, expect, test } from 'vitest';
import { type Tokenizer, tokenizerOver } from '../../../server/src/tokenizer';
import { openOracle, type Oracle } from './oracle';
import { packedDictionary } from './packed';
import { prose } from './prose';

let tokenizer: Tokenizer;
let oracle: Oracle;

beforeAll(async () => {
  tokenizer = tokenizerOver(await packedDictionary());
  oracle = await openOracle();
});

/** The normalized form of the first word of each text. */
const normalized = (...texts: string[]) => new Set(texts.map((text) => tokenizer.tokenize(text)[0]!.normalized));

test.each([
  ['kana written out or not', ['取組', '取り組み']],
  ['some of it written out', ['見積り', '見積もり']],
  ['in a verb that is conjugated', ['行なわれた', '行われた', '行わない']],
  ['in an adverb', ['急きょ', '急遽']],
  ['kana for a rare kanji before another', ['破たん', '破綻']],
  ['and behind one', ['けん引', '牽引']],
  ['in a verb', ['乗りこえる', '乗り越える', '乗越える']],
  ['either kana for the kanji', ['ウナギ', 'うなぎ', '鰻']],
])('%s: %j is one word', (_, texts) => {
  expect(normalized(...texts).size).toBe(1);
});

test.each([
  ['two words that sound alike', ['回答', '解答']],
  ['kana that may stand for either of two', ['とう載', '搭載']],
  ['one of which is read in two ways', ['一時', 'いっとき']],
  ['a foreign word and one that sounds like it', ['テント', '奠都']],
  ['a noun and the verb it is made of', ['引き上げの', '引き上げた']],
])('%s: %j are two', (_, texts) => {
  expect(normalized(...texts).size).toBe(texts.length);
});

test('a word of one spelling, one that the dictionary does not hold, and a sign are their own', () => {
  for (const { base, normalized } of tokenizer.tokenize('会議はゾルガン人とxyzzy、そして。'))
    expect(normalized).toBe(base);
});

test('what is normalized sounds as before, by kuromoji', () => {
  const reading = (word: string) => oracle.raw(word)[0]!.reading;
  const spelled = tokenizer.tokenize(prose(60_000, 11)).filter(({ base, normalized }) => normalized !== base);
  expect(spelled.length).toBeGreaterThan(20);
  for (const { base, normalized } of spelled) expect([base, reading(base)]).toEqual([base, reading(normalized)]);
});
