/**
 * From the facts that speak of a claim's thing to a verdict.
 *
 * Support first: if a well-aligned fact agrees, the claim is supported. A conflict is what remains when the best-aligned facts all disagree
 * and nothing vetoes. Where the match is weak, nothing is said.
 */
import type { Claim } from '../claims/types';
import { agreementOf } from './agreement';
import type { Candidate } from './candidates';
import { confidence } from './confidence';
import { specificityOf, type Specificity } from './specificity';
import type { Verdict } from './types';

export interface Decision {
  readonly verdict: Verdict;
  /** Conflict: the facts that contradict; supported: those that agree; best first. */
  readonly evidence: readonly Candidate[];
  /** Supported, but these sources say otherwise. */
  readonly dissent: readonly Candidate[];
  readonly score: number;
  readonly best?: Candidate;
  readonly vetoed: readonly string[];
}

/** What the other values of the claim's sentence came to, in the sentence that the best fact stands in. */
export interface Neighbours {
  readonly confirmed: number;
  readonly contradicted: number;
  readonly alone: boolean;
}

/** Alignment needed to call a claim supported: the less it tells that two values are equal, the better the words must fit. */
const SUPPORT: Readonly<Record<Specificity, number>> = { low: 0.24, middle: 0.18, high: 0.1 };
/** An agreeing fact may be aligned this much worse than the best one. */
const SUPPORT_SHARE: Readonly<Record<Specificity, number>> = { low: 0.65, middle: 0.55, high: 0.4 };
/** The same where the best fact stands in the same sentence (two values are two things), or says the very words of the claim. */
const SUPPORT_SHARE_CLOSE = 0.85;
/** How sure a conflict must be. */
const SURE = 0.6;
/** The same where the two sentences are nearly the same word for word. */
const SURE_OF_SAME_WORDS = 0.4;
const VERBATIM = 0.93;
/** The same where another sentence of the sources states the claim's value, of something that fits less well. */
const SURE_AGAINST_SUPPORT = 0.75;
/** A fact that agrees and fits nearly as well as the best ends the question. */
const OUTRIGHT = 0.8;
/** What the claim's own sentence must have in common with the fact, however well headings and titles fit. */
const LEAST_MASS = 4;
/** Below this alignment nothing is said. */
const LEAST_SCORE = 0.4;
/** A date that can be wrong: it holds a number, or counts from another. メーデー and けさ do not. */
const TOLD = /[0-9０-９〇一二三四五六七八九十元]|[前後]|翌|同|先|昨|来/;
/** From this alignment on two sentences say the same but for the value. */
const SAME_WORDS = 0.8;
/** From this alignment on another source is said to say otherwise. */
const DISSENT = 0.6;

export function decide(claim: Claim, found: readonly Candidate[], neighbours: Neighbours): Decision {
  // Another time stands against a conflict only: a figure that agrees is supported, whatever its date.
  const clear = found.filter((c) => c.vetoes.every((v) => v === 'time'));
  const best = clear[0];
  if (!best) return silent(found[0], found[0]?.vetoes ?? []);
  const agreeing = clear.filter((c) => c.agreement === 'equal' || c.agreement === 'agree');
  const support = agreeing.find((c) => supports(claim, c, best));
  if (support && support.score >= OUTRIGHT * best.score) return supported(support, agreeing, clear);
  const needed = support ? SURE_AGAINST_SUPPORT : sameWords(best) ? SURE_OF_SAME_WORDS : SURE;
  const doubt = doubts(claim, best, clear, neighbours, needed);
  if (doubt && support) return supported(support, agreeing, clear);
  if (doubt) return silent(best, [doubt]);
  const against = clear.filter((c) => c.agreement === 'differ' && c.score >= 0.92 * best.score);
  return { verdict: 'conflict', evidence: against, dissent: [], score: best.score, best, vetoed: [] };
}

export function silent(best: Candidate | undefined, vetoed: readonly string[]): Decision {
  return {
    verdict: 'unsupported',
    evidence: [],
    dissent: [],
    score: best?.score ?? 0,
    ...(best ? { best } : {}),
    vetoed,
  };
}

function supports(claim: Claim, fact: Candidate, best: Candidate): boolean {
  const specificity = specificityOf(claim.expression);
  const close = sameSentence(fact, best) || sameWords(best);
  const share = close ? SUPPORT_SHARE_CLOSE : SUPPORT_SHARE[specificity];
  return fact.score >= SUPPORT[specificity] && fact.score >= best.score * share;
}

function supported(support: Candidate, agreeing: readonly Candidate[], clear: readonly Candidate[]): Decision {
  const elsewhere = clear.filter((c) => c.placed.segment !== support.placed.segment);
  return {
    verdict: 'supported',
    evidence: [support, ...agreeing.filter((c) => c !== support && c.score >= support.score * 0.9)],
    dissent: elsewhere.filter((c) => c.agreement === 'differ' && c.score >= DISSENT && c.score >= 0.9 * support.score),
    score: support.score,
    best: support,
    vetoed: [],
  };
}

/** The first reason not to call it a conflict; undefined where there is none. */
function doubts(
  claim: Claim,
  best: Candidate,
  clear: readonly Candidate[],
  neighbours: Neighbours,
  needed: number,
): string | undefined {
  const said = best.placed.fact.modality;
  // A plan in both texts, in the same words, is one plan.
  if (claim.modality !== said || best.score < SAME_WORDS) {
    if (claim.modality !== 'stated') return claim.modality;
    if (said !== 'stated') return said;
  }
  if (claim.attribution.length > 0 && !claim.attribution.every((key) => best.matched.includes(key)))
    return 'attribution';
  if (best.mass < LEAST_MASS || best.score < LEAST_SCORE) return 'weak';
  if (best.vetoes.includes('time')) return 'time';
  if (clear.some((c) => !sameSentence(c, best) && tellsAll(claim, c))) return 'weak';
  if (claim.scope && neighbours.confirmed === 0) return 'event';
  if (claim.expression.type === 'date' && !TOLD.test(claim.expression.text)) return 'weak';
  const others = clear.filter(
    (c) => c !== best && agreementOf(best.placed.fact.expression, c.placed.fact.expression) === 'differ',
  );
  const share = (c: Candidate | undefined) => (c ? c.score / best.score : 0);
  const sure = confidence(claim, best, {
    ...neighbours,
    rivalElsewhere: share(others.find((c) => !sameSentence(c, best))),
    rivalBeside: share(others.find((c) => sameSentence(c, best))),
    agreeing: share(clear.find((c) => c.agreement !== 'differ')),
  });
  return sure >= needed ? undefined : 'weak';
}

/** The claim's very value, which is not one met everywhere, in a sentence that lacks none of the claim's words. */
const tellsAll = (claim: Claim, fact: Candidate) =>
  fact.agreement === 'equal' && fact.missing.length === 0 && specificityOf(claim.expression) !== 'low';

const sameWords = (best: Candidate) => best.score >= VERBATIM && best.lack < 1;

export const sameSentence = (a: Candidate, b: Candidate) =>
  a.placed.segment === b.placed.segment && a.placed.fact.sentence === b.placed.fact.sentence;
