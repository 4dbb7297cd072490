import { describe, expect, it } from 'vitest';
import { blocksOf, codesOf, read, sentencesOf, storedOf } from './ask';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="ja"><head>${head}</head><body>${body}</body></html>`;
const filler =
  '<p>港湾局は三日、防波堤の工事を終えたと発表した。長さは四百メートルで、総額は二十億円である。</p>'.repeat(4);

describe('a page', () => {
  it('is read without what surrounds its article', async () => {
    const document = await read(
      'a.html',
      page(`<nav><a href="/">五人が読んだ記事</a></nav><article><h1>防波堤が完成</h1>${filler}<aside>六人の顔</aside></article>
        <div class="sidebar"><ul>${'<li><a href="/x">七日の記事の見出しはこちら</a></li>'.repeat(6)}</ul></div><footer>八日</footer>`),
    );
    const text = document.prose!.text;
    expect(text).toContain('防波堤が完成');
    for (const word of ['五人', '六人', '七日', '八日']) expect(text).not.toContain(word);
  });

  it.each([
    ['<script>var a = "九人"</script>'],
    ['<style>p::after{content:"九人"}</style>'],
    ['<!-- 九人 -->'],
    ['<template><p>九人</p></template>'],
    ['<p hidden>九人</p>'],
    ['<p style="display: none">九人</p>'],
    ['<svg><text>九人</text></svg>'],
    ['<iframe srcdoc="九人"></iframe>'],
    ['<img alt="九人" src="a">'],
    ['<noscript>九人</noscript>'],
    ['<span class="screen-reader-text">九人</span>'],
  ])('hides %s', async (hidden) => {
    expect((await read('a.html', page(filler + hidden))).prose!.text).not.toContain('九人');
  });

  it.each([
    ['<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>が開く。', '港が開く。'],
    ['値は&#x4e09;件&amp;四件である。', '値は三件&四件である。'],
    ['工事は終わった<sup><a href="#n1">1</a></sup>。', '工事は終わった。'],
    ['工事は終わった<sup>1</sup>。', '工事は終わった。'],
    ['広さは30m<sup>2</sup>である。', '広さは30m²である。'],
    ['工事\nは\n  終わった。', '工事は終わった。'],
    ['The work\n was done.', 'The work was done.'],
    ['費用は<b>二</b>十<em>億</em>円である。', '費用は二十億円である。'],
    ['費用は<del>十</del><ins>二十</ins>億円である。', '費用は二十億円である。'],
    ['深さは3〜<br>4メートルである。', '深さは3〜4メートルである。'],
  ])('reads %j', async (html, expected) => {
    expect(sentencesOf(await read('a.html', page(`<p>${html}</p>`)))).toEqual([expected]);
  });

  it('keeps headings, lists, tables and captions apart', async () => {
    const document = await read(
      'a.html',
      page(
        `<h2>費用</h2><ul><li>本体<ul><li>資材</ul></ul><table><caption>内訳</caption><tr><th>年<th>額<tr><td>2024<td>三億円</table><figure><figcaption>完成した港</figcaption></figure>`,
      ),
    );
    expect(blocksOf(document)).toEqual([
      'heading2 費用',
      'listItem1 本体',
      'listItem2 資材',
      'caption 内訳',
      'tableHeader 年\t額',
      'tableRow 2024\t三億円',
      'caption 完成した港',
    ]);
  });

  it('puts cells that span several where they count', async () => {
    const document = await read(
      'a.html',
      page('<table><tr><th>年<th>月<th>額<tr><td rowspan=2>2024<td>四<td>三億円<tr><td>五<td>四億円</table>'),
    );
    const { blocks, text } = document.prose!;
    expect(blocks[2]!.cells!.map(({ start, end }) => text.slice(start, end))).toEqual(['', '五', '四億円']);
  });

  it('points into the file', async () => {
    expect(storedOf(await read('a.html', page('<p>値は<b>&#x4e09;件</b>である。</p>')))).toEqual([
      '値は<b>&#x4e09;件</b>である。',
    ]);
  });

  it('is refused where it is built to break its reader', async () => {
    for (const html of ['<div>'.repeat(50_000), '<'.repeat(500_000)])
      expect(codesOf(await read('a.html', html))).toContain('source.hostile');
  });
});

describe('the publication of a page', () => {
  it.each([
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"港が完成","datePublished":"2024-11-22T09:00:00+09:00","author":{"name":"北山太郎"},"publisher":{"name":"港新聞"}}</script>',
    ],
    [
      '<meta property="og:title" content="港が完成"><meta property="article:published_time" content="2024-11-22"><meta name="author" content="北山太郎"><meta property="og:site_name" content="港新聞">',
    ],
    [
      '<title>港が完成</title><meta name="DC.date" content="2024年11月22日"><meta name="author" content="北山太郎"><meta property="og:site_name" content="港新聞">',
    ],
  ])('%s', async (head) => {
    const { bibliography } = await read('a.html', page(filler, head));
    expect(bibliography).toMatchObject({
      type: 'webpage',
      title: '港が完成',
      issued: '2024-11-22',
      author: [{ literal: '北山太郎' }],
      'container-title': '港新聞',
      language: 'ja',
    });
  });

  it('is the heading where the title adds the name of the site', async () => {
    const { bibliography } = await read(
      'a.html',
      page(`<h1>港が完成した日</h1>${filler}`, '<title>港が完成した日 | 港新聞</title>'),
    );
    expect(bibliography.title).toBe('港が完成した日');
  });
});
