/**
 * The tokens are kuromoji's: surface, part of speech, base form, conjugation form, known or not. Compared on prose
 * made here, on the project's own texts, and on the text files of a folder named by URADORI_PROSE.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Tokenizer, tokenizerOver } from '../../../server/src/tokenizer';
import { openOracle, type Oracle, oracleCan } from './oracle';
import { packedDictionary } from './packed';
import { prose } from './prose';

let tokenizer: Tokenizer;
let oracle: Oracle;

beforeAll(async () => {
  tokenizer = tokenizerOver(await packedDictionary());
  oracle = await openOracle();
});

/** Compares a text; the number of tokens. A difference is reported with the text round it only. */
function compare(text: string): number {
  const tokens = tokenizer.tokenize(text);
  const expected = oracle.tokenize(text);
  for (const [i, want] of expected.entries()) {
    const token = tokens[i]!;
    const same = (Object.keys(want) as (keyof typeof want)[]).every((key) => token[key] === want[key]);
    if (!same) expect(tokens.slice(Math.max(0, i - 2), i + 3)).toMatchObject(expected.slice(Math.max(0, i - 2), i + 3));
  }
  expect(tokens.length).toBe(expected.length);
  return tokens.length;
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '' && oracleCan(line));
const compareAll = (texts: string[]) => texts.flatMap(lines).reduce((sum, line) => sum + compare(line), 0);

describe('equal to kuromoji', () => {
  test('on 200,000 tokens of prose', () => {
    expect(compareAll([prose(340_000)])).toBeGreaterThan(200_000);
  });

  test("on the project's own texts, and those of URADORI_PROSE", { timeout: 600_000 }, () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const patterns = ['corpus/**/*.{md,txt}', 'l10n/*.json', '*.md', 'NOTICE'];
    const files = globSync(patterns, { cwd: root, absolute: true });
    const folder = process.env['URADORI_PROSE'];
    if (folder !== undefined) files.push(...globSync('**/*.{md,txt}', { cwd: folder, absolute: true }));
    expect(compareAll(files.map((file) => readFileSync(file, 'utf8')))).toBeGreaterThan(0);
  });

  test.each([
    ['unknown words', 'ブラチョコムーを食べるゾルガン人とxyzzyの𛀀図'],
    ['a pair of surrogates among others', '彼は𠮷野家で𩸽を食べた😀。'],
    ['half-width katakana', 'ﾃﾚﾋﾞとﾗｼﾞｵを買うｶﾞｿﾘﾝ'],
    ['digits of all widths', '12,345円と１２３４万円と三千五百人と2.5％'],
    ['white space of all kinds', ' 　\t\n東京\r\n 大阪\u00a0京都'],
    ['characters without a class', 'a\u0001\ufffe\ue000名\udc00前'],
    ['signs that take in the full stop', '以下略!!。次へ'],
    ['conjugations', '食べさせられたくなかったので、走り出して泣いていた'],
    ['nothing but stops', '。、。。、、'],
    ['nothing', ''],
  ])('on %s', (_, text) => {
    compare(text);
  });

  test('on stretches far longer than a window', () => {
    const stretch = prose(9000, 7)
      .replace(/[、。\n]/g, '')
      .slice(0, 6000);
    compare(stretch);
    compare(stretch.replace(/[ぁ-ん]/g, ''));
  });

  test.each(['ア', 'あ', '漢', '7', '七', 'x', ' ', '…', '\ue000', 'ｱ', 'アイ', '1,'])(
    'on a long run of %j',
    (unit) => {
      compare(`始まり${unit.repeat(1500)}終わりです`);
    },
  );
});

describe('stretches for which kuromoji would take minutes', () => {
  const stretch = prose(150_000, 5)
    .replace(/[、。\n]/g, '')
    .slice(0, 100_000);

  test('a hundred thousand characters, piece by piece what shorter stretches give', () => {
    const tokens = tokenizer.tokenize(stretch);
    expect(tokens.map((token) => token.surface).join('')).toBe(stretch);
    const part = stretch.slice(0, 2000);
    const settled = oracle.tokenize(part).slice(0, -10);
    expect(tokens.slice(0, settled.length)).toMatchObject(settled);
  });

  test.each(['ア', 'あ', '漢', '7', ' ', '😀'])('a hundred thousand times %j', (unit) => {
    const text = unit.repeat(100_000);
    expect(tokenizer.tokenize(text).at(-1)!.end).toBe(text.length);
  });
});

describe('where kuromoji errs', () => {
  const surfaces = (text: string) => tokenizer.tokenize(text).map((token) => token.surface);

  test('it loses the text after two characters outside the Basic Multilingual Plane', () => {
    expect(oracle.tokenize('😀😀です').map((token) => token.surface)).toEqual(['😀😀']);
    expect(surfaces('😀😀です')).toEqual(['😀😀', 'です']);
  });

  test.each([
    ['東京\ud83d駅', ['東京', '\ud83d', '駅']],
    ['終\ud83d', ['終', '\ud83d']],
    ['東京\0駅', ['東京', '\0', '駅']],
  ])('it throws at half a surrogate pair and at U+0000: %j', (text, expected) => {
    expect(() => oracle.tokenize(text)).toThrow();
    expect(surfaces(text)).toEqual(expected);
  });

  test('it counts a surrogate pair as one place, from 1; our offsets are UTF-16 units from 0', () => {
    expect(oracle.raw('𠮷の家').map((token) => token.word_position)).toEqual([1, 2, 3]);
    expect(tokenizer.tokenize('𠮷の家').map((token) => [token.start, token.end])).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  test('its places lag after a stretch that ends with a word longer than its full stop', () => {
    const text = '略!!。次';
    expect(surfaces(text)).toEqual(['略', '!!。', '次']);
    expect(oracle.raw(text).map((token) => token.word_position)).toEqual([1, 2, 3]);
    expect(tokenizer.tokenize(text).map((token) => token.start)).toEqual([0, 1, 4]);
  });
});
