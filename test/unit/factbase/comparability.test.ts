/** What kind and unit tell of two values: never that they cannot be compared where they can. */
import { expect, test } from 'vitest';
import { compare, readExpressions } from '../../../server/src/expressions';
import { Comparability, kindOf } from '../../../server/src/factbase/comparability';

const DATES =
  '2024年 2024年11月 2024年11月17日 11月17日 17日 17日午後6時 午後6時 18時30分 2020年代 令和6年 来月 昨年3月 同日 翌年 3カ月前 10日後 2年後';
const OTHERS =
  '3年間 5日間 100人 約100人 3分の1 半分 50％ 2割 5キロ 300メートル 1億円 200万ドル 3つ 12個 数人 第3位 毎週 週に2回 3トン 気温20度';
const texts = `${DATES} ${OTHERS}`.split(' ');
// Read with a date of issue and without: many dates are known only with one.
const values = [undefined, '2024-12-01'].flatMap((refDate) =>
  texts.flatMap((text) => readExpressions(text, refDate === undefined ? {} : { refDate })),
);
const comparable = (a: (typeof values)[0], b: (typeof values)[0]) =>
  new Comparability<string>((kind) => kind).with(a)(kindOf(b));

test('What can be compared is never passed over', () => {
  expect(values.length).toBeGreaterThan(texts.length);
  for (const a of values)
    for (const b of values)
      if (compare(a, b) !== 'incomparable')
        expect(`${a.text} ${b.text} ${comparable(a, b)}`).toBe(`${a.text} ${b.text} true`);
});

test('A day that is not known is not looked for among those that are, nor an hour among days', () => {
  const [known, unknown, hour, later] = ['2024年11月17日', '同日', '午後6時', '2年後'].map(
    (t) => readExpressions(t)[0]!,
  );
  expect([comparable(unknown!, known!), comparable(hour!, known!), comparable(later!, known!)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([comparable(hour!, hour!), comparable(later!, later!)]).toEqual([true, true]);
});
