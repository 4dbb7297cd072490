/** A sentence that states several values of one kind: the one is meant that what stands at the claim's value stands at. */
import { expect, test } from 'vitest';
import { verdicts, type InlineSource } from './desk';

const trial: InlineSource = {
  name: 'trial.md',
  text: `試験艇「しぶき」の速度を海の荒れ方ごとに測った。
しぶきの速度は、波の高さ2メートルで時速74キロ、波の高さ3メートルで時速52キロだった。
曳航の費用は、東港で310万円、西港で470万円かかった。`,
};

test.each([
  ['波の高さ2メートルでのしぶきの速度は時速52キロだった。', '2メートル supported|時速52キロ conflict → 時速74キロ'],
  ['波の高さ3メートルでのしぶきの速度は時速52キロだった。', '3メートル supported|時速52キロ supported'],
])('The value beside it tells which is meant: %s', (draft, expected) => {
  expect(verdicts(draft, [trial]).join('|')).toBe(expected);
});

test.each([
  ['しぶきの曳航の費用は、東港で470万円かかった。', '470万円 conflict → 310万円'],
  ['しぶきの曳航の費用は、西港で470万円かかった。', '470万円 supported'],
])('The name at it tells which is meant: %s', (draft, expected) => {
  expect(verdicts(draft, [trial])).toEqual([expected]);
});

test('What holds of each one tells nothing', () => {
  const fares: InlineSource = {
    name: 'fares.md',
    text: `新しい割引で浮く運賃は、小児1人あたり月に約3000円、学生で約7000円になるという。`,
  };
  expect(verdicts('新しい割引で、学生の運賃は1人あたり月に約7000円浮く。', [fares]).join()).not.toContain('conflict');
});

test('What the draft says of another value does not speak for this one', () => {
  const closing: InlineSource = {
    name: 'closing.md',
    text: `大雨のため、峠の県道は6日間、谷のケーブルカーは15日間止まった。県道の復旧には土のう2000袋が要った。`,
  };
  expect(verdicts('大雨で峠の県道は15日間、谷のケーブルカーは6日間止まった。', [closing])).toEqual([
    '15日間 conflict → 6日間',
    '6日間 conflict → 15日間',
  ]);
});
