/** Citations put into drafts: ⟦…⟧ is the value cited, and the whole draft afterwards is what counts. */
import { describe, expect, test } from 'vitest';
import { insertCitation, type CitationRequest } from '../../../server/src/citations/insert';
import { readMarkdown, readPlain } from '../../../server/src/text';

const bibliography = {
  id: 'yamada2024',
  type: 'article',
  author: [{ family: '山田', given: '太郎' }],
  title: '橋の百年',
  issued: '2024-11-22',
};

function cited(marked: string, request: Partial<CitationRequest> = {}): string | undefined {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const format = request.format ?? 'markdown';
  const prose = format === 'markdown' ? readMarkdown(text) : readPlain(text);
  const value = { start, end };
  const edits = insertCitation({ text, prose, format, style: 'footnote', value, bibliography, ...request });
  return edits?.reduceRight((t, edit) => t.slice(0, edit.start) + edit.newText + t.slice(edit.end), text);
}

const note = '[^yamada2024]: 山田太郎「橋の百年」2024年11月22日。';

const footnotes: readonly [name: string, draft: string, expected: string][] = [
  [
    '文末の句点の前に',
    '橋は⟦30メートル⟧である。次の文。\n',
    `橋は30メートルである[^yamada2024]。次の文。\n\n${note}\n`,
  ],
  ['改行で終わらない原稿', '橋は⟦30メートル⟧である。', `橋は30メートルである[^yamada2024]。\n\n${note}\n`],
  ['句点のない文', '- 橋は⟦30メートル⟧\n- 次\n', `- 橋は30メートル[^yamada2024]\n- 次\n\n${note}\n`],
  [
    'かぎ括弧の中の句点では終わらない',
    '「⟦30メートル⟧です。」と話した。\n',
    `「30メートルです。」と話した[^yamada2024]。\n\n${note}\n`,
  ],
  [
    '表では欄の終わりに',
    '| 橋 | 長さ |\n| --- | --- |\n| 甲 | ⟦30メートル⟧ |\n',
    `| 橋 | 長さ |\n| --- | --- |\n| 甲 | 30メートル[^yamada2024] |\n\n${note}\n`,
  ],
  ['改行の形は原稿に合わせる', '橋は⟦30メートル⟧。\r\n', `橋は30メートル[^yamada2024]。\r\n\r\n${note}\r\n`],
  [
    'ほかの脚注の後に',
    '橋は⟦30メートル⟧。川は長い[^a]。\n\n[^a]: 川の本。\n',
    `橋は30メートル[^yamada2024]。川は長い[^a]。\n\n[^a]: 川の本。\n${note}\n`,
  ],
  [
    '同じ資料の脚注があれば番号だけを',
    `柱は4本[^yamada2024]。橋は⟦30メートル⟧。\n\n${note}\n`,
    `柱は4本[^yamada2024]。橋は30メートル[^yamada2024]。\n\n${note}\n`,
  ],
  [
    '手で書いた脚注が同じ題名なら、それを使う',
    '柱は4本[^1]。橋は⟦30メートル⟧。\n\n[^1]: 山田「橋の百年」。\n',
    '柱は4本[^1]。橋は30メートル[^1]。\n\n[^1]: 山田「橋の百年」。\n',
  ],
];

describe('footnote', () => {
  test.each(footnotes)('%s', (_, draft, expected) => expect(cited(draft)).toBe(expected));

  test('a definition in fenced code is text', () => {
    const draft = `橋は⟦30メートル⟧。\n\n\`\`\`\n${note}\n\`\`\`\n`;
    expect(cited(draft)).toBe(`橋は30メートル[^yamada2024]。\n\n\`\`\`\n${note}\n\`\`\`\n\n${note}\n`);
  });

  test.each([
    ['before the full stop', '橋は⟦30メートル⟧である[^yamada2024]。'],
    ['after the full stop', '橋は⟦30メートル⟧である。[^yamada2024]'],
  ])('a sentence that cites the source already is left alone: %s', (_, draft) => {
    expect(cited(`${draft}\n\n${note}\n`)).toBeUndefined();
  });

  test('a key that cannot be a label is made one', () => {
    expect(cited('長さは⟦3メートル⟧。', { bibliography: { id: 'a b]c', type: 'article', title: '題' } })).toBe(
      '長さは3メートル[^a-b-c]。\n\n[^a-b-c]: 「題」。\n',
    );
  });
});

describe('pandoc', () => {
  test.each([
    ['yamada2024', '[@yamada2024]'],
    ['橋の百年', '[@橋の百年]'],
    ['doi:10.1/x', '[@doi:10.1/x]'],
    ['橋（上）', '[@{橋（上）}]'],
    ['a b', '[@a-b]'],
  ])('the key %s', (id, expected) => {
    const found = cited('長さは⟦3メートル⟧。', { style: 'pandoc', bibliography: { id, type: 'article' } });
    expect(found).toBe(`長さは3メートル${expected}。`);
  });

  test('a page of the source', () => {
    expect(cited('長さは⟦3メートル⟧。', { style: 'pandoc', page: 12 })).toBe('長さは3メートル[@yamada2024, p. 12]。');
  });
});

test('plain text has no notes: the reference stands in parentheses', () => {
  expect(cited('橋は⟦30メートル⟧である。\n', { format: 'plain' })).toBe(
    '橋は30メートルである（山田太郎「橋の百年」2024年11月22日）。\n',
  );
});
