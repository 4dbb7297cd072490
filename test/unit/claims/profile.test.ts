import { expect, test } from 'vitest';
import { chunk } from '../../../server/src/claims/chunks';
import { tokens } from '../../../server/src/claims/morphology';
import { profile } from '../../../server/src/claims/profile';
import { tokenizer } from './support';

/** The words nearest to the value between ⟦ and ⟧; other values of the sentence stand between ⟨ and ⟩. */
function nearest(marked: string, least = 0.8): string[] {
  const text = marked.replace(/[⟦⟧⟨⟩]/g, '');
  const values: { start: number; end: number; own: boolean; temporal: boolean }[] = [];
  let removed = 0;
  for (const m of marked.matchAll(/[⟦⟨]([^⟧⟩]*)[⟧⟩]/g)) {
    const start = m.index - removed;
    values.push({ start, end: start + m[1]!.length, own: m[0].startsWith('⟦'), temporal: /[年月日時]/.test(m[1]!) });
    removed += 2;
  }
  const chunks = chunk(tokens(text, tokenizer), values);
  return profile(
    chunks,
    values.findIndex((v) => v.own),
  )
    .filter((t) => t.weight >= least)
    .map((t) => t.key)
    .sort();
}

test.each([
  ['橋の長さは⟦320メートル⟧である。', ['橋', '長い']],
  ['定員⟦320人⟧の船', ['定員', '船']],
  ['渡し船「みなと」（定員⟦40人⟧）が戻った。', ['定員', 'みなと', '渡し船']],
])('%s is about %j', (text, expected) => {
  expect(nearest(text)).toEqual(expect.arrayContaining(expected));
});

test('In a list of pairs each value belongs to its own word', () => {
  const text = '道路整備が⟨28億円⟩、河川改修が⟦14億円⟧、公園が⟨3億円⟩だった。';
  expect(nearest(text)).toEqual(expect.arrayContaining(['河川', '改修']));
  expect(nearest(text)).not.toContain('道路');
  expect(nearest(text)).not.toContain('公園');
});

test('A verb made a noun is what the value is about', () => {
  expect(nearest('⟨12人⟩のうち、救助できたのは⟦5人⟧にとどまった。')).toContain('救助');
});

test.each([
  ['連隊は⟦6月3日⟧に青木台を、⟨6月9日⟩に白浜を占領した。', '青木', '白浜'],
  ['楽団は⟨2月⟩に白浜、⟦4月⟧に青木台で演奏した。', '青木', '白浜'],
  ['楽団は⟦2月⟧に白浜、⟨4月⟩に青木台で演奏した。', '白浜', '青木'],
  ['町が放水車⟨4台⟩を、県が自走砲⟦6門⟧を渡した。', '県', '町'],
  ['港から東に⟨12キロ⟩の所には灯台が、北に⟦30キロ⟧の所には牧場が、南に⟨45キロ⟩の所には鉱山がある。', '牧場', '灯台'],
])('Parts that share a predicate keep their own words: %s', (text, own, other) => {
  expect(nearest(text, 0.6)).toContain(own);
  expect(nearest(text, 0.6)).not.toContain(other);
});

test.each([
  ['船は、平日では⟨40便⟩、休日では⟦25便⟧が出る。', '休日', '平日'],
  ['組合への加入は⟨1972年⟩、脱退は⟦1990年⟧だった。', '脱退', '加入'],
])('Topics set against each other keep their own words: %s', (text, own, other) => {
  expect(nearest(text, 0.6)).toContain(own);
  expect(nearest(text, 0.6)).not.toContain(other);
});

test('A topic that leaves out what it tells has it from the one before', () => {
  expect(nearest('アオサギの体長は⟨93センチ⟩、コサギは⟦61センチ⟧である。', 0.6)).toEqual(
    expect.arrayContaining(['コサギ', '体長']),
  );
});

test.each([
  ['工場は⟦1975年⟧に完成した後、⟨1980年⟩に改修された。', '完成', '改修'],
  ['雨が強まったため、⟨1975年⟩に堤を築き、⟦1980年⟧に水門を設けた。', '水門', '堤'],
  ['売り上げが⟨40億円⟩に落ちたことから、店は⟦12人⟧を配置換えした。', '配置', '売り上げ'],
])('A clause that tells when or why has words of its own: %s', (text, own, other) => {
  expect(nearest(text)).toContain(own);
  expect(nearest(text)).not.toContain(other);
});

test.each([
  ['⟨1998年⟩に開業した港の倉庫を⟦2005年⟧に改装した。', ['倉庫', '改装'], '開業'],
  ['⟦1998年⟧に開業した港の倉庫を⟨2005年⟩に改装した。', ['開業', '港'], '改装'],
  ['市は⟨1月⟩に就任した会長が⟦3月⟧に示した案を⟨6月⟩に採用した。', ['会長', '示す', '案'], '採用'],
  ['市は⟨1月⟩に就任した会長が⟨3月⟩に示した案を⟦6月⟧に採用した。', ['市', '案', '採用'], '就任'],
])('A clause that modifies a noun is no part of what is said of it: %s', (text, own, other) => {
  expect(nearest(text)).toEqual(expect.arrayContaining(own));
  expect(nearest(text)).not.toContain(other);
});

test('What is quoted is modified like any noun', () => {
  expect(nearest('港で拾われた「あおば丸」は⟦3800トン⟧だった。', 0.7)).not.toContain('拾う');
});

test('What modifies the value’s own phrase is about the value', () => {
  expect(nearest('町が去年の夏に採用した⟦40人⟧が辞めた。')).toEqual(expect.arrayContaining(['町', '採用']));
});

test.each([
  ['組合は⟦1962年⟧になって連合に加わった。', '加わる'],
  ['⟦第4回⟧では米を配った。', '配る'],
  ['港（深さ⟨9メートル⟩）、石造灯台（高さ⟦22メートル⟧）がある。', '石造'],
])('%s is about %s', (text, own) => {
  expect(nearest(text)).toContain(own);
});

test('高さ is no predicate: what happens is told behind it', () => {
  expect(nearest('高さ⟦53メートル⟧の塔を建てた。')).toContain('建てる');
});
