/** What holds of every text: reading never throws, never overlaps, keeps its offsets, and is the same in every spelling of the characters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, formatLike, read, readExpressions, type Expression } from '../../server/src/expressions';

/** Pieces that expressions are made of, so that random texts come near to them. */
const PIECES = [
  ...'0123456789０１２３〇一二三十百千万億兆.,、。・〜-~/:(（)） \n第半数約',
  ...[
    '年',
    '月',
    '日',
    '時',
    '分',
    '秒',
    '間',
    '前',
    '後',
    '末',
    '度',
    '割',
    '％',
    '人',
    'つ',
    '目',
    'の',
    'から',
    'まで',
    'に',
    'と',
    '回',
  ],
  ...[
    '昨日',
    '翌々日',
    '同年',
    '来年',
    '前年同月',
    '毎週',
    '月曜日',
    '令和',
    '午後',
    '夜',
    '世紀',
    '四半期',
    '過去',
    'その',
    'この',
  ],
  ...[
    'キロ',
    '㎞',
    'ドル',
    '$',
    '時速',
    '摂氏',
    '以上',
    '未満',
    '近く',
    'カ月',
    '⽉',
    'ﾄﾞﾙ',
    'https://',
    'F-16',
    '電話',
    '分の',
    'マイナス',
  ],
];

const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const anyDate = fc.option(fc.constantFrom('2024', '2024-11', '2024-02-29', '0001-01-01', 'nonsense', ''), {
  nil: undefined,
});

describe('every text', () => {
  it('is read without error, in order, without overlap, with true offsets', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, refDate) => {
        const { expressions } = read(text, refDate === undefined ? {} : { refDate });
        let last = 0;
        for (const e of expressions) {
          expect(e.start).toBeGreaterThanOrEqual(last);
          expect(e.end).toBeGreaterThan(e.start);
          expect(text.slice(e.start, e.end)).toBe(e.text);
          for (const n of [e.quantity?.min, e.quantity?.max])
            if (n !== undefined && n !== null) expect(Number.isFinite(n)).toBe(true);
          last = e.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives values that compare and format without error, each equal to itself', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const found = readExpressions(text, { refDate: '2024-11-22' });
        for (const a of found) {
          if (a.value !== undefined || a.resolved !== undefined || a.quantity)
            expect(['equal', 'incomparable']).toContain(compare(a, a));
          for (const b of found) {
            expect(['equal', 'agree', 'differ', 'incomparable']).toContain(compare(a, b));
            formatLike(a, b);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('reads alike in full-width characters', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll('月', '⽉');
    const said = ({ type, value, resolved, frequency, quantity, modifier }: Expression) => ({
      type,
      value,
      resolved,
      frequency,
      quantity,
      modifier,
    });
    fc.assert(
      fc.property(prose, (text) => {
        expect(readExpressions(wide(text)).map(said)).toEqual(readExpressions(text).map(said));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a value written in a notation is read back as that value', () => {
  const models = [
    '165キロ',
    '１６５ｋｍ',
    '約165キロメートル',
    '百六十五キロ',
    '1,650キロ',
    '3万2000キロ',
    '300キロ以上',
  ];
  const value = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 10_000, max: 2_000_000_000 }));

  it.each(models)('amounts like %s', (model) => {
    const [like] = readExpressions(model);
    fc.assert(
      fc.property(value, (n) => {
        const [amount] = readExpressions(`${n}キロ`);
        const text = formatLike(amount!, like!);
        expect(text).toBeDefined();
        const [again] = readExpressions(text!);
        expect([again?.quantity?.min ?? again?.quantity?.max, again?.quantity?.unit]).toEqual([n, 'km']);
      }),
      { numRuns: 80 },
    );
  });

  const dates = [
    '2024年11月17日',
    '２０２４年１１月１７日',
    '令和6年11月17日',
    '2024/11/17',
    '2024-11-17',
    '二〇二四年十一月十七日',
    '24年11月17日',
  ];
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));

  it.each(dates)('dates like %s', (model) => {
    const [like] = readExpressions(model);
    fc.assert(
      fc.property(day, (iso) => {
        const [date] = readExpressions(iso);
        expect(date?.value).toBe(iso);
        const text = formatLike(date!, like!);
        expect(text).toBeDefined();
        const [again] = readExpressions(text!, { refDate: iso });
        expect(again?.resolved).toBe(iso);
      }),
      { numRuns: 80 },
    );
  });
});

describe('time grows with the length of the text and no faster', () => {
  it.each([
    '1',
    '一',
    '1-',
    '1,',
    '1.',
    '1/1',
    '1から',
    '約',
    'その',
    '1分の',
    '万',
    '1万',
    '数',
    '数十',
    '第',
    '2024年',
    '1日と',
    '今日から',
    '(',
    'キロ',
    '昨',
    'まる',
    '同',
    '前',
    '毎',
    'a1',
    '$1',
    ' ',
    '1 ',
    '時速',
    '℃',
    'ﾞ',
    '1年前から',
  ])(
    'of %s',
    (piece) => {
      const text = piece.repeat(50_000 / piece.length);
      expect(() => readExpressions(text, { refDate: '2024-11-22' })).not.toThrow();
    },
    20_000,
  );
});
