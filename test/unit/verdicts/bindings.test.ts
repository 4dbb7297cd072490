/** A sentence that states several values of one kind: the one is meant that what stands at the claim's value stands at. */
import { expect, test } from 'vitest';
import { readClaims } from '../../../server/src/claims';
import { readMarkdown } from '../../../server/src/text';
import { foundFor } from '../../../server/src/verdicts/sentence';
import { sign, type Sign } from '../../../server/src/verdicts/signs';
import { tokenizer } from '../claims/support';
import { baseOf, verdicts, type InlineSource } from './desk';

/** A sign of each fact that a value of the draft may speak of, by the fact's value. */
function signs(name: Sign, draft: string, value: string, source: InlineSource): Record<string, number> {
  const base = baseOf([source]);
  const { claims } = readClaims(readMarkdown(draft), { tokenizer, aliases: base.aliases });
  const found = foundFor(claims, base).find(({ claim }) => claim.expression.text === value)!;
  return Object.fromEntries(
    found.candidates.map(({ placed }, i) => [placed.fact.expression.text, sign(found.signs[i]!, name)]),
  );
}

const trial: InlineSource = {
  name: 'trial.md',
  text: `しぶきの速度は、波の高さ2メートルで時速74キロ、波の高さ3メートルで時速52キロだった。
曳航の費用は、東港で310万円、西港で470万円かかった。`,
};

test('The value beside it tells which is meant', () => {
  const draft = '波の高さ2メートルでのしぶきの速度は時速52キロだった。';
  const bound = signs('boundValues', draft, '時速52キロ', trial);
  expect(bound['時速74キロ']).toBeGreaterThan(0.2);
  expect(bound['時速52キロ']).toBeLessThan(-0.2);
  expect(verdicts(draft, [trial])).toContain('時速52キロ conflict → 時速74キロ');
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
  const draft = '新しい割引で、学生の運賃は1人あたり月に約7000円浮く。';
  expect(signs('boundValues', draft, '約7000円', fares)).toMatchObject({ 約3000円: 0, 約7000円: 0 });
  expect(verdicts(draft, [fares]).join()).not.toContain('conflict');
});

test('What the draft says of another value does not speak for this one', () => {
  const closing: InlineSource = {
    name: 'closing.md',
    text: `大雨のため、峠の県道は6日間、谷のケーブルカーは15日間止まった。県道の復旧には土のう2000袋が要った。`,
  };
  const draft = '大雨で峠の県道は15日間、谷のケーブルカーは6日間止まった。';
  const others = signs('ofOthers', draft, '15日間', closing);
  expect(others['15日間']).toBeGreaterThan(others['6日間']! + 0.2);
  expect(verdicts(draft, [closing])).toEqual(['15日間 conflict → 6日間', '6日間 conflict → 15日間']);
});

test('So much a day is not so much in all', () => {
  const glacier: InlineSource = {
    name: 'glacier.md',
    text: `氷河の末端は夏の間に60メートル下がり、下がる速さは1日に2.5メートルに達した。`,
  };
  const draft = '氷河の末端は1日に2.5メートルも下がった。';
  expect(signs('otherRate', draft, '2.5メートル', glacier)).toEqual({ '60メートル': 1, '2.5メートル': 0 });
  expect(verdicts(draft, [glacier])).toEqual(['1日 supported', '2.5メートル unsupported']);
});
