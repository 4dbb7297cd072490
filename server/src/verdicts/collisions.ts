/**
 * One fact is one thing: two values of a sentence cannot both be about it. Where two values that differ fit one fact about equally well,
 * and neither is its value, the sentence speaks of things that the source does not tell apart, and nothing is said.
 */
import type { Claim } from '../claims/types';
import { agreementOf } from './agreement';
import type { Candidate } from './candidates';
import { silent, type Decision } from './decide';
import { bySentence } from './sentences';

/** Another value fits the fact about as well from this share of the fit on. */
const AS_WELL = 0.8;

export function withoutCollisions(
  claims: readonly Claim[],
  decisions: readonly Decision[],
  weighed: readonly (readonly Candidate[])[],
): Decision[] {
  const together = bySentence(claims);
  return decisions.map((decision, i) => {
    if (decision.verdict !== 'conflict') return decision;
    const fact = decision.best!.placed.id;
    const collides = together.get(claims[i]!.sentence)!.some((k) => {
      if (k === i || decisions[k]!.verdict !== 'unsupported') return false;
      if (agreementOf(claims[k]!.expression, claims[i]!.expression) !== 'differ') return false;
      const best = weighed[k]!.find((c) => !c.vetoes.includes('names'));
      return best?.placed.id === fact && best.score >= AS_WELL * decision.score;
    });
    return collides ? silent(decision.best, ['taken']) : decision;
  });
}
