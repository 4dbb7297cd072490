import { expect, test } from 'vitest';
import { chunk } from '../../../server/src/claims/chunks';
import { attributionOf, modalityIn } from '../../../server/src/claims/modality';
import { tokens } from '../../../server/src/claims/morphology';
import { tokenizer } from './support';

/** `text` holds the value between ⟦ and ⟧. */
function modality(marked: string) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const whole = { start: 0, end: text.length };
  return modalityIn(text, whole)({ start, end }, whole);
}

test.each([
  ['橋の長さは⟦320メートル⟧である。', 'stated'],
  ['橋の長さは⟦320メートル⟧ではなく280メートルだ。', 'negated'],
  ['長さ⟦320メートル⟧の橋ではない。', 'negated'],
  ['もし予算が⟦3億円⟧あれば、橋は架かった。', 'hypothetical'],
  ['全線が開通していれば、利用者は⟦2万人⟧を超えたかもしれない。', 'hypothetical'],
  ['利用者は来年⟦2万人⟧に達する見込みだ。', 'forecast'],
  ['市は⟦5億円⟧をかけて改修する計画だ。', 'forecast'],
  ['今年は⟦3万人⟧の利用を見込んでいる。', 'forecast'],
  ['初日の来店は⟦1240人⟧で、計画を大きく下回った。', 'stated'],
  ['売り上げは⟦32億円⟧で、予想を上回った。', 'stated'],
  ['延伸は⟦9月⟧に予定どおり終わった。', 'stated'],
  ['⟦5億円⟧をかける計画が実行された。', 'stated'],
  ['⟦2019年⟧、長く温めた構想が、ようやく駅の統合として実現した。', 'stated'],
  ['⟦5億円⟧をかける計画を実現したいと述べた。', 'forecast'],
  ['⟦5億円⟧をかける計画を実行した場合を考える。', 'forecast'],
  ['⟦2030年⟧の開業予定を発表し、式典を実施した。', 'forecast'],
  ['駅前を⟦5億円⟧で改修する計画を2月に公表した。', 'forecast'],
  ['⟦1993年⟧に始めた浄化計画に、県は610億円を投じた。', 'stated'],
  ['県は⟦610億円⟧を投じる浄化計画を始めた。', 'forecast'],
  ['県は⟦2030年⟧に終えるとした計画を続ける。', 'forecast'],
  ['県の想定では、波の高さは⟦9メートル⟧に達する。', 'forecast'],
  ['波の高さは⟦9メートル⟧で、想定外だった。', 'stated'],
  ['試験は⟦8回⟧で目標に当たった。', 'stated'],
  ['船は⟦8回⟧の往復を目標にしている。', 'forecast'],
  ['筆者の試算では⟦4割⟧が失われた。', 'estimate'],
])('%s → %s', (text, expected) => {
  expect(modality(text)).toBe(expected);
});

test('What ends the sentence is said of all of it, and so is no plan that it only mentions', () => {
  const said = (text: string) => {
    const end = text.indexOf('、');
    return modalityIn(text, { start: 0, end: text.length })({ start: 0, end: 2 }, { start: 0, end });
  };
  expect(said('6月に開業し、運賃は安くする方針だ。')).toBe('forecast');
  expect(said('6月に開業し、延伸の計画も調べた。')).toBe('stated');
  expect(said('6月に無料になり、利用は2万人になると見込む。')).toBe('forecast');
  expect(said('6月は無料だったが、7月は有料にする方針だ。')).toBe('stated');
  expect(said('6月は無料になっており、7月も無料にする方針だ。')).toBe('stated');
  expect(said('6月に無料になり、年2万人の利用を見込む。')).toBe('stated');
});

test('Who is quoted by a foreign name is known by the whole of it', () => {
  const text = 'アンナ・ベルネルによると、橋は古い。';
  expect(attributionOf(text, chunk(tokens(text, tokenizer), []))).toEqual(['アンナベルネル']);
});
