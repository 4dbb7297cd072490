/**
 * Values that many single values fall into: 2006年以降, 300人以上, 1551年から1911年.
 * A single value that does so bears such a claim out, unless a fact that fits as well states a wide value, and another one.
 */
import type { Claim } from '../claims/types';
import type { Expression } from '../expressions/types';
import type { Candidate } from './candidates';

/** How well the wide fact must fit, as a share of the single one's fit. */
const AS_WELL = 0.85;

const isWide = ({ modifier, resolved, value }: Expression) =>
  /^[gl][et]$/.test(modifier ?? '') || (resolved ?? value ?? '').includes('/');
const stated = (c: Candidate) => c.placed.fact.expression;

/** The candidates of a claim without those that agree with it by chance: 2012年 with 2011年以降, where the source says 2006年以降. */
export function withoutChance(claim: Claim, found: readonly Candidate[]): readonly Candidate[] {
  if (!isWide(claim.expression)) return found;
  const against = found.find((c) => c.agreement === 'differ' && isWide(stated(c)));
  if (!against) return found;
  return found.filter((c) => c.agreement !== 'agree' || isWide(stated(c)) || against.score < AS_WELL * c.score);
}
