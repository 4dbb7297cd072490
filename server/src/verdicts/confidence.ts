/**
 * How sure it is that a fact which states another value is about the very thing the claim is about, 0 to 1.
 *
 * A sum of what speaks for and against, through the logistic function. The weights were fitted on marked drafts of many subjects and
 * rounded; each is the pull of one full unit of what it stands for.
 */
import type { Claim } from '../claims/types';
import type { Candidate } from './candidates';
import { slipOf } from './slips';
import { specificityOf } from './specificity';

/** What the sentence and the base say beside the fact itself. */
export interface Circumstances {
  /** Alignment of the best fact of another sentence that states a third value, against this one's: 1 where nothing tells them apart. */
  readonly rivalElsewhere: number;
  /** The same within the sentence of the source. */
  readonly rivalBeside: number;
  /** The same of the best fact that agrees with the claim. */
  readonly agreeing: number;
  /** Other values of the claim's sentence that the same sentence of the source confirms, and that it contradicts. */
  readonly confirmed: number;
  readonly contradicted: number;
  readonly alone: boolean;
}

const WEIGHTS = {
  base: -0.95,
  score: 0.78,
  lack: -0.113,
  core: 0.085,
  coreless: -0.33,
  matched: 0.144,
  standing: 0.12,
  rivalElsewhere: -1.36,
  rivalBeside: -0.64,
  agreeing: -1.54,
  confirmed: 1.12,
  contradicted: -0.61,
  alone: 0.84,
  specific: 0.8,
  date: -0.22,
  relative: -1.78,
  ordinal: -1,
  slip: 1.5,
  implausible: -1.9,
  none: 0,
} as const;

/** 翌日, 3日後, 同年: a date counted from another of the text may be off by a slip of the reading. */
const RELATIVE = /[前後]|翌|同/;

export function confidence(claim: Claim, fact: Candidate, around: Circumstances): number {
  const { expression } = claim;
  const specificity = { low: 0, middle: 0.5, high: 1 }[specificityOf(expression)];
  const sum =
    WEIGHTS.base +
    WEIGHTS.score * fact.score +
    WEIGHTS.lack * Math.min(fact.lack, 30) +
    WEIGHTS.core * Math.min(fact.core, 12) +
    (fact.core > 0 ? 0 : WEIGHTS.coreless) +
    WEIGHTS.matched * Math.min(fact.matched.length, 12) +
    WEIGHTS.standing * fact.standing +
    WEIGHTS.rivalElsewhere * around.rivalElsewhere +
    WEIGHTS.rivalBeside * around.rivalBeside +
    WEIGHTS.agreeing * around.agreeing +
    WEIGHTS.confirmed * Math.min(around.confirmed, 2) +
    WEIGHTS.contradicted * Math.min(around.contradicted, 2) +
    (around.alone ? WEIGHTS.alone : 0) +
    WEIGHTS.specific * specificity +
    (expression.type === 'date' ? WEIGHTS.date : 0) +
    (RELATIVE.test(expression.text) ? WEIGHTS.relative : 0) +
    (expression.quantity?.ordinal ? WEIGHTS.ordinal : 0) +
    WEIGHTS[slipOf(expression, fact.placed.fact.expression) ?? 'none'];
  return 1 / (1 + Math.exp(-sum));
}
