/**
 * Whether a claim's value agrees with a fact's, as a reader of both texts would say.
 *
 * The expressions room compares what the values mean once made absolute. Where the year or the month of a date was not written but taken
 * from the text around it, a difference in just that part is no contradiction: the two texts write the same thing.
 */
import { compare } from '../expressions';
import type { Agreement, Expression } from '../expressions/types';

/** 11月17日, 17日, 17日夜: nothing in it says which year, not even 昨年 or 同年. */
const PART_OF_DATE = /^[0-9０-９〇一二三四五六七八九十]+(?:月|日)[^年昨去来前翌同先今明毎後]*$/;

const plain = (text: string) => text.normalize('NFKC').replace(/[\s,、]/g, '');

export function agreementOf(claim: Expression, fact: Expression): Agreement {
  const agreement = compare(claim, fact);
  if (agreement !== 'differ') return agreement;
  if (plain(claim.text) === plain(fact.text)) return 'agree';
  if (
    claim.type === 'date' &&
    (PART_OF_DATE.test(claim.text) || PART_OF_DATE.test(fact.text)) &&
    claim.value &&
    fact.value
  ) {
    return compare(asWritten(claim), asWritten(fact)) === 'differ' ? 'differ' : 'agree';
  }
  return agreement;
}

function asWritten(expression: Expression): Expression {
  const { resolved, ...written } = expression;
  return PART_OF_DATE.test(expression.text) || resolved === undefined ? written : expression;
}
