/** Whatever the draft: a citation only adds, the value stays, and citing twice adds nothing. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertCitation, type Edit } from '../../server/src/citations/insert';
import { readMarkdown } from '../../server/src/text';

const bibliography = { id: 'key', type: 'article', title: '長い橋', issued: '2024-11' };
const piece = fc.constantFrom(
  '橋',
  'は',
  '。',
  '「',
  '」',
  '\n',
  '\n\n',
  '- ',
  '# ',
  '| ',
  '**',
  '[^a]',
  '🚀',
  '\r\n',
  ' ',
  '１．５',
  '<b>',
);
const draft = fc.tuple(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 20 }));

function edits(text: string): readonly Edit[] | undefined {
  const start = text.indexOf('300キロ');
  const value = { start, end: start + '300キロ'.length };
  return insertCitation({
    text,
    prose: readMarkdown(text),
    format: 'markdown',
    style: 'footnote',
    value,
    bibliography,
  });
}

test('a citation only inserts, never into the value', () => {
  fc.assert(
    fc.property(draft, ([before, after]) => {
      const text = `${before.join('')}橋は300キロ${after.join('')}`;
      const start = text.indexOf('300キロ');
      for (const edit of edits(text) ?? []) {
        expect(edit.start).toBe(edit.end);
        expect(edit.start <= start || edit.start >= start + '300キロ'.length).toBe(true);
        expect(edit.start).toBeGreaterThanOrEqual(0);
        expect(edit.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('what is cited is not cited again', () => {
  fc.assert(
    fc.property(draft, ([before, after]) => {
      const text = `${before.join('')}\n\n橋は300キロである。\n\n${after.join('')}`;
      const found = edits(text);
      if (!found) return;
      const once = found.reduceRight((t, edit) => t.slice(0, edit.start) + edit.newText + t.slice(edit.end), text);
      expect(edits(once)).toBeUndefined();
    }),
  );
});
