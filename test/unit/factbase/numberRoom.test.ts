/** Lists cut from one piece: each holds its own numbers and nobody else's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberRoom } from '../../../server/src/factbase/store/numberRoom';

test('Lists are zeros when they are taken, and what is written into one stands in no other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 12 }), (lengths) => {
      const room = new NumberRoom();
      const lists = lengths.map((length, i) => {
        const list = room.take(length);
        expect(list).toHaveLength(length);
        expect(list.every((n) => n === 0)).toBe(true);
        return list.fill(i + 1);
      });
      lists.forEach((list, i) => expect(list.every((n) => n === i + 1)).toBe(true));
    }),
    { numRuns: 30 },
  );
});

test('A copy stays what it was', () => {
  const room = new NumberRoom();
  const numbers = Uint32Array.from([3, 1, 2]);
  const copy = room.copy(numbers);
  numbers.fill(9);
  room.take(3).fill(8);
  expect([...copy]).toEqual([3, 1, 2]);
});
