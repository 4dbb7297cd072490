/** The lists of a word: made in one go or added to, they are the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeAscending } from '../../../server/src/factbase/codec/bytes';
import { appendHoldings, joinHoldings, splitHoldings } from '../../../server/src/factbase/store/postings';

const holdings = fc
  .uniqueArray(
    fc.record({ source: fc.integer({ min: 1, max: 2000 }), steps: fc.array(fc.nat(300), { minLength: 1 }) }),
    {
      selector: ({ source }) => source,
    },
  )
  .map((list) =>
    list
      .sort((a, b) => a.source - b.source)
      .map(({ source, steps }) => {
        let at = 0;
        const positions = encodeAscending(steps.map((step) => (at += step + 1)));
        return { source, sentences: 1 + (source % 3), entries: steps.length, positions };
      }),
  );

test('Sources added behind the others', () => {
  fc.assert(
    fc.property(holdings, fc.nat(20), (all, cut) => {
      const first = joinHoldings(all.slice(0, cut));
      expect(appendHoldings(first, all.slice(cut).reverse())).toEqual(joinHoldings(all));
      expect(splitHoldings(joinHoldings(all).list)).toEqual(all);
    }),
  );
});

test('A source that belongs before another cannot be added behind', () => {
  const one = (source: number) => ({ source, sentences: 1, entries: 1, positions: encodeAscending([7]) });
  expect(appendHoldings(joinHoldings([one(5)]), [one(6), one(4)])).toBeUndefined();
  expect(appendHoldings(joinHoldings([one(5)]), [one(5)])).toBeUndefined();
});
