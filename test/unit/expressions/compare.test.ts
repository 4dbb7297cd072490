/** Do a claim and a fact agree? Each line: claim, fact, what is said of them. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../../server/src/expressions';
import { only } from './support';

const REF = '2024-11-22';

const cases = (rows: readonly (readonly [string, string, string])[]): void => {
  it.each(rows.map((row) => [...row] as const))('%s / %s: %s', (claim, fact, wanted) => {
    expect(compare(only(claim, REF), only(fact, REF))).toBe(wanted);
  });
};

describe('amounts', () => {
  cases([
    ['165キロ', '165キロ', 'equal'],
    ['165km', '１６５キロメートル', 'equal'],
    ['165キロ', '300キロ', 'differ'],
    ['0.5トン', '500kg', 'equal'],
    ['100マイル', '160.9344キロ', 'equal'],
    ['約100マイル', '160キロ', 'agree'],
    ['6億5200万ドル', '652 million dollars', 'equal'],
    ['6億5200万ドル', '6億5200万円', 'incomparable'],
    ['約1300億ドル', '1280億ドル', 'agree'],
    ['1300億ドル', '1280億ドル', 'agree'],
    ['1300億ドル', '1820億ドル', 'differ'],
    ['約1300億ドル', '1820億ドル', 'differ'],
    ['1280億ドル', '約1300億ドル', 'agree'],
    ['310キロ', '300キロ', 'differ'],
    ['300キロ', '310キロ', 'differ'],
    ['300キロ以上', '350キロ', 'agree'],
    ['300キロ以上', '250キロ', 'differ'],
    ['300キロ', '300キロ以上', 'agree'],
    ['400キロ', '300キロ以上', 'incomparable'],
    ['200キロ', '300キロ以上', 'differ'],
    ['約38万人', '38万2190人以上', 'agree'],
    ['38万2千人余り', '少なくとも38万2190人', 'agree'],
    ['約41万人', '38万2190人以上', 'incomparable'],
    ['約20万人', '38万2190人以上', 'differ'],
    ['400人以上', '300人以上', 'differ'],
    ['3000人近く', '2900人', 'agree'],
    ['3000人余り', '3100人', 'agree'],
    ['3000人近く', '3100人', 'differ'],
    ['10〜20人', '15人', 'agree'],
    ['15人', '10〜20人', 'incomparable'],
    ['25人', '10〜20人', 'differ'],
    ['数十人', '30人', 'agree'],
    ['3500人近く', '3000人近く', 'differ'],
    ['3割', '30％', 'equal'],
    ['3分の1', '35％', 'agree'],
    ['3分の1', '45％', 'differ'],
    ['約3割', '32％', 'agree'],
    ['3割超', '35％', 'agree'],
    ['60代', '65歳', 'agree'],
    ['3分の1', '約33％', 'agree'],
    ['半分', '50％', 'agree'],
    ['半分', '48％', 'agree'],
    ['3人', '3名', 'equal'],
    ['3人', '3回', 'incomparable'],
    ['5つ', '5本', 'agree'],
    ['5つ', '6本', 'incomparable'],
    ['3位', '三番目', 'equal'],
    ['3位', '4番目', 'differ'],
    ['約50億ドル', '37億ドル', 'differ'],
    ['半分以上', '約35％', 'differ'],
    ['2000億ドル近く', '約1950億ドル', 'agree'],
    ['2割強', '23％', 'agree'],
    ['2割強', '26％', 'differ'],
    ['2割弱', '21％', 'differ'],
    ['24万人強', '26万8000人', 'differ'],
    ['第2次', '第3次', 'differ'],
    ['3人', '3人目', 'agree'],
    ['4人', '3人目', 'incomparable'],
    ['3回', '第3回', 'incomparable'],
    ['時速36キロ', '秒速10メートル', 'equal'],
    ['4州', '5州', 'differ'],
  ]);
});

describe('durations', () => {
  cases([
    ['1年', '12カ月', 'equal'],
    ['24時間', '1日間', 'equal'],
    ['2カ月', '60日間', 'agree'],
    ['2カ月', '90日間', 'differ'],
    ['3年', '2年', 'differ'],
    ['24時間以内', '48時間以内', 'differ'],
    ['1000日近く', '990日間', 'agree'],
    ['約3年', '2年11カ月', 'agree'],
    ['5分間', '5人', 'incomparable'],
  ]);
});

describe('dates', () => {
  cases([
    ['2024年11月17日', '11月17日', 'equal'],
    ['令和6年11月', '2024年11月', 'equal'],
    ['11月', '11月17日', 'agree'],
    ['11月17日', '2024年11月', 'incomparable'],
    ['2024年', '2024年11月17日', 'agree'],
    ['2023年', '2024年11月17日', 'differ'],
    ['11月16日', '11月17日', 'differ'],
    ['昨年', '2023年', 'equal'],
    ['来年1月', '2024年1月', 'differ'],
    ['2010年代', '2014年', 'agree'],
    ['20世紀', '2014年', 'differ'],
    ['2024年春', '2024年4月', 'agree'],
    ['2024年度', '2025年2月', 'agree'],
    ['11月下旬', '11月25日', 'agree'],
    ['11月上旬', '11月25日', 'differ'],
    ['2022年以降', '2023年4月', 'agree'],
    ['2022年以降', '2021年', 'differ'],
    ['9月3日から12日', '9月3日から12日', 'equal'],
    ['9月3日から12日', '9月3日から14日', 'differ'],
    ['午後3時', '15時', 'equal'],
    ['午後3時', '午後4時', 'differ'],
    ['午後3時ごろ', '午後3時10分', 'agree'],
    ['午後6時すぎ', '午後6時5分', 'agree'],
    ['午後6時すぎ', '午後5時50分', 'differ'],
    ['10時', '午後10時', 'incomparable'],
    ['午前10時', '午後10時', 'differ'],
    ['22時', '午前10時', 'differ'],
    ['11時', '午後10時', 'differ'],
    ['11月17日10時', '11月18日午後10時', 'differ'],
    ['月曜日', '火曜日', 'differ'],
    ['2024年11月17日', '17人', 'incomparable'],
  ]);
});

describe('dates counted from another', () => {
  it.each([
    ['36万年前', '36万年前', 'equal'],
    ['36万年前', '56万年前', 'differ'],
    ['約300万年前', '302万年前', 'agree'],
    ['震災の3年後', '震災の3年後', 'equal'],
    ['震災の3年後', '震災の4年後', 'differ'],
    ['震災の3年後', '震災の3年前', 'differ'],
    ['開幕の3カ月前', '開幕の6カ月前', 'differ'],
  ])('%s / %s: %s', (claim, fact, wanted) => {
    expect(compare(only(claim), only(fact))).toBe(wanted);
  });
});

describe('times that recur', () => {
  cases([
    ['年3回', '年3回', 'equal'],
    ['年3回', '年7回', 'differ'],
    ['4カ月ごと', '2カ月ごと', 'differ'],
    ['毎年8月5日', '毎年8月1日', 'differ'],
    ['毎年', '毎年8月1日', 'agree'],
    ['毎週月曜日', '毎週火曜日', 'differ'],
  ]);
});
