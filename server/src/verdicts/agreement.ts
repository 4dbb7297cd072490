/**
 * Whether a claim's value agrees with a fact's, as a reader of both texts would say.
 *
 * The expressions room compares what the values mean once made absolute. Where the year or the month of a date was not written but taken
 * from the text around it, a difference in just that part is no contradiction: the two texts write the same thing.
 */
import { compare } from '../expressions';
import type { Agreement, Expression } from '../expressions/types';

/** 11月17日, 17日, 17日午後: nothing in it says which year, not even 昨年 or 同年. */
const PART_OF_DATE = /^[0-9０-９〇一二三四五六七八九十]+(?:月|日)(?:午[前後]|[^年昨去来前翌同先今明毎後])*$/;

/** A date that can be wrong: it holds a number, or counts from another. メーデー does not. */
const TOLD = /[0-9０-９〇一二三四五六七八九十元]|[前後]|翌|同|先|昨|来/;
const DAY = /[0-9０-９]+月[0-9０-９]+日/;
const DIGITS = /[0-9０-９〇一二三四五六七八九十元]/;

/** Texts of values as they were made plain; a claim's is asked for with those of many facts. */
const plains = new Map<string, string>();
const MOST_PLAINS = 2000;

function plain(text: string): string {
  let made = plains.get(text);
  if (made === undefined) {
    if (plains.size >= MOST_PLAINS) plains.clear();
    plains.set(text, (made = text.normalize('NFKC').replace(/[\s,、]/g, '')));
  }
  return made;
}

export function agreementOf(claim: Expression, fact: Expression): Agreement {
  const agreement = compare(claim, fact);
  if (agreement !== 'differ') return agreement;
  if (plain(claim.text) === plain(fact.text)) return 'agree';
  if (claim.type === 'date' && (PART_OF_DATE.test(claim.text) || PART_OF_DATE.test(fact.text))) {
    if (writtenAlike(written(claim), written(fact))) return 'agree';
  }
  return claim.type === 'date' && !canContradict(claim, fact) ? 'incomparable' : 'differ';
}

/** きのう, おととい: a day that the date of issue makes certain. */
const countedFromIssue = ({ value, resolved }: Expression) =>
  value === undefined && resolved !== undefined && !resolved.startsWith('X');

/** Whether one date can contradict the other. */
function canContradict(claim: Expression, fact: Expression): boolean {
  if (!TOLD.test(claim.text) && !countedFromIssue(claim)) return false;
  // 前の年より5％増え is no date that a year can contradict.
  if (DIGITS.test(claim.text) && !DIGITS.test(fact.text)) return false;
  // 7月9日 and 平成30年度 have no part in common; 同年4月6日 and 2018年4月6日 may differ by how 同年 was read.
  if (/[月日]/.test(claim.text) && !/[年昨来今同翌前]/.test(claim.text) && !/[月日]/.test(fact.text)) return false;
  // 前年3月 and 前年3月2日から同月9日: read from other days, they are written alike.
  if (fact.text.startsWith(claim.text) || claim.text.startsWith(fact.text)) return false;
  const day = DAY.exec(claim.text);
  return !(day && /^[同翌前]/.test(claim.text) && DAY.exec(fact.text)?.[0] === day[0]);
}

/** What is written of a date, part by part: year, month, day; undefined where it is a stretch of time. */
function written({ value, resolved, text }: Expression): readonly string[] | undefined {
  const edtf = PART_OF_DATE.test(text) ? value : (resolved ?? value);
  return edtf === undefined || edtf.includes('/') ? undefined : dateOf(edtf);
}

/** No part differs, and at least one is written in both. */
function writtenAlike(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b) return false;
  let shared = false;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i]!.includes('X') || b[i]!.includes('X')) continue;
    if (a[i] !== b[i]) return false;
    shared = true;
  }
  return shared;
}

/** 同年4月 and 2018年3月: whatever 同年 is counted from, the months differ. */
export function differAsWritten({ value }: Expression, fact: Expression): boolean {
  if (value === undefined) return false;
  const [, ...parts] = dateOf(value);
  const [, ...others] = dateOf(fact.resolved ?? fact.value ?? '');
  return parts.some((part, i) => /^\d+$/.test(part) && /^\d+$/.test(others[i] ?? '') && part !== others[i]);
}

/** Year, month, day. */
const dateOf = (edtf: string): string[] => edtf.split('T')[0]!.split('-');
