import { expect, test } from 'vitest';
import { readClaims } from '../../../server/src/claims';
import { AliasTable, learnAliases } from '../../../server/src/claims/aliases';
import { tokens } from '../../../server/src/claims/morphology';
import { termsOf } from '../../../server/src/claims/words';
import { readMarkdown } from '../../../server/src/text';
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
  expect(keys('カール・ベルネの工房')).toEqual(expect.arrayContaining(['カールベルネ', '・カール', '・ベルネ']));
  const [name] = termsOf(tokens('カール・ベルネは', tokenizer));
  expect(name!.alternatives).toEqual([['ベルネ']]);
});

test('A foreign name that is part of an alias stays one name', () => {
  const table = new AliasTable([['カール・ベルネ美術館', 'KBM']], tokenizer);
  const [prize, ...rest] = table.apply(termsOf(tokens('カール・ベルネ美術館の定員', tokenizer)));
  expect(prize!.label).toBe('カール・ベルネ美術館');
  expect(prize!.alternatives).toContainEqual(['kbm']);
  expect(rest.map((t) => t.key)).toEqual(['定員']);
});

test('What a sentence of the draft says is one thing is one in it', () => {
  const { claims } = readClaims(readMarkdown('臨海開発評議会（RKC）の予算は5億円である。'), {
    tokenizer,
    aliases: new AliasTable([], tokenizer),
  });
  expect(claims[0]!.terms.find((t) => t.label.startsWith('臨海'))!.alternatives).toContainEqual(['rkc']);
});
