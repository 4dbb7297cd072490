/** Dates made absolute by the day of issue and by the text before them. */
import { describe, expect, it } from 'vitest';
import { read, readExpressions } from '../../../server/src/expressions';

const resolved = (text: string, refDate?: string): (string | undefined)[] =>
  readExpressions(text, refDate === undefined ? {} : { refDate }).map((e) => e.resolved);

describe('counted from the day of issue', () => {
  it.each([
    ['昨日', '2024-03-01', '2024-02-29'],
    ['明後日', '2024-12-30', '2025-01-01'],
    ['先月末', '2025-01-10', '2024-12'],
    ['来年1月', '2024-11-20', '2025-01'],
    ['今年度', '2024-11-20', '2024-04/2025-03'],
    ['先週の日曜日', '2016-11-07', '2016-11-06'],
    ['今月の第一金曜日', '2016-11-07', '2016-11-04'],
    ['来週', '2024-12-25', '2025-W01'],
    ['今夜8時', '2024-11-20', '2024-11-20T20'],
    ['10年前', '2024-11-20', '2014'],
    ['半年前', '2024-11-20', '2024-05'],
    ['昨年来月に', '2024-11-20', '2023-12'],
    ['12月5日', '2026-02-05', '2025-12-05'],
    ['1月10日', '2024-12-20', '2025-01-10'],
    ['3月', '2024-11-20', '2024-03'],
    ['3月14日（金）', '2024-11-20', '2025-03-14'],
    ['25日', '2024-11-20', '2024-11-25'],
    ['6月', '2024', '2024-06'],
  ])('%s (%s)', (text, refDate, wanted) => {
    expect(resolved(text, refDate)).toEqual([wanted]);
  });
});

describe('counted from the text before', () => {
  it.each([
    ['2023年5月3日に始まり、翌々日に終わった', ['2023-05-03', '2023-05-05']],
    ['2023年5月3日。同日、別の会合もあった', ['2023-05-03', '2023-05-03']],
    ['2022年3月に可決し、同年9月に施行、翌年4月に改正した', ['2022-03', '2022-09', '2023-04']],
    ['2023年12月に始まり、1月に終わった', ['2023-12', '2024-01']],
    ['2019年8月30日に出発し、2日に着いた', ['2019-08-30', '2019-09-02']],
    ['2021年6月、前年同月を上回った', ['2021-06', '2020-06']],
    ['2022年4月の導入に続き、23年5月に広げた', ['2022-04', '2023-05']],
    ['2023年8月15日。その3日後に上陸した', ['2023-08-15', '2023-08-18']],
    ['2019年4月に始め、翌年6月に広げ、同年9月に閉じた', ['2019-04', '2020-06', '2020-09']],
    ['2024年5月7日に認め、2日後には北に、3日後には南に送った', ['2024-05-07', '2024-05-09', '2024-05-10']],
    ['2024年5月7日に認め、2日後に送り、その3日後に着いた', ['2024-05-07', '2024-05-09', '2024-05-12']],
    ['2012年に始め、4年後の3月に終えた', ['2012', '2016', '2016-03']],
  ])('%s', (text, wanted) => {
    expect(resolved(text)).toEqual(wanted);
  });

  it('A year in passing does not draw later dates into it', () => {
    expect(resolved('2014年の合意は破られた。11月19日、改定された。', '2024-11-22')).toEqual(['2014', '2024-11-19']);
  });

  it('The anchor goes from block to block', () => {
    const first = read('2023年5月3日に始まった。');
    expect(first.anchor).toEqual({ date: '2023-05-03', year: 2023 });
    expect(read('翌日に終わった。', { anchor: first.anchor }).expressions[0]?.resolved).toBe('2023-05-04');
  });
});

describe('left open', () => {
  it('A stretch counted from a month of the text, and not from the day of issue', () => {
    expect(resolved('1939年11月末に攻め込まれ、2週間後に除名された。', '2021-09-28')).toEqual(['1939-11', undefined]);
  });

  it.each([
    '翌日',
    '11月17日',
    '先月',
    '3日後',
    '火曜日',
    '発足から2カ月後',
    '震災の3年後',
    '開業の翌年',
    '就任した翌年',
    '事故の前日',
  ])('%s without an anchor', (text) => {
    expect(resolved(text)).toEqual([undefined]);
  });

  it('What a shift counts from is not guessed where it is an event', () => {
    expect(resolved('侵攻の3日後に', '2024-11-20')).toEqual([undefined]);
  });
});
