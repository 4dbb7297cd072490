/**
 * A date and the same date in another calendar behind it (明治5年10月4日（1872年11月4日）), a length and the same length in another unit
 * (20フィート（約6.1メートル）), tell one fact twice. Weighed as two, each would take half of what speaks for the other.
 */
import type { Expression } from '../expressions/types';
import { agreementOf } from './agreement';
import { agrees, sentenceOf, type Candidate } from './candidates';

const OPENS = /[(（]/;
const WESTERN = /[0-9０-９]{3,4}年/;
const ERA = /\p{Script=Han}(?:[0-9０-９]{1,2}|元)年/u;

/** The candidates of a claim with one of each such pair: the one that bears it out, else the one that counts as the claim does. */
export function withoutGlosses(claim: Expression, found: readonly Candidate[]): readonly Candidate[] {
  if (claim.type !== 'date' && claim.type !== 'quantity') return found;
  const places = new Map(found.map((c) => [`${sentenceOf(c)}\n${c.placed.fact.at}`, c]));
  const left = new Set<Candidate>();
  for (const candidate of found) {
    const { at, expression } = candidate.placed.fact;
    const end = at + expression.text.length;
    if (!OPENS.test(candidate.placed.sentence.text[end] ?? '')) continue;
    const gloss = places.get(`${sentenceOf(candidate)}\n${end + 1}`);
    if (gloss && tellTheSame(candidate, gloss)) left.add(saysItBetter(claim, gloss, candidate) ? candidate : gloss);
  }
  return left.size > 0 ? found.filter((c) => !left.has(c)) : found;
}

/** In two calendars a day has two dates, so that only how exact they are is compared; an amount is the same but for how it is rounded. */
function tellTheSame(first: Candidate, gloss: Candidate): boolean {
  const [a, b] = [first, gloss].map(({ placed }) => placed.fact.expression) as [Expression, Expression];
  if (a.type !== b.type) return false;
  if (a.type === 'date') return precisionOf(a) === precisionOf(b);
  return a.quantity?.unit !== b.quantity?.unit && ['equal', 'agree'].includes(agreementOf(a, b));
}

/** To the year, the month, the day: how many parts of the date are told. */
const precisionOf = ({ resolved, value }: Expression): number => (resolved ?? value ?? '').split('-').length;

function saysItBetter(claim: Expression, gloss: Candidate, first: Candidate): boolean {
  if (agrees(gloss) !== agrees(first)) return agrees(gloss);
  const western = !ERA.test(claim.text);
  const fits = ({ placed: { fact } }: Candidate) =>
    claim.type === 'date'
      ? WESTERN.test(fact.expression.text) === western
      : fact.expression.quantity?.unit === claim.quantity?.unit;
  return fits(gloss) && !fits(first);
}
