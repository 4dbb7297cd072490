/** Which fact is meant: the chances of all of them and of silence, and what the passage adds. */
import { expect, test } from 'vitest';
import { chancesOf } from '../../../server/src/verdicts/chances';
import { COMPANY } from '../../../server/src/verdicts/company';
import { SIGNS, SILENCE } from '../../../server/src/verdicts/signs';
import { weights } from '../../../server/src/verdicts/weights';
import { checkText, verdicts, type InlineSource } from './desk';

const signs = (...numbers: number[]) => numbers;

test('The chances of the facts and of silence make 1, the better fact the likelier', () => {
  const pulls = { fact: signs(1, -2), silence: signs(0.5) };
  const { facts, silence } = chancesOf([[signs(2, 0)], [signs(2, 1)]], signs(1), pulls);
  expect(facts[0]! + facts[1]! + silence).toBeCloseTo(1);
  expect(facts[0]! / facts[1]!).toBeCloseTo(Math.exp(2));
  expect(facts[0]! / silence).toBeCloseTo(Math.exp(1.5));
});

test('Without a fact there is silence', () => {
  expect(chancesOf([], signs(1), { fact: signs(), silence: signs(3) }).silence).toBe(1);
});

test('Pulls too great for a number do not overflow', () => {
  const { facts } = chancesOf([[signs(5000)], [signs(4990)]], signs(1), { fact: signs(1), silence: signs(0) });
  expect(facts[0]!).toBeGreaterThan(0.99);
});

test('Every sign has its weight, and words that are lacking never speak for a fact', () => {
  const at = (name: (typeof SIGNS)[number]) => SIGNS.indexOf(name);
  for (const { fact, silence } of [weights.alone, weights.together]) {
    expect(silence).toHaveLength(SILENCE.length);
    for (const name of ['lacking', 'coreLacking', 'namesLacking', 'otherNames', 'otherTime', 'taken'] as const)
      expect(fact[at(name)]).toBeLessThan(0);
    for (const name of ['likeness', 'best', 'nearby', 'bound', 'equalCommon', 'equalTelling', 'equalRare'] as const)
      expect(fact[at(name)]).toBeGreaterThan(0);
  }
  expect(weights.together.fact).toHaveLength(SIGNS.length + COMPANY.length);
});

const harbours: InlineSource = {
  name: 'harbours.md',
  issued: '2023-04-10',
  title: '二つの港',
  text: `砦の守備隊は3月4日に白崎を、3月19日に黒崎を占領した。
損失は白崎で120人、黒崎で340人、青崎で75人だった。
防波堤の長さは東に410メートル、西に260メートルである。`,
};

test('Values of one sentence that changed places are told apart by the words that stand at them', () => {
  expect(verdicts('損失は白崎で340人、黒崎で120人だった。', [harbours])).toEqual([
    '340人 conflict → 120人',
    '120人 conflict → 340人',
  ]);
  expect(verdicts('損失は白崎で120人、黒崎で340人だった。', [harbours])).toEqual([
    '120人 supported',
    '340人 supported',
  ]);
});

const fleets: readonly InlineSource[] = ['北浜', '南浜'].map((place, i) => ({
  name: `${place}.md`,
  issued: '2022-06-01',
  title: `${place}の漁協`,
  text: `${place}漁協の組合員は${i ? 412 : 268}人である。\n\n漁船は${i ? 95 : 61}隻。水揚げの総額は${i ? '18億円' : '11億円'}だった。`,
}));

test('The values around a value tell which source the passage goes through', () => {
  const draft = '南浜漁協の組合員は412人を数える。水揚げの総額は18億円。漁船は59隻である。';
  const last = checkText(draft, fleets).at(-1)!;
  expect(last).toMatchObject({ verdict: 'conflict', replacement: '95隻' });
  expect(last.evidence).toHaveLength(1);
});
