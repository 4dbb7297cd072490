/**
 * A date and the same date in another calendar behind it (明治5年10月4日（1872年11月4日）) tell one fact twice. Weighed as two, each would take
 * half of what speaks for the other.
 */
import type { Expression } from '../expressions/types';
import { agrees, sentenceOf, type Candidate } from './candidates';

const OPENS = /[(（]/;
const WESTERN = /[0-9０-９]{3,4}年/;
const ERA = /\p{Script=Han}(?:[0-9０-９]{1,2}|元)年/u;

/** The candidates of a claim with one of each such pair: the one that bears it out, else the one that counts the years as the claim does. */
export function withoutGlosses(claim: Expression, found: readonly Candidate[]): readonly Candidate[] {
  if (claim.type !== 'date') return found;
  const places = new Map(found.map((c) => [`${sentenceOf(c)}\n${c.placed.fact.at}`, c]));
  const left = new Set<Candidate>();
  for (const candidate of found) {
    const { at, expression } = candidate.placed.fact;
    const end = at + expression.text.length;
    if (!OPENS.test(candidate.placed.sentence.text[end] ?? '')) continue;
    const gloss = places.get(`${sentenceOf(candidate)}\n${end + 1}`);
    if (!gloss || precisionOf(gloss) !== precisionOf(candidate)) continue;
    left.add(saysItBetter(claim, gloss, candidate) ? candidate : gloss);
  }
  return left.size > 0 ? found.filter((c) => !left.has(c)) : found;
}

/** To the year, the month, the day: how many parts of the date are told. */
const precisionOf = ({ placed: { fact } }: Candidate): number =>
  (fact.expression.resolved ?? fact.expression.value ?? '').split('-').length;

function saysItBetter(claim: Expression, gloss: Candidate, date: Candidate): boolean {
  if (agrees(gloss) !== agrees(date)) return agrees(gloss);
  const western = !ERA.test(claim.text);
  const fits = ({ placed: { fact } }: Candidate) => WESTERN.test(fact.expression.text) === western;
  return fits(gloss) && !fits(date);
}
