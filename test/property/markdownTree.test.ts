import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { markdownTree } from '../../server/src/text/markdownTree';

const lines = fc.constantFrom(
  '市は三日に公表した。',
  'Plain words 12',
  '2024年は三件。',
  '',
  '',
  '',
  ' ',
  '  字下げ',
  '    深い字下げ',
  '　全角の字下げ',
  '# 見出し',
  '## 見出し ##',
  '###',
  '#見出しでない',
  '---',
  '- - -',
  '----',
  '===',
  '1. 一つ',
  '1) 一つ',
  '- 項目',
  '- ```',
  '  ```',
  '+ 項目',
  '* 項目',
  '> 引用',
  '> ```',
  '```',
  '````',
  '~~~ js',
  '``` a`b',
  '| a | 1 |',
  '|---|---|',
  ':-:',
  '<div>',
  '<!-- 一行 -->',
  '<!-- 長い',
  '-->',
  '<pre>',
  '</pre>',
  '値は**三**件',
  '値は`三',
  '三`件',
  '参照[甲]と[^1]と[^乙]',
  '[甲]: https://example.org/',
  '[^1]: 注の文',
  '[^乙]: ```',
  '[丙]: 題でない 文',
  '見よ https://example.org/ を',
  'www.example.org を',
  'a@example.org へ',
  '行末に空白二つ  ',
  '逆斜線\\',
  '&amp; と',
  '\t字下げ',
  '\ufeff印',
  '[ ] 箱',
  '- [ ] 箱',
);
const tableLines = fc.constantFrom(
  '| a | 1 |',
  '|　広い|  x  y|',
  '| 三 | 四 | 五 |',
  '|  | 空 |',
  '|| 空 |',
  '| -- | # 1 |',
  '| 値は**三**件 | 1 |',
  '| www.example.org | 1 |',
  '| a | 1 |  ',
  ' | a | 1 |',
  '| a | 1',
  '|a|',
  '|-|',
  '|---|---|',
  '|---|---|',
  '| :-: | -: |',
  '',
  ' ',
  '市は三日に公表した。',
  '# 見出し',
);
const textsOf = (line: fc.Arbitrary<string>, maxLength: number) =>
  fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')), { maxLength })
    // The mark of byte order at the head of a file is no longer there when the text is parsed.
    .map((parts) =>
      parts
        .map(([line, end]) => line + end)
        .join('')
        .replace(/^\ufeff/, ''),
    );

/** A tree as far as the prose is made of it: kinds, depths, texts, places. */
function plainly(node: Nodes, shift: number): unknown {
  const { type, position } = node;
  return {
    type,
    at: [position!.start.offset! + shift, position!.end.offset! + shift],
    ...('depth' in node ? { depth: node.depth } : {}),
    ...('value' in node ? { value: node.value } : {}),
    ...('children' in node ? { children: node.children.map((child) => plainly(child, shift)) } : {}),
  };
}

/** Without what looks for bare addresses in the finished tree: it puts nodes there that have no place. */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

test('A Markdown text parsed piece by piece is the tree of the whole', () => {
  fc.assert(
    fc.property(fc.oneof(textsOf(lines, 24), textsOf(tableLines, 6)), (text) => {
      const whole = fromMarkdown(text, { extensions: [gfm()], mdastExtensions });
      const pieces = markdownTree(text).flatMap(({ shift, nodes }) => nodes.map((node) => plainly(node, shift)));
      expect(pieces).toEqual(whole.children.map((node) => plainly(node, 0)));
    }),
    { numRuns: 4000 },
  );
});
