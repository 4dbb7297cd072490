/** What is written of a source is read again as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ByteReader,
  ByteWriter,
  DamagedBytes,
  decodeNumbers,
  encodeNumbers,
  rawNumbers,
  readRawNumbers,
} from '../../../server/src/factbase/codec/bytes';
import { decodeSegment, encodeSegment } from '../../../server/src/factbase/codec/segment';
import { segmentOf, segments } from './support';

test.each(segments().map((segment) => [segment.path, segment] as const))('%s', (_, segment) => {
  expect(decodeSegment(encodeSegment(segment))).toEqual(segment);
});

test('any text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('長さは', '6', '、', '。', '\n\n', '年', '約', 'メートル', '（A）', '「夢」', '\u{20bb7}'),
      ),
      (parts) => {
        const segment = segmentOf('/x.md', parts.join(''));
        expect(decodeSegment(encodeSegment(segment))).toEqual(segment);
      },
    ),
  );
});

test('a field that the codec does not know is carried along', () => {
  const segment = segments()[0]!;
  const [fact, ...others] = segment.facts;
  const [term, ...terms] = fact!.terms;
  const more = { ...fact!, novelty: 1, terms: [{ ...term!, novelty: [2] }, ...terms] };
  const widened = { ...segment, facts: [more, ...others] };
  expect(decodeSegment(encodeSegment(widened))).toEqual(widened);
});

const number = fc.integer({ min: 0, max: 0xffffffff });

test('numbers and texts', () => {
  fc.assert(
    fc.property(fc.array(number), fc.array(fc.string({ unit: 'grapheme' })), (numbers, strings) => {
      expect([...decodeNumbers(encodeNumbers(numbers))]).toEqual(numbers);
      expect([...readRawNumbers(rawNumbers(numbers))]).toEqual(numbers);
      const writer = new ByteWriter();
      for (const text of strings) writer.text(text);
      const reader = new ByteReader(writer.done());
      expect(strings.map(() => reader.text())).toEqual(strings);
      expect(reader.ended).toBe(true);
    }),
  );
});

test('bytes that end too early are damage', () => {
  expect(() => new ByteReader(Uint8Array.of(0x80)).number()).toThrow(DamagedBytes);
});
