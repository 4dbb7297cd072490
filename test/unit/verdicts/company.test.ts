/** What the values around a claim tell about where it was taken from. */
import { expect, test } from 'vitest';
import type { Candidate } from '../../../server/src/verdicts/candidates';
import { COMPANY, Company, REACH, type CompanySign, type Neighbour } from '../../../server/src/verdicts/company';

/** A fact by its number, in a sentence of one source. */
const fact = (id: number, sentence: number) =>
  ({ placed: { id, segment: { path: '/a.md' }, fact: { sentence } } }) as unknown as Candidate;

const claim = (sentence: number, candidates: Candidate[], ...chances: number[]): Neighbour => ({
  sentence,
  candidates,
  chances: { facts: chances, silence: 1 - chances.reduce((sum, chance) => sum + chance, 0) },
});

function sign(passage: readonly Neighbour[], at: number, name: CompanySign): number[] {
  return new Company(passage).signsOf(at).map((signs) => Number(signs[COMPANY.indexOf(name)]!.toFixed(6)));
}

test('A fact that another value of the sentence is taken from is held by it', () => {
  const passage = [claim(0, [fact(1, 0), fact(2, 0)], 0.9, 0.1), claim(0, [fact(1, 0), fact(2, 0)], 0.5, 0.4)];
  expect(sign(passage, 1, 'held')).toEqual([0.9, 0.1]);
  expect(sign(passage, 1, 'heldNearby')).toEqual([0, 0]);
});

test('So is one that a value of a sentence around is taken from', () => {
  const passage = [claim(0, [fact(1, 0)], 0.9), claim(2, [fact(1, 0), fact(2, 0)], 0.5, 0.4)];
  expect(sign(passage, 1, 'heldNearby')).toEqual([0.9, 0]);
  expect(sign(passage, 1, 'held')).toEqual([0, 0]);
});

test('Sentences out of reach tell nothing', () => {
  const passage = [claim(0, [fact(1, 0)], 0.9), claim(REACH + 1, [fact(1, 0)], 0.5)];
  expect(sign(passage, 1, 'heldNearby')).toEqual([0]);
});
