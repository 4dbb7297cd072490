/**
 * A date and the same date in another calendar behind it (明治4年9月18日（1871年10月31日）), a length and the same length in another unit
 * (20フィート（約6.1メートル）), tell one fact twice. Weighed as two, each would take half of what speaks for the other.
 */
import { defaultTables } from '../expressions';
import type { Expression } from '../expressions/types';
import { agreementOf } from './agreement';
import { agrees, sentenceOf, type Candidate } from './candidates';

const OPENS = /[(（]/;
const WESTERN = /[0-9０-９〇一二三四五六七八九]{3,4}年/;
const eras = defaultTables.eras.eras.map(({ name }) => name).join('|');
const ERA = new RegExp(`(?:${eras})\\s?(?:[0-9０-９〇一二三四五六七八九十]{1,3}|元)年`, 'u');

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

/**
 * In two calendars a day has two dates, around New Year's Eve of two years, so that only how exact they are and the year are compared; 1955年
 * （1971年改築） is two days. An amount is the same but for how it is rounded.
 */
function tellTheSame(first: Candidate, gloss: Candidate): boolean {
  const [a, b] = [first, gloss].map(({ placed }) => placed.fact.expression) as [Expression, Expression];
  if (a.type !== b.type) return false;
  if (a.type === 'date')
    return precisionOf(a) === precisionOf(b) && isWestern(a) !== isWestern(b) && Math.abs(yearOf(a) - yearOf(b)) <= 1;
  return a.quantity?.unit !== b.quantity?.unit && ['equal', 'agree'].includes(agreementOf(a, b));
}

/** To the year, the month, the day: how many parts of the date are told. */
const precisionOf = ({ resolved, value }: Expression): number => (resolved ?? value ?? '').split('-').length;

const isWestern = ({ text }: Expression): boolean => WESTERN.test(text);
const yearOf = ({ resolved, value }: Expression): number => Number((resolved ?? value ?? '').slice(0, 4));

function saysItBetter(claim: Expression, gloss: Candidate, first: Candidate): boolean {
  if (agrees(gloss) !== agrees(first)) return agrees(gloss);
  const western = !ERA.test(claim.text);
  const fits = ({ placed: { fact } }: Candidate) =>
    claim.type === 'date'
      ? isWestern(fact.expression) === western
      : fact.expression.quantity?.unit === claim.quantity?.unit;
  return fits(gloss) && !fits(first);
}
