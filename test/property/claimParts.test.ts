/** Values read as two keep to the text: each stands where it says, in order, and none over another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClaims } from '../../server/src/claims';
import { readMarkdown } from '../../server/src/text';
import { tokenizer } from '../unit/claims/support';

const piece = fc.constantFrom(
  ...[
    '浜田 京子',
    'カール・ベルネ',
    '浜岬駅',
    '（',
    '）',
    '(',
    ')',
    '、',
    '。',
    ' - ',
    '–',
    '〜',
    'から',
    'に増やした',
    'へ減った',
    'は画家である。',
  ],
  ...[
    'はまだ きょうこ、',
    '1903年8月1日',
    '1979年10月6日',
    '1420年頃',
    '1979年',
    '3万平方メートル',
    '約40人',
    '90人',
    '4年',
    '6年',
    '百十・六メートル',
    '𠮷',
    '〈明治36年〉',
  ],
);

test('every value stands in the text as it is written, in order and apart from the others', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      const prose = readMarkdown(text);
      let end = 0;
      for (const { expression, sentence } of readClaims(prose, { tokenizer }).claims) {
        expect(prose.text.slice(expression.start, expression.end)).toBe(expression.text);
        expect(expression.start).toBeGreaterThanOrEqual(end);
        expect(expression.end).toBeGreaterThan(expression.start);
        expect(sentence).toBeGreaterThanOrEqual(0);
        end = expression.end;
      }
    }),
    { numRuns: 2000 },
  );
});
