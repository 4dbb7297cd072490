import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../server/src/text';
import { plain, plainBlocks } from './read';

describe('plain text', () => {
  it('has headings: short lines with text under them', () => {
    expect(
      plainBlocks(
        '港の工事が完成\n\n港湾局は三日、防波堤の工事を終えたと発表した。\n\n費用の内訳\n\n総額は二十億円である。',
      ),
    ).toEqual([
      'heading1 港の工事が完成',
      'paragraph 港湾局は三日、防波堤の工事を終えたと発表した。',
      'heading2 費用の内訳',
      'paragraph 総額は二十億円である。',
    ]);
  });

  it.each([
    ['・りんご 三個\n・みかん 五個', ['listItem1 りんご 三個', 'listItem1 みかん 五個']],
    [
      '□四月＝着工\n・式典を開く\n□五月＝完成\n・検査を受ける',
      ['listItem1 四月＝着工', 'listItem2 式典を開く', 'listItem1 五月＝完成', 'listItem2 検査を受ける'],
    ],
    ['1. 受付\n2. 説明\n3. 質疑', ['listItem1 受付', 'listItem1 説明', 'listItem1 質疑']],
    ['①受付を済ませる。\n②説明を聞く。', ['listItem1 受付を済ませる。', 'listItem1 説明を聞く。']],
    ['- 一つ目\n  続きの行\n- 二つ目', ['listItem1 一つ目続きの行', 'listItem1 二つ目']],
  ])('has lists: %j', (text, blocks) => {
    expect(plainBlocks(text)).toEqual(blocks);
  });

  it('takes a decimal for what it is and no item', () => {
    expect(plainBlocks('3.5キロの道のりを歩いた。')).toEqual(['paragraph 3.5キロの道のりを歩いた。']);
  });

  it('finishes a list item whose bracket the layout cut', () => {
    expect(plainBlocks('・新しい橋（全長\n300メートル）\nを県が開通させた')).toEqual([
      'listItem1 新しい橋（全長300メートル）を県が開通させた',
    ]);
  });

  it.each([
    ['年\t人口\n2020\t300人\n2021\t280人'],
    ['| 年 | 人口 |\n|---|---|\n| 2020 | 300人 |\n| 2021 | 280人 |'],
    ['年      人口\n2020    300人\n2021    280人'],
  ])('has tables: %j', (text) => {
    const prose = readPlain(text);
    expect(prose.blocks.map(({ kind }) => kind)).toEqual(['tableHeader', 'tableRow', 'tableRow']);
    expect(prose.blocks[2]!.cells!.map(({ start, end }) => prose.text.slice(start, end))).toEqual(['2021', '280人']);
  });

  it('knows captions and notes', () => {
    expect(plainBlocks('開会を告げる議長[2021年4月、市役所]（C）市民新聞')[0]).toMatch(/^caption/);
    expect(plainBlocks('※四月の値は速報である。')[0]).toMatch(/^note/);
  });

  it('leaves out addresses and rules', () => {
    expect(plain('詳細は https://example.org/2024/11.html を見よ。\n----\n')).toEqual(['詳細は を見よ。']);
  });

  it('leaves out YAML front matter, but no text between rules', () => {
    expect(plain('---\ntitle: 題\n---\n本文である。')).toEqual(['本文である。']);
    expect(plain('---\n三日に開かれた。\n---\n本文である。')).toContain('三日に開かれた。');
  });

  it('leaves out the ruby and the notes of Aozora Bunko', () => {
    expect(plain('［＃３字下げ］その功徳《くどく》を表《ひょう》した｜人々《ひとびと》がいた。')).toEqual([
      'その功徳を表した人々がいた。',
    ]);
  });

  it('closes up text that a machine spaced out', () => {
    expect(plain('市 は 、 2024 年 4 月 1 日 に 新 庁舎 を 開い た。')).toEqual([
      '市は、2024年4月1日に新庁舎を開いた。',
    ]);
    expect(plain('北 山　太 郎 と 南 川　花 子 が 語っ た 、 と いう。')).toEqual([
      '北山太郎と南川花子が語った、という。',
    ]);
  });

  it('keeps a space that parts names', () => {
    expect(plain('出席者は北山 太郎、南川 花子の二人である。')).toEqual(['出席者は北山 太郎、南川 花子の二人である。']);
  });

  it('folds half-width katakana, radicals and vertical punctuation', () => {
    expect(plain('ﾊﾞｽは⼤阪の⻄を通る︒')).toEqual(['バスは大阪の西を通る。']);
  });
});
