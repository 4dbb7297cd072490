import { describe, expect, it } from 'vitest';
import { blocksOf, codesOf, pagedSentencesOf, read, sentencesOf } from './ask';
import { docx, p, r } from './make';

const newPage = '<w:r><w:lastRenderedPageBreak/></w:r>';

describe('Word', () => {
  it('knows the pages that Word has noted, of paragraphs and tables, and none of the notes', async () => {
    const styled = '<w:pPr><w:pStyle w:val="Body"/></w:pPr>';
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
    const document = await read(
      'a.docx',
      docx(
        p(r('港は三日に開いた。')) +
          p(r('長さは四百メートル'), newPage, r('である。総額は二十億円である。')) +
          p(styled, newPage, r('橋は五日に開いた。')) +
          `<w:tbl>${row(r('年'), r('人口'))}${row(newPage + r('2020'), r('三百人'))}</w:tbl>`,
        { 'word/footnotes.xml': `<w:footnotes><w:footnote>${p(r('注の値は五件である。'))}</w:footnote></w:footnotes>` },
      ),
    );
    expect(pagedSentencesOf(document)).toEqual([
      '1 港は三日に開いた。',
      '1 長さは四百メートルである。',
      '2 総額は二十億円である。',
      '3 橋は五日に開いた。',
      '3 年\t人口',
      '4 2020\t三百人',
      '? 注の値は五件である。',
    ]);
  });

  it('shows no pages where Word has noted none', async () => {
    const document = await read('a.docx', docx(p(r('港は三日に開いた。'))));
    expect(document.prose!.stored).toBe('港は三日に開いた。');
    expect(pagedSentencesOf(document)).toEqual(['? 港は三日に開いた。']);
  });

  it.each<[string, string, string]>([
    ['runs', p(r('総額は'), r('二十'), r('億円である。')), '総額は二十億円である。'],
    [
      'deletions and insertions',
      p(
        r('総額は'),
        '<w:del><w:r><w:delText>十</w:delText></w:r></w:del>',
        `<w:ins>${r('二十')}</w:ins>`,
        r('億円である。'),
      ),
      '総額は二十億円である。',
    ],
    [
      'furigana',
      p(
        '<w:r><w:ruby><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        r('が開く。'),
      ),
      '港が開く。',
    ],
    ['line breaks', p(r('深さは3~'), '<w:r><w:br/></w:r>', r('4メートルである。')), '深さは3~4メートルである。'],
    ['fields', p('<w:r><w:instrText>PAGE 12</w:instrText></w:r>', r('工事は終わった。')), '工事は終わった。'],
    [
      'raised figures',
      p(r('工事は終わった'), r('3', '<w:vertAlign w:val="superscript"/>'), r('。')),
      '工事は終わった。',
    ],
    ['hidden text', p(r('工事は'), r('九人で', '<w:vanish/>'), r('終わった。')), '工事は終わった。'],
    [
      'alternatives',
      p(
        '<mc:AlternateContent><mc:Choice><w:r><w:t>工事は終わった。</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>工事は終わった。</w:t></w:r></mc:Fallback></mc:AlternateContent>',
      ),
      '工事は終わった。',
    ],
  ])('%s', async (_, body, expected) => {
    expect(sentencesOf(await read('a.docx', docx(body)))).toEqual([expected]);
  });

  it('has headings, lists, tables and notes', async () => {
    const cell = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;
    const body = [
      `<w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr>${r('費用')}</w:p>`,
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>${r('資材')}</w:p>`,
      `<w:tbl><w:tr>${cell('年')}${cell('額')}</w:tr><w:tr>${cell('2024')}${cell('三億円')}</w:tr></w:tbl>`,
    ].join('');
    const document = await read(
      'a.docx',
      docx(body, {
        'word/styles.xml':
          '<w:styles><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>',
        'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="0">${p(r('―'))}</w:footnote><w:footnote w:id="1">${p(r('概算である。'))}</w:footnote></w:footnotes>`,
        'word/comments.xml': `<w:comments>${p(r('九人'))}</w:comments>`,
      }),
    );
    expect(blocksOf(document)).toEqual([
      'heading1 費用',
      'listItem2 資材',
      'tableHeader 年\t額',
      'tableRow 2024\t三億円',
      'note 概算である。',
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ['cut short', docx(p(r('本文。'))).slice(0, 100), 'source.damaged'],
    ['no Word file', new TextEncoder().encode('本文。'), 'source.damaged'],
    ['encrypted', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'source.encrypted'],
    ['a bomb', docx(p(r('本文。'.repeat(10_000_000)))), 'source.expands'],
    [
      'with entities',
      docx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "本文">]><w:document/>' }),
      'source.entities',
    ],
    ['a tower of tags', docx('<w:ins>'.repeat(20_000)), 'source.hostile'],
  ])('%s is refused', async (_, bytes, code) => {
    const document = await read('a.docx', bytes);
    expect(document.prose).toBeUndefined();
    expect(codesOf(document)).toEqual([code]);
  });
});
