import { describe, expect, it } from 'vitest';
import { blocksOf, codesOf, pagedSentencesOf, read, sentencesOf, storedOf } from './ask';
import { pdf, type PlacedText } from './make';

/** Lines under one another, as a column of text. */
const column = (lines: readonly string[], x: number, y = 540): PlacedText[] =>
  lines.map((text, i) => ({ text, x, y: y - i * 15 }));
const left = [
  '港湾局は三日、新しい防波堤の工',
  '事を終えたと発表した。長さは四',
  '百メートルで、総額は二十億円で',
  'ある。完成は二年遅れた。費用の',
  '半分は国が負担したという。以上',
];
const right = [
  '県は五日、橋の架け替えに着手し',
  'た。渡り初めは令和八年の春にな',
  'る見通しで、総事業費は三十億円',
  'を見込む。現在の橋は築五十年を',
  '超え、重さの制限が続いていた。',
];

describe('PDF', () => {
  it('joins lines and counts pages', async () => {
    const document = await read(
      'a.pdf',
      pdf([column([...left.slice(0, 4), '半分は国が負担した。'], 40), column(right, 40)]),
    );
    expect(sentencesOf(document)).toContain('長さは四百メートルで、総額は二十億円である。');
    expect(document.prose!.stored).toMatch(/^― 1 ―\n\n港湾局は.*\n\n― 2 ―\n\n県は五日/s);
  });

  it('knows of each sentence the page it begins on, though a paragraph goes on over the page', async () => {
    const document = await read('a.pdf', pdf([column(left, 40), column(['は九月の市報による。', ...right], 40)]));
    expect(pagedSentencesOf(document)).toEqual([
      '1 港湾局は三日、新しい防波堤の工事を終えたと発表した。',
      '1 長さは四百メートルで、総額は二十億円である。',
      '1 完成は二年遅れた。',
      '1 費用の半分は国が負担したという。',
      '1 以上は九月の市報による。',
      '2 県は五日、橋の架け替えに着手した。',
      '2 渡り初めは令和八年の春になる見通しで、総事業費は三十億円を見込む。',
      '2 現在の橋は築五十年を超え、重さの制限が続いていた。',
    ]);
    expect(document.prose!.stored.match(/― \d ―/g)).toEqual(['― 1 ―', '― 2 ―']);
    expect(storedOf(document)).toEqual(sentencesOf(document));
  });

  it('has the pages of tables', async () => {
    const rows = (from: number): PlacedText[] =>
      [0, 1, 2].flatMap((i) => [
        { text: `${from + i}年`, x: 40, y: 540 - i * 15 },
        { text: `${(from + i) % 100}人`, x: 140, y: 540 - i * 15 },
      ]);
    const { prose } = await read('a.pdf', pdf([rows(2010), rows(2013)]));
    expect(prose!.stored).toMatch(/^― 1 ―\n\n2010年\t10人\n.*\n\n― 2 ―\n\n2013年\t13人\n/s);
  });

  it('reads columns one after the other, though they are drawn row by row', async () => {
    const rows = column(left, 40).flatMap((text, i) => [text, column(right, 210)[i]!]);
    const sentences = sentencesOf(await read('a.pdf', pdf([rows])));
    expect(sentences).toContain('長さは四百メートルで、総額は二十億円である。');
    expect(sentences).toContain('渡り初めは令和八年の春になる見通しで、総事業費は三十億円を見込む。');
  });

  it('reads vertical writing, without furigana', async () => {
    const lines = ['港湾局は三日、新しい防波堤', 'の工事を終えたと発表した。'];
    const texts = lines.map((text, i): PlacedText => ({ text, x: 360 - i * 20, y: 560, vertical: true }));
    const ruby: PlacedText = { text: 'こうわん', x: 368, y: 560, size: 5, vertical: true };
    expect(sentencesOf(await read('a.pdf', pdf([[...texts, ruby]])))).toEqual([
      '港湾局は三日、新しい防波堤の工事を終えたと発表した。',
    ]);
  });

  it('reads vertical writing that is drawn letter by letter with a level font', async () => {
    const lines = ['港湾局は三日、新しい防波堤', 'の工事を終えたと発表した。'];
    const texts = lines.flatMap((text, i) =>
      [...text].map((char, k): PlacedText => ({ text: char, x: 360 - i * 20, y: 560 - k * 10 })),
    );
    const head = [...'港湾だより'].map((char, k): PlacedText => ({ text: char, x: 40 + k * 8, y: 585, size: 8 }));
    expect(sentencesOf(await read('a.pdf', pdf([[...head, ...texts]])))).toEqual([
      '港湾局は三日、新しい防波堤の工事を終えたと発表した。',
    ]);
  });

  it('leaves out running titles and page numbers', async () => {
    const page = (lines: string[], n: number): PlacedText[] => [
      ...column(lines, 40),
      { text: '港湾だより', x: 40, y: 580 },
      { text: `－ ${n} －`, x: 190, y: 20 },
    ];
    const document = await read('a.pdf', pdf([page(left.slice(0, 3), 1), page(left.slice(3), 2)]));
    expect(sentencesOf(document)).toContain('長さは四百メートルで、総額は二十億円である。');
    expect(document.prose!.text).not.toMatch(/港湾だより|－/);
  });

  it('knows headings by their size, and tables by their columns', async () => {
    const rows = [
      ['年', '人口'],
      ['2020', '三百人'],
      ['2021', '二百人'],
    ].flatMap(([a, b], i): PlacedText[] => [
      { text: a!, x: 40, y: 440 - i * 15 },
      { text: b!, x: 140, y: 440 - i * 15 },
    ]);
    const blocks = blocksOf(
      await read('a.pdf', pdf([[{ text: '港の一年', x: 40, y: 570, size: 20 }, ...column(left, 40), ...rows]])),
    );
    expect(blocks[0]).toBe('heading1 港の一年');
    expect(blocks.slice(-2)).toEqual(['tableRow 2020\t三百人', 'tableRow 2021\t二百人']);
  });

  it('takes its title from its properties', async () => {
    expect((await read('a.pdf', pdf([column(left, 40)], '港の一年'))).bibliography.title).toBe('港の一年');
  });

  it.each<[string, Uint8Array, string]>([
    ['cut short', pdf([column(left, 40)]).slice(0, 300), 'source.damaged'],
    ['without text', pdf([[]]), 'source.scanned'],
    ['empty', new Uint8Array(), 'source.empty'],
  ])('%s is refused', async (_, bytes, code) => {
    const document = await read('a.pdf', bytes);
    expect(document.prose).toBeUndefined();
    expect(codesOf(document)).toEqual([code]);
  });
});
