/** What a source says is shown, never obeyed: rendered with a Markdown parser, it comes out as it went in. */
import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, link, strong } from '../../../server/src/features/markdown';

type Node = { type: string; value?: string; url?: string; children?: Node[] };

function parse(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
}

function text(node: Node): string {
  return node.value ?? (node.children ?? []).map(text).join('');
}

function types(node: Node): string[] {
  return [node.type, ...(node.children ?? []).flatMap(types)];
}

const hostile = [
  '*a*',
  '_a_',
  '`a`',
  '[a](b)',
  '![a](b)',
  '<b>a</b>',
  '# a',
  '- a',
  '1. a',
  '> a',
  '| a | b |',
  'a\n\nb',
  '&amp;',
  '$a$',
  '~~a~~',
  '\\',
  '- [ ] a',
];

test.each(hostile)('%s', (source) => {
  const tree = parse(escapeMarkdown(source));
  expect(types(tree)).toEqual(['root', 'paragraph', 'text']);
  expect(text(tree)).toBe(source.replace(/\s+/g, ' '));
});

test('anything at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      const line = source.replace(/\s+/g, ' ').trim();
      const tree = parse(escapeMarkdown(line));
      expect(types(tree).filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([]);
    }),
  );
});

describe('bold, whatever stands beside it', () => {
  test.each(['300キロ', '300キロ（約186マイル）', '「橋」', '6.5%'])('%s', (value) => {
    const tree = parse(`射程は${strong(value)}である。`);
    expect(types(tree)).toContain('strong');
    expect(text(tree).replaceAll('\u200b', '')).toBe(`射程は${value}である。`);
  });
});

test('a link cannot be broken out of', () => {
  const tree = parse(link('「題」](x)', 'file:///a b/<c>.txt#L1'));
  const found = tree.children![0]!.children![0]!;
  expect(found).toMatchObject({ type: 'link', url: 'file:///a%20b/%3Cc%3E.txt#L1' });
  expect(text(found)).toBe('「題」](x)');
});
