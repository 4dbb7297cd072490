/** A list of figures without a full stop: read in pieces, each value once and where it stands. */
import { expect, test } from 'vitest';
import { readClaims } from '../../../server/src/claims';
import { readPlain } from '../../../server/src/text';
import { tokenizer } from './support';

test('Every value of a list without end is claimed once, within its sentence', () => {
  const figures = Array.from({ length: 2000 }, (_, i) => `${(i * 7919) % 99_991}トン`);
  const prose = readPlain(`港の貨物は${figures.join('、')}`);
  const { claims, sentences } = readClaims(prose, { tokenizer });
  expect(claims.map(({ expression }) => expression.text)).toEqual(figures);
  for (const { expression, sentence } of claims) {
    expect(expression.start).toBeGreaterThanOrEqual(sentences[sentence]!.start);
    expect(expression.end).toBeLessThanOrEqual(sentences[sentence]!.end);
  }
});
