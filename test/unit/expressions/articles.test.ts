/**
 * Two articles as they come, where the folder of them is at hand (URADORI_ARTICLES): every date, amount, duration and share in them, and
 * nothing else: no note mark, no model number, no volume or page of the author's list of works.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readings } from './support';

const folder = process.env['URADORI_ARTICLES'];

const WANTED: readonly (readonly [issued: string, readings: readonly string[]])[] = [
  [
    '2024-11',
    [
      '2カ月: duration P2M',
      '来年1月20日: date XXXX-01-20 → 2025-01-20',
      '1000日近く: duration P1000D [near_below]',
      '11月15日: date XXXX-11-15 → 2024-11-15',
      '翌々日: date → 2024-11-17',
      '17日: date XXXX-XX-17 → 2024-11-17',
      '来年1月20日: date XXXX-01-20 → 2025-01-20',
      '2人: quantity 2 人',
      '第3次: quantity 3 次 ord',
      '翌日: date → 2024-11-18',
      '11月17日夜: date XXXX-11-17 → 2024-11-17',
      '19日: date XXXX-XX-19 → 2024-11-19',
      '20日: date XXXX-XX-20 → 2024-11-20',
      '8発: quantity 8 発',
      '2発: quantity 2 発',
      '20日: date XXXX-XX-20 → 2024-11-20',
      '数日-数週間: duration P2D/P9W [approx]',
      '2カ月: duration P2M',
      '11月21日: date XXXX-11-21 → 2024-11-21',
      '今年6月: date XXXX-06 → 2024-06',
      '4州: quantity 4 州',
      '4州: quantity 4 州',
      '11月7日: date XXXX-11-07 → 2024-11-07',
      '11月21日: date XXXX-11-21 → 2024-11-21',
      '2014年: date 2014',
      '11月19日: date XXXX-11-19 → 2024-11-19',
      '同日: date → 2024-11-19',
      '来年1月: date XXXX-01 → 2025-01',
      '24年7-8月: date XX24-07/XX24-08 → 2024-07/2024-08',
      '24年7-8月: date XX24-07/XX24-08 → 2024-07/2024-08',
      '2022年4月: date 2022-04',
      '40キロ: quantity 40 km',
      '22年6月: date XX22-06 → 2022-06',
      '80キロ: quantity 80 km',
      '23年5月: date XX23-05 → 2023-05',
      '250キロ: quantity 250 km',
      '24年11月: date XX24-11 → 2024-11',
      '300キロ: quantity 300 km',
    ],
  ],
  [
    '2026-02-05',
    [
      '2026年2月5日: date 2026-02-05',
      '2026年1月22日: date 2026-01-22',
      '24時間以内: duration PT24H [le]',
      '2014年: date 2014',
      '2025年末から2026年頭: date 2025/2026',
      '12月5日: date XXXX-12-05 → 2025-12-05',
      '1月3日の未明: date XXXX-01-03 → 2026-01-03',
      '1つ: quantity 1 つ',
      '2022年2月24日: date 2022-02-24',
      '今月末: date → 2026-02 [end]',
      '4年: duration P4Y',
      '2022年1月24日から2025年10月末日: date 2022-01-24/2025-10',
      '約35%: quantity 35 % [approx]',
      '3つ: quantity 3 つ',
      '24時間以内: duration PT24H [le]',
      '第2次: quantity 2 次 ord',
      '3つ: quantity 3 つ',
      '1つ: quantity 1 つ',
      '2つ目: quantity 2 つ ord',
      '1つ目: quantity 1 つ ord',
      '3つ目: quantity 3 つ ord',
      '2つ: quantity 2 つ',
      '第2次: quantity 2 次 ord',
      '第2次: quantity 2 次 ord',
      '2022年の2月末以降: date 2022-02 [ge]',
      '5つ: quantity 5 つ',
      '2022年3月: date 2022-03',
      '136億ドル: quantity 13600000000 USD',
      '同年5月: date XXXX-05 → 2022-05',
      '409億ドル: quantity 40900000000 USD',
      '同年9月: date XXXX-09 → 2022-09',
      '123億ドル: quantity 12300000000 USD',
      '同年12月: date XXXX-12 → 2022-12',
      '474億ドル: quantity 47400000000 USD',
      '2024年4月: date 2024-04',
      '613億ドル: quantity 61300000000 USD',
      '約1750億ドル: quantity 175000000000 USD [approx]',
      '2024年12月: date 2024-12',
      '200億ドル: quantity 20000000000 USD',
      '約1950億ドル: quantity 195000000000 USD [approx]',
      '約1280億ドル: quantity 128000000000 USD [approx]',
      '37億ドル: quantity 3700000000 USD',
      '538億ドル: quantity 53800000000 USD',
      '706億ドル: quantity 70600000000 USD',
      '第2次: quantity 2 次 ord',
      '2025年7月14日: date 2025-07-14',
      '第2次: quantity 2 次 ord',
      '6億5200万ドル: quantity 652000000 USD',
      '11月18日: date XXXX-11-18 → 2025-11-18',
      '1億500万ドル: quantity 105000000 USD',
      '12月18日: date XXXX-12-18 → 2025-12-18',
      '2026年度: date 2026-04/2027-03',
      '1996年: date 1996',
      '1972-1979年: date 1972/1979',
      '2023年3⽉: date 2023-03',
      '24時間: duration PT24H',
      '1週間: duration P1W',
    ],
  ],
];

/** The layout of the first article cuts its lines; elsewhere that is put right before values are read. */
const joined = (text: string, i: number): string => (i === 0 ? text.replace(/ *\r?\n\r?\n(?=\S)/g, '') : text);

describe.runIf(folder !== undefined)('articles', () => {
  const files =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((file) => file.endsWith('.txt'))
          .sort();
  it.each(WANTED.map(([issued, wanted], i) => [issued, wanted, i] as const))('of %s', (issued, wanted, i) => {
    expect(readings(joined(readFileSync(join(folder!, files[i]!), 'utf8'), i), issued)).toEqual(wanted);
  });
});
