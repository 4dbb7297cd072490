import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import forms from '../../server/data/text/forms.json';
import { readMarkdown, readPlain, sentences, type Prose } from '../../server/src/text';

const pieces = fc.constantFrom(
  '市は三日に公表した。',
  '　',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\u2028',
  '・',
  '1. ',
  '# ',
  '| a | 1 |\n|---|---|\n| b | 2 |\n',
  '**',
  '`',
  '[^1]',
  '[1]',
  '（注1）',
  'であった4。',
  '「',
  '」',
  '（',
  '）',
  'ﾊﾞｽ',
  '⼤',
  '𠮷',
  '\ud83d',
  '\ufeff',
  '\u200b',
  '&amp;',
  '\\*',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  'https://example.org/1 ',
  'Foreign Af-\nfairs ',
  '3〜',
  '12',
  '---\n',
  '[a](b)',
  '- ',
  '> ',
  '\t',
  ' ',
  '《かな》',
  '［＃注］',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** White space, and what is folded to another letter. */
const folds = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');

function check(prose: Prose): void {
  const { text, stored, blocks } = prose;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const span = prose.toStored({ start: i, end: i + 1 });
    expect(span.start).toBeGreaterThanOrEqual(before);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(stored.length);
    before = span.start;
    const original = stored.slice(span.start, span.end);
    if (/[\n\t ]/.test(text[i]!) || original === text[i]) continue;
    // A character that was folded, or one of those that a reference stands for.
    const letter = (forms as Readonly<Record<string, string>>)[original] ?? original;
    const known = folds(letter) === folds(text[i]!) || original.startsWith('&') || original === '⼤';
    expect(known, `${JSON.stringify(original)} for ${JSON.stringify(text[i])}`).toBe(true);
  }
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(block.start, block.end)).not.toContain('\n');
    end = block.end;
  }
  for (const { start, end: stop, block } of sentences(prose)) {
    expect(start).toBeGreaterThanOrEqual(blocks[block]!.start);
    expect(stop).toBeLessThanOrEqual(blocks[block]!.end);
  }
}

describe('every character of a prose', () => {
  it('stands for the stored character it points at (plain text)', () => {
    fc.assert(
      fc.property(texts, (text) => check(readPlain(text))),
      { numRuns: 300 },
    );
  });

  it('stands for the stored character it points at (Markdown)', () => {
    fc.assert(
      fc.property(texts, (text) => check(readMarkdown(text))),
      { numRuns: 300 },
    );
  });

  it('is found again from the stored text', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, asMarkdown) => {
        const prose = asMarkdown ? readMarkdown(text) : readPlain(text);
        for (let i = 0; i < prose.text.length; i++) {
          const { start, end } = prose.toStored({ start: i, end: i + 1 });
          if (end === start + 1 && prose.stored[start] === prose.text[i]) expect(prose.fromStored(start)).toBe(i);
        }
        for (let offset = 0, last = 0; offset <= text.length; offset++) {
          const at = prose.fromStored(offset);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(prose.text.length);
          last = at;
        }
      }),
      { numRuns: 300 },
    );
  });
});
