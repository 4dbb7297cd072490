import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../server/src/sources';
import { docx, p, pdf, r } from '../unit/sources/make';

const markup = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="nav">',
  '</div>',
  '<b>',
  '</b>',
  '<br>',
  '<table>',
  '<tr>',
  '<td colspan=2>',
  '<th>',
  '</table>',
  '<ul><li>',
  '</ul>',
  '<ruby>',
  '<rt>',
  '</rt></ruby>',
  '<sup>1</sup>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&amp;',
  '&#x4e09;',
  '&',
  '<',
  '>',
  '三日に公表した。',
  'であった4。',
  '\n',
  '\r\n',
  '　',
  '𠮷',
  'ﾊﾞ',
  '<a href="/">',
  '</a>',
  '<pre>',
  '</pre>',
  '<h1>',
  '</h1>',
);

const plainLetter = (text: string): boolean => /^[\u3041-\u3093\u4e00-\u9fff。]$/.test(text);

describe('a source', () => {
  it('of HTML points every letter at itself or at what stands for it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(markup, { maxLength: 80 }), async (parts) => {
        const { prose } = await readSource('/sources/a.html', new TextEncoder().encode(parts.join('')));
        for (let i = 0; i < (prose?.text.length ?? 0); i++) {
          const { start, end } = prose!.toStored({ start: i, end: i + 1 });
          const stored = prose!.stored.slice(start, end);
          if (plainLetter(prose!.text[i]!)) expect([prose!.text[i], '&#x4e09;']).toContain(stored);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['txt', 'md', 'html', 'pdf', 'docx'])(
    'of any bytes named .%s is read or refused with a word, never thrown',
    async (ending) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
          const { prose, problems } = await readSource(`/sources/a.${ending}`, bytes);
          expect(prose !== undefined || problems.length > 0).toBe(true);
          for (const { message } of problems) expect(message).toContain('a.');
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each<[string, Uint8Array]>([
    ['pdf', pdf([[{ text: '港湾局は三日に公表した。', x: 40, y: 500 }]])],
    ['docx', docx(p(r('港湾局は三日に公表した。')))],
  ])('of .%s with damaged bytes is read or refused, never thrown', async (ending, good) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(good.length),
        async (changes, length) => {
          const bytes = Uint8Array.from(good);
          for (const [at, value] of changes) bytes[at] = value;
          const { prose, problems } = await readSource(`/sources/a.${ending}`, bytes.slice(0, length));
          expect(prose !== undefined || problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
