/** What is read without the parser is what the parser would make of it, and a stretch means by itself what it means in the whole. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parseStretches } from '../../../server/src/text/markdownParser';
import { stretchesOf } from '../../../server/src/text/markdownStretches';

/** Every node with its place, its text and what a reader of the tree asks of it. Rules are passed over. */
function describe(nodes: readonly Nodes[], from: number): string[] {
  const out: string[] = [];
  const visit = (node: Nodes, depth: number): void => {
    const value = 'value' in node ? node.value : '';
    const rank = node.type === 'heading' ? node.depth : '';
    // The parser gives no place to what it finds to be an address; of a heading or paragraph only what it says has to be in place.
    const told = depth > 0 || (node.type !== 'heading' && node.type !== 'paragraph');
    const { start, end } = node.position ?? {};
    const place = told && start && end ? `${from + start.offset!}-${from + end.offset!}` : '';
    if (node.type !== 'thematicBreak') out.push(`${depth} ${node.type}${rank} ${place} ${value}`);
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  for (const node of nodes) visit(node, 0);
  return out;
}

const inOne = (text: string) =>
  describe(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children, 0);

function byStretches(text: string): string[] {
  const stretches = stretchesOf(text);
  const parsed = parseStretches(
    text,
    stretches.filter(({ kind }) => kind === 'marked'),
  );
  return stretches.flatMap(({ kind, start, end, depth }) => {
    if (kind !== 'marked') return [`0 ${kind}${depth ?? ''}  `, `1 text ${start}-${end} ${text.slice(start, end)}`];
    const { nodes, from } = parsed.shift()!;
    return describe(nodes, from);
  });
}

const pieces = [
  ...['市は三日に公表した。', '第3期は', '（注）', '　', '「', '・', '①', 'C', '5 ', '1952', '1. ', '2) ', '0.5', 'あ'],
  ...['\n', '\n', '\n\n', '\n\n', '  \n', ' ', '\t', '    ', '\r\n', '\f', '\u2028', '\u00a0', '\ufeff', '\0'],
  ...[
    '# ',
    '## ',
    '#',
    '#見',
    ' #',
    '- ',
    '-',
    '+ ',
    '* ',
    '> ',
    '>',
    '---',
    '===',
    ':-',
    '|',
    '|---|',
    '| a | b |',
    ': ',
  ],
  ...['**', '*', '_', '`', '```', '~', '~~', '~~~', '[1]', '[', ']', '[^1]', '[^1]: ', '[x]: /u', '!', '!['],
  ...[
    '<b>',
    '<',
    '<!--',
    '-->',
    '&amp;',
    '&',
    '\\',
    '@',
    'a@b.jp',
    'http',
    'https://a.jp/',
    'www.',
    'www.a.jp',
    '/',
    '$',
  ],
];

test('any text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
      const text = parts.join('');
      expect(byStretches(text)).toEqual(inOne(text));
    }),
    { numRuns: 2000 },
  );
});

test('paragraphs and headings without marks need no parser', () => {
  const text = '# 題\n\n一行目、\n二行目。\n\n---\n\n## 節\n本文である。\n\n- 項目\n\n  その続き\n\n終わりの文。\n';
  expect(stretchesOf(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    'heading 題',
    'paragraph 一行目、\n二行目。',
    'heading 節',
    'paragraph 本文である。',
    'marked - 項目\n\n  その続き',
    'paragraph 終わりの文。',
  ]);
});
