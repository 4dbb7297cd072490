/** A list of words finds what a plain search through it finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Words } from '../../../server/src/expressions/text/words';

const word = fc.stringMatching(/^[aあ\u0142]{1,4}$/);

test('the longest word at a place is found, and of two meanings of a word the first', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat())), fc.stringMatching(/^[aあbい\u0142]{0,12}$/), (entries, text) => {
      const words = new Words(entries);
      for (let i = 0; i < text.length; i++) {
        const here = entries.filter(([each]) => text.startsWith(each, i)).toSorted(([a], [b]) => b.length - a.length);
        const [longest] = here;
        const expected = longest && { end: i + longest[0].length, value: longest[1] };
        expect(words.longest(text, i)).toEqual(expected);
      }
    }),
  );
});

test('a word that is refused leaves the place to a shorter one', () => {
  const words = new Words([
    ['年', 1],
    ['年度', 2],
  ]);
  expect(words.longest('年度', 0, ({ value }) => value === 1)).toEqual({ end: 1, value: 1 });
});

test('words may be added once others have been looked for', () => {
  const words = new Words([['年', 1]]);
  expect(words.longest('年度', 0)).toEqual({ end: 1, value: 1 });
  words.add('年度', 2);
  expect(words.longest('年度', 0)).toEqual({ end: 2, value: 2 });
  expect(words.beginning('年'.charCodeAt(0))).toEqual(['年', '年度']);
  expect([...words.initials()]).toEqual(['年'.charCodeAt(0)]);
});
