/**
 * One fact is one thing: two values of a sentence cannot both be about it.
 * A value that would conflict with a fact which another value of its sentence confirms is about something else, and so, as a rule, are
 * two values that would both conflict with one fact.
 */
import type { Claim } from '../claims/types';
import { agreementOf } from './agreement';
import { silent, type Decision } from './decide';

/** Of two values that would conflict with one fact, one stays only where it fits this many times better. */
const CLEARLY = 1.2;

export function withoutCollisions(claims: readonly Claim[], decisions: readonly Decision[]): Decision[] {
  return decisions.map((decision, i) => {
    if (decision.verdict !== 'conflict') return decision;
    const fact = decision.best!.placed.id;
    const rivals = decisions.filter(
      (other, k) =>
        k !== i &&
        claims[k]!.sentence === claims[i]!.sentence &&
        other.verdict !== 'unsupported' &&
        other.best!.placed.id === fact &&
        agreementOf(claims[k]!.expression, claims[i]!.expression) === 'differ',
    );
    const taken = rivals.some((other) => other.verdict === 'supported' || decision.score < CLEARLY * other.score);
    return taken ? silent(decision.best, ['taken']) : decision;
  });
}
