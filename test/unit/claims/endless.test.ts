/** Texts without end: each value is read once and where it stands, and is about what is near it. */
import { expect, test } from 'vitest';
import { readClaims } from '../../../server/src/claims';
import { assemble, nothing, readMarkdown, readPlain, stand } from '../../../server/src/text';
import { tokenizer } from './support';

/** A table of cells; the first row heads it. */
const tableOf = (rows: readonly (readonly string[])[]) =>
  assemble(
    '',
    rows.map((cells, i) => ({
      kind: i === 0 ? 'tableHeader' : 'tableRow',
      table: 1,
      body: nothing,
      cells: cells.map((cell) => stand(cell, 0, 0)),
    })),
  );

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

test('A row of a table without end: a value is about its row, its column and the cells around it', () => {
  const count = 20_000;
  const rows = [
    ['港', ...Array.from({ length: count }, (_, i) => (i === 10_000 ? '真珠' : '貨物'))],
    ...['湊', '岬'].map((name) => [name, ...Array.from({ length: count }, (_, i) => `${(i * 7919) % 99_991}トン`)]),
  ];
  const { claims } = readClaims(tableOf(rows), { tokenizer });
  expect(claims).toHaveLength(2 * count);
  const { terms, companions } = claims[count + 10_000]!;
  expect(terms.filter(({ role }) => role === 'attribute').map(({ key }) => key)).toEqual(['岬', '真珠']);
  expect(companions).toHaveLength(200);
});

test('A table head of values without end: a value is told with those of its own column', () => {
  const count = 20_000;
  const rows = [
    ['港', ...Array.from({ length: count }, (_, i) => `${(i % 12) + 1}月`)],
    ['湊', ...Array.from({ length: count }, (_, i) => `${(i * 7919) % 99_991}トン`)],
  ];
  const { claims } = readClaims(tableOf(rows), { tokenizer });
  expect(claims).toHaveLength(2 * count);
  const { companions } = claims[count + 10_000]!;
  expect(companions.filter(({ expression, weight }) => expression.type === 'date' && weight > 0.5)).toMatchObject([
    { expression: { text: '5月' } },
  ]);
});

test('Sentences without end on one line', () => {
  const { claims, quotations } = readClaims(readPlain(`${'橋。'.repeat(60_000)}重さは7トンである。`), { tokenizer });
  expect(claims.map(({ expression }) => expression.text)).toEqual(['7トン']);
  expect(quotations).toEqual([]);
});

test('Paragraphs without end under one heading', () => {
  const text = `# 港の貨物\n\n${'船が来た。\n\n'.repeat(40_000)}重さは7トンである。\n`;
  const { claims } = readClaims(readMarkdown(text), { tokenizer });
  expect(claims.map(({ expression }) => expression.text)).toEqual(['7トン']);
  expect(claims[0]!.terms.map(({ key }) => key)).toContain('貨物');
});

test('Headings without end, each under the one before', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `${'#'.repeat((i % 6) + 1)} 節${i}\n\n${i}トンである。\n`);
  const { claims } = readClaims(readMarkdown(text.join('\n')), { tokenizer });
  expect(claims).toHaveLength(20_000);
  expect(claims.at(-1)!.terms.map(({ key, weight }) => [key, weight])).toEqual([['節', 0.42]]);
});

test('Digits without end are no value and hold nothing up', () => {
  const { claims } = readClaims(readPlain(`${'1234567890'.repeat(200_000)}\n\n貨物は3トンである。`), { tokenizer });
  expect(claims.map(({ expression }) => expression.text)).toEqual(['3トン']);
});

test('What a value of a long list is about stands near it', () => {
  const figures = Array.from({ length: 400 }, (_, i) => `港${i}の貨物は${i + 1}トン`);
  const { claims } = readClaims(readPlain(figures.join('、')), { tokenizer });
  for (const { companions, terms } of claims) {
    expect(companions.length).toBeLessThanOrEqual(40);
    expect(terms.map(({ key }) => key)).toContain('貨物');
  }
});

test('Values behind the most that are wanted are left out, and it is said', () => {
  const prose = readPlain('貨物は3トン、客は5人、船は7隻である。');
  const { claims, cut } = readClaims(prose, { tokenizer, most: 2 });
  expect([claims.map(({ expression }) => expression.text), cut]).toEqual([['3トン', '5人'], true]);
  expect(readClaims(prose, { tokenizer, most: 3 }).cut).toBe(false);
});
