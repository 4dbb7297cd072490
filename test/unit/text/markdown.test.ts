import { describe, expect, it } from 'vitest';
import { frontMatter, readMarkdown } from '../../../server/src/text';
import { markdown, markdownBlocks, storedOf } from './read';

describe('Markdown', () => {
  it('has headings, lists, quotes, tables', () => {
    const text = '# 題\n\n本文である。\n\n- 一つ\n  - その下\n\n> 引いた文。\n\n| 年 | 数 |\n|---|---|\n| 2024 | 3 |\n';
    expect(markdownBlocks(text)).toEqual([
      'heading1 題',
      'paragraph 本文である。',
      'listItem1 一つ',
      'listItem2 その下',
      'quote 引いた文。',
      'tableHeader 年\t数',
      'tableRow 2024\t3',
    ]);
  });

  it.each([
    ['値は**三**件で[詳細](https://example.org/1)がある。', '値は三件で詳細がある。'],
    ['値は`三`件である。', '値は三件である。'],
    ['値は\\*三\\*件&amp;四件である。', '値は*三*件&四件である。'],
    ['値は~~二~~三件である。', '値は三件である。'],
    ['値は<!-- 二 -->三件である。', '値は三件である。'],
    ['値は<b>三</b>件で<ruby>件<rt>けん</rt></ruby>数は少ない。', '値は三件で件数は少ない。'],
    ['値は{{< ref "a" >}}三件である。', '値は三件である。'],
    ['値は![図](a.png)三件である。', '値は三件である。'],
  ])('%s', (text, expected) => {
    expect(markdown(text)).toEqual([expected]);
  });

  it('keeps what stands around a bare address', () => {
    expect(markdown('値を*公表*した。www.a.jp によると三件。')).toEqual(['値を公表した。', 'www.a.jp によると三件。']);
    expect(markdown('連絡は窓口a@b.jpへ。*三*件である。')).toEqual(['連絡は窓口a@b.jpへ。', '三件である。']);
  });

  it('leaves out code, comments and front matter', () => {
    expect(markdown('---\ntitle: 題\n---\n\n```\n5人\n```\n\n<!-- 6人 -->\n\n本文である。')).toEqual(['本文である。']);
    expect(markdown('+++\ntitle = "題"\n+++\n\n本文である。')).toEqual(['本文である。']);
    expect(markdown('\ufeff---\ntitle: 題\n---\n# 見出し\n\n本文である。')).toEqual(['見出し', '本文である。']);
  });

  it('joins the lines of a paragraph', () => {
    expect(markdown('市は三日、\n計画を公表した。\n県も認めた。')).toEqual([
      '市は三日、計画を公表した。',
      '県も認めた。',
    ]);
  });

  it('points back at the source, whatever the mark of byte order and the line ends', () => {
    const stored = '\ufeff# 題\r\n\r\n値は **三** 件の申し出&amp;相談が\r\n四件ある。\r\n';
    expect(storedOf(readMarkdown(stored))).toEqual(['題', '値は **三** 件の申し出&amp;相談が\r\n四件ある。']);
  });

  it('takes bold lines by themselves for headings', () => {
    expect(markdownBlocks('**費用**\n\n総額は三億円である。')[0]).toBe('heading6 費用');
  });

  it('is read as plain text where the parser would not end', () => {
    const marks = '>'.repeat(20_000);
    expect(markdown(`${marks} 本文である。`).join('').replaceAll(' ', '')).toBe(`${marks}本文である。`);
    expect(markdown('市は計画を公表した。\n'.repeat(6_000)).length).toBe(6_000);
  });
});

describe('front matter', () => {
  it('gives its data and its span', () => {
    const { data, span } = frontMatter('---\ntitle: 題\ndate: 2024-11-22\n---\n本文');
    expect(data).toEqual({ title: '題', date: '2024-11-22' });
    expect(span).toEqual({ start: 0, end: 34 });
  });

  it('tells where it is broken', () => {
    const text = '---\ntitle: [題\n---\n本文';
    const { problems } = frontMatter(text);
    expect(problems.length).toBe(1);
    expect(problems[0]!.start).toBeGreaterThanOrEqual(4);
    expect(problems[0]!.end).toBeLessThanOrEqual(text.length);
  });

  it('stops at a bomb of aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ].join('\n');
    expect(frontMatter(`---\n${bomb}\n---\n`).problems.length).toBe(1);
  });

  it('is absent from an ordinary text', () => {
    expect(frontMatter('本文である。').data).toBeUndefined();
    expect(frontMatter('---\n本文である。\n---\n').span.end).toBe(0);
  });
});
