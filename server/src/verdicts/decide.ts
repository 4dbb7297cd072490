/**
 * From the facts that speak of a claim's thing to a verdict.
 *
 * Support first: if a well-aligned fact agrees, the claim is supported. A conflict is what remains when the best-aligned facts all disagree
 * and nothing vetoes. Where the match is weak, nothing is said.
 */
import type { Claim } from '../claims/types';
import type { Candidate } from './candidates';
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

/** Alignment needed to call a claim supported. */
const SUPPORT = 0.36;
/** An agreeing fact may be aligned this much worse than the best one. */
const SUPPORT_SHARE = 0.72;
/** Alignment needed for a conflict where the sentence offers nothing else to hold on to. */
const CONFLICT = 0.6;
/** The same where another value of the sentence is confirmed by the same sentence of the source. */
const CONFLICT_CONFIRMED = 0.5;

/** What the other values of the claim's sentence came to, in the sentence that the best fact stands in. */
export interface Neighbours {
  readonly confirmed: boolean;
  readonly contradicted: boolean;
}

export function decide(claim: Claim, found: readonly Candidate[], neighbours: Neighbours): Decision {
  const clear = found.filter((c) => c.vetoes.length === 0);
  const best = clear[0];
  const agreeing = clear.filter((c) => c.agreement === 'equal' || c.agreement === 'agree');
  const nearest = found[0];
  const none = (vetoed: readonly string[]): Decision => ({
    verdict: 'unsupported',
    evidence: [],
    dissent: [],
    score: best?.score ?? nearest?.score ?? 0,
    ...((best ?? nearest) ? { best: (best ?? nearest)! } : {}),
    vetoed,
  });
  if (!best) return none(nearest ? nearest.vetoes : []);
  const support = agreeing[0];
  if (support && support.score >= SUPPORT && support.score >= best.score * SUPPORT_SHARE) {
    const dissent = clear.filter(
      (c) =>
        c.agreement === 'differ' &&
        c.score >= 0.9 * support.score &&
        c.placed.segment !== support.placed.segment &&
        c.score >= CONFLICT,
    );
    return {
      verdict: 'supported',
      evidence: agreeing.filter((c) => c.score >= support.score * 0.9),
      dissent,
      score: support.score,
      best: support,
      vetoed: [],
    };
  }
  if (claim.modality !== 'stated') return none([claim.modality]);
  if (best.placed.fact.modality !== 'stated') return none([best.placed.fact.modality]);
  if (claim.attribution.length > 0 && !claim.attribution.every((key) => best.matched.includes(key)))
    return none(['attribution']);
  if (neighbours.contradicted && !neighbours.confirmed) return none(['event']);
  if (best.score < (neighbours.confirmed ? CONFLICT_CONFIRMED : CONFLICT)) return none(['weak']);
  const against = clear.filter((c) => c.agreement === 'differ' && c.score >= 0.92 * best.score);
  return { verdict: 'conflict', evidence: against, dissent: [], score: best.score, best, vetoed: [] };
}
