import { expect, test } from 'vitest';
import { AliasTable, learnAliases } from '../../../server/src/claims/aliases';
import { tokens } from '../../../server/src/claims/morphology';
import { termsOf } from '../../../server/src/claims/words';
import { tokenizer } from './support';

const learnt = (text: string) => learnAliases(text, tokens(text, tokenizer));

test('A name in brackets behind a name is another name of it', () => {
  expect(learnt('港湾運営評議会（PMC）が発足した。')).toEqual([['港湾運営評議会', 'PMC']]);
  expect(learnt('港湾運営評議会(PMC)が発足した。')).toEqual([['港湾運営評議会', 'PMC']]);
  expect(learnt('WHO（世界保健機関）は声明を出した。')).toEqual([['WHO', '世界保健機関']]);
});

test('A name in 「」 behind what it is', () => {
  expect(learnt('気象観測衛星「アマツバメ」を打ち上げた。')).toEqual([['気象観測衛星', 'アマツバメ']]);
});

test('A remark in brackets is no name', () => {
  expect(learnt('会議（写真）が開かれた。')).toEqual([]);
  expect(learnt('会議（11月に開催）が開かれた。')).toEqual([]);
});

test('The table gives the other names of a name, whatever words it is made of', () => {
  const table = new AliasTable([['港湾運営評議会', 'PMC']], tokenizer);
  const terms = table.apply(termsOf(tokens('港湾運営評議会の予算', tokenizer)));
  expect(terms[0]!.alternatives).toContainEqual(['pmc']);
  expect(terms.map((t) => t.kind)).toEqual(['name', 'noun']);
});

test('A foreign name is also known by its first part and its last', () => {
  const keys = (text: string) => termsOf(tokens(text, tokenizer)).map((t) => t.key);
  expect(keys('カール・ベルネの工房')).toEqual(expect.arrayContaining(['カールベルネ', 'カール', 'ベルネ']));
  const [name] = termsOf(tokens('カール・ベルネは', tokenizer));
  expect(name!.alternatives).toEqual([['カール'], ['ベルネ']]);
});
