/**
 * What tells whether a fact is the one a claim speaks of, sign by sign, looking at the claim's own sentence alone; and what tells that no
 * fact is. Each sign is a number, 0 where there is nothing of it. What they count for is in `weights.ts`.
 */
import type { Claim } from '../claims/types';
import type { Expression } from '../expressions/types';
import type { Query } from './align';
import { boundTo, isRate, ofOthers, valuesAt, wordsAt, type Word } from './bindings';
import { agrees, sentenceOf, type Candidate } from './candidates';
import { finerBy, inOtherUnits, isSlip, timesApart, yearsApart } from './slips';
import { specificityOf } from './specificity';

export const SIGNS = [
  // How well the words fit, and how well against the best of the claim's facts.
  'likeness',
  'best',
  'nearby',
  'lacking',
  'coreLacking',
  'namesLacking',
  'namesUnheard',
  'otherNames',
  'namesAround',
  'answered',
  'predicate',
  // What the words and the values at the value tell against the other facts of the source's sentence that say otherwise.
  'bound',
  'boundValues',
  // What of the fact's own words the claim's sentence says of another value.
  'ofOthers',
  // The values around the two; the time that the figure is said of.
  'companions',
  'otherCompanions',
  'otherTime',
  // One is so much a day or a year, the other is not.
  'otherRate',
  'otherModality',
  // The values themselves: a slip of the pen, or worlds apart.
  'agreesBroadly',
  'equalCommon',
  'equalTelling',
  'equalRare',
  'slip',
  'timesApart',
  'yearsApart',
  'finer',
  'otherUnits',
  // The other values of the claim's sentence: found in the same sentence of the source; fitting this very fact better.
  'confirmed',
  'taken',
] as const;

export const SILENCE = [
  'always',
  'unstated',
  'attributed',
  'relative',
  'ordinal',
  'inexact',
  'duration',
  'scope',
  'words',
  'nameless',
  'alone',
] as const;

export type Sign = (typeof SIGNS)[number];
export type SilenceSign = (typeof SILENCE)[number];

/** The signs of one fact, or of silence, in the order of their names. A plain list: there are very many, and each typed array has memory of its own. */
export type Signs = readonly number[];

/** A claim of a sentence with its words made ready and the facts that may be meant. */
export interface Weighable {
  readonly query: Query;
  readonly words: ReadonlyMap<string, Word>;
  readonly candidates: readonly Candidate[];
}

const at = Object.fromEntries(SIGNS.map((name, i) => [name, i])) as Record<Sign, number>;

/** From this likeness on another value of the sentence is found where a fact agrees with it. */
const CONFIRMS = 0.2;
/** What a confirmed value tells, in hundredths. */
const TELLS = { low: 25, middle: 70, high: 100 } as const;

/** So many values before and behind one can have words of their own that are not its. */
const BESIDE = 20;

const upTo = (most: number, n: number) => Math.min(most, n);

/** One of the signs of a fact. */
export const sign = (signs: Signs, name: Sign): number => signs[at[name]]!;

/** What the other values of a claim's sentence tell that a sentence of the sources confirms. */
type Confirmed = (sentence: string) => number;

/** The signs of each candidate of claim number `i` of a sentence; `free` are those that no other value of it has taken. */
export function signsOf(
  sentence: readonly Weighable[],
  i: number,
  free: ReadonlySet<Candidate>,
  confirmed: Confirmed,
): Signs[] {
  const { query, words, candidates } = sentence[i]!;
  const { claim } = query;
  const most = Math.max(0.001, ...candidates.map((c) => c.score));
  const bound = boundTo(candidates, wordsAt(query));
  const boundValues = boundTo(candidates, valuesAt(claim));
  const others = [...sentence.slice(Math.max(0, i - BESIDE), i), ...sentence.slice(i + 1, i + 1 + BESIDE)];
  const theirs = others.map((other) => other.words);
  const specificity = specificityOf(claim.expression);
  return candidates.map((candidate, k) => {
    const { expression, modality } = candidate.placed.fact;
    const signs: number[] = SIGNS.map(() => 0);
    signs[at.likeness] = candidate.score;
    signs[at.best] = candidate.score / most;
    signs[at.nearby] = candidate.nearby;
    signs[at.lacking] = Math.log1p(candidate.lack);
    signs[at.coreLacking] = candidate.coreLacking;
    signs[at.namesLacking] = Math.log1p(candidate.namesLacking);
    signs[at.namesUnheard] = Math.log1p(candidate.namesUnheard);
    signs[at.otherNames] = Math.log1p(candidate.namesOther);
    signs[at.namesAround] = Math.log1p(candidate.namesAround);
    signs[at.answered] = candidate.answered;
    signs[at.predicate] = candidate.predicate ? 1 : 0;
    signs[at.bound] = Math.sign(bound[k]!) * Math.log1p(Math.abs(bound[k]!));
    signs[at.boundValues] = boundValues[k]!;
    signs[at.ofOthers] = Math.log1p(ofOthers(candidate, words, theirs));
    signs[at.companions] = upTo(2, candidate.companions);
    signs[at.otherCompanions] = upTo(2, candidate.otherCompanions);
    signs[at.otherTime] = candidate.vetoes.includes('time') ? 1 : 0;
    signs[at.otherRate] = isRate(claim.companions) === isRate(candidate.placed.fact.companions) ? 0 : 1;
    signs[at.otherModality] = modality === claim.modality ? 0 : 1;
    const equal = candidate.agreement === 'equal' || (agrees(candidate) && sameFigure(claim.expression, expression));
    if (agrees(candidate) && !equal) signs[at.agreesBroadly] = { low: 0.4, middle: 0.7, high: 1 }[specificity];
    if (equal) signs[at[({ low: 'equalCommon', middle: 'equalTelling', high: 'equalRare' } as const)[specificity]]] = 1;
    if (candidate.agreement === 'differ') {
      signs[at.slip] = isSlip(claim.expression, expression) ? 1 : 0;
      signs[at.timesApart] = upTo(3, timesApart(claim.expression, expression));
      signs[at.yearsApart] = upTo(1, yearsApart(claim.expression, expression));
      signs[at.finer] = finerBy(claim.expression, expression);
      signs[at.otherUnits] = inOtherUnits(claim.expression, expression) ? 1 : 0;
    }
    signs[at.confirmed] = upTo(2, confirmed(sentenceOf(candidate)));
    signs[at.taken] = free.has(candidate) ? 0 : 1;
    return signs;
  });
}

/** 2480万円, and 約2480万円 of the source: one figure, whatever is said of how exact it is. */
function sameFigure({ quantity: a }: Expression, { quantity: b }: Expression): boolean {
  if (!a || !b || a.min === null || a.min !== a.max) return false;
  return a.min === b.min && a.max === b.max && a.unit === b.unit;
}

/** For each value of a sentence, and each sentence of the sources: what the other values tell that it confirms. */
export function confirmedIn(sentence: readonly Pick<Weighable, 'query' | 'candidates'>[]): Confirmed[] {
  const all = new Map<string, number>();
  const each = sentence.map(({ query, candidates }) => {
    const there = new Set(candidates.filter((c) => agrees(c) && c.score > CONFIRMS).map(sentenceOf));
    const tells = TELLS[specificityOf(query.claim.expression)];
    for (const name of there) all.set(name, (all.get(name) ?? 0) + tells);
    return { there, tells };
  });
  return each.map(
    ({ there, tells }) =>
      (name) =>
        ((all.get(name) ?? 0) - (there.has(name) ? tells : 0)) / 100,
  );
}

/** 翌日, 3日後, 同年: a date counted from another of the text may be off by a slip of the reading. */
const RELATIVE = /[前後]|翌|同/;

/** What tells that the sources do not speak of what a claim says. */
export function silenceSigns({ claim, terms }: Query, alone: boolean): Signs {
  const { expression } = claim;
  const own = terms.filter((t) => t.role !== 'context');
  const signs: Record<SilenceSign, number> = {
    always: 1,
    unstated: claim.modality === 'stated' ? 0 : 1,
    attributed: claim.attribution.length > 0 ? 1 : 0,
    relative: RELATIVE.test(expression.text) ? 1 : 0,
    ordinal: expression.quantity?.ordinal ? 1 : 0,
    inexact: expression.modifier ? 1 : 0,
    duration: expression.type === 'duration' ? 1 : 0,
    scope: claim.scope ? 1 : 0,
    words: Math.log1p(own.reduce((sum, t) => sum + t.information * t.weight, 0)),
    nameless: own.some((t) => t.kind === 'name') ? 0 : 1,
    alone: alone ? 1 : 0,
  };
  return SILENCE.map((name) => signs[name]);
}

export const isRelative = (claim: Claim): boolean => RELATIVE.test(claim.expression.text);
