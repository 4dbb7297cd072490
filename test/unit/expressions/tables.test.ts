/** A user's own entries: more units, counters, eras, holidays; and what happens to a malformed one. */
import { describe, expect, it } from 'vitest';
import { createExpressions, defaultTables, tablesSchema } from '../../../server/src/expressions';

describe('additions', () => {
  it('A unit converts and compares like those that ship with the product', () => {
    const { readExpressions, compare } = createExpressions({
      units: [{ code: 'ri', names: ['リーグ'], dimension: 'length', factor: 4828 }],
    });
    const [league] = readExpressions('2リーグ');
    const [metres] = readExpressions('9656メートル');
    expect(league?.quantity).toEqual({ min: 2, max: 2, unit: 'ri' });
    expect(compare(league!, metres!)).toBe('equal');
  });

  it('Counters, currencies, eras, holidays, relative words and tolerance words', () => {
    const { readExpressions } = createExpressions({
      counters: ['閣僚'],
      currencies: [{ code: 'XTS', names: ['クラウン'], signs: [] }],
      eras: [{ name: '新世', from: 2100 }],
      holidays: [{ names: ['創立記念日'], month: 6, day: 1 }],
      relative: [{ unit: 'day', by: 7, from: 'issue', names: ['来週の今日'] }],
      tolerance: [{ modifier: 'approx', words: ['見当で'] }],
    });
    const quantity = (text: string) => readExpressions(text)[0]?.quantity?.unit;
    expect(quantity('3閣僚')).toBe('閣僚');
    expect(quantity('3クラウン')).toBe('XTS');
    expect(readExpressions('新世3年')[0]?.value).toBe('2102');
    expect(readExpressions('創立記念日')[0]?.value).toBe('XXXX-06-01');
    expect(readExpressions('来週の今日', { refDate: '2024-11-20' })[0]?.resolved).toBe('2024-11-27');
    expect(readExpressions('30人見当で')[0]?.modifier).toBe('approx');
  });

  it('A word made silent is silent', () => {
    const { readExpressions } = createExpressions({ silence: ['三本の矢'] });
    expect(readExpressions('三本の矢を放つ')).toEqual([]);
    expect(createExpressions().readExpressions('三本の矢を放つ')).toHaveLength(1);
  });

  it('A malformed entry is named', () => {
    expect(() => createExpressions({ units: [{ code: 'x', names: [], dimension: 'length' } as never] })).toThrow(
      /factor/,
    );
  });
});

it('The tables that ship with the product are well formed', () => {
  expect(tablesSchema.safeParse(defaultTables).success).toBe(true);
});
