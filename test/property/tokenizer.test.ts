/** On any text at all: tokens cover it, and they are kuromoji's wherever kuromoji can analyse it. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Tokenizer, tokenizerOver } from '../../server/src/tokenizer';
import { openOracle, type Oracle, oracleCan } from '../unit/tokenizer/oracle';
import { packedDictionary } from '../unit/tokenizer/packed';

let tokenizer: Tokenizer;
let oracle: Oracle;

beforeAll(async () => {
  tokenizer = tokenizerOver(await packedDictionary());
  oracle = await openOracle();
});

const range = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((unit) => String.fromCodePoint(unit));

const kana = range(0x3041, 0x30fe);
const halfWidthKana = range(0xff61, 0xff9f);
const kanji = range(0x4e00, 0x9fa0);
const commonKanji = fc.constantFrom(
  ...'一二三十百千万億年月日時分人大小中国会社長部市町村東西南北上下前後新聞本社員学生車電気力水木金土山川田',
);
const outsidePlane = fc.constantFrom('𠮷', '😀', '𩸽', '🇯🇵', '👩‍💻');
const sign = fc.constantFrom(...'、。，．・「」（）％〜ー―…\n\t 　');
const ascii = range(0x20, 0x7e);
const halves = range(0xd800, 0xdfff);
const written = fc.oneof(kana, kana, kana, commonKanji, commonKanji, kanji, halfWidthKana, ascii, sign, outsidePlane);

const texts: [string, fc.Arbitrary<string>][] = [
  ['written Japanese', fc.array(written, { maxLength: 80 }).map((parts) => parts.join(''))],
  ['Unicode', fc.string({ unit: 'binary', maxLength: 60 })],
  [
    'UTF-16 units',
    fc.array(fc.oneof(range(0, 0xffff), halves, kana), { maxLength: 40 }).map((parts) => parts.join('')),
  ],
  [
    'repetitions',
    fc
      .tuple(fc.array(written, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 150 }))
      .map(([parts, n]) => parts.join('').repeat(n)),
  ],
];

test.each(texts)('tokens cover the text: %s', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (text) => {
      let at = 0;
      for (const token of tokenizer.tokenize(text)) {
        expect(token.start).toBe(at);
        expect(token.end).toBeGreaterThan(at);
        expect(token.surface).toBe(text.slice(token.start, token.end));
        at = token.end;
      }
      expect(at).toBe(text.length);
    }),
    { numRuns: 500 },
  );
});

test.each(texts)("tokens are kuromoji's: %s", (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary.filter(oracleCan), (text) => {
      expect(tokenizer.tokenize(text)).toMatchObject(oracle.tokenize(text));
    }),
    { numRuns: 500 },
  );
});
