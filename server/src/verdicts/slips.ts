/**
 * Whether one value can be a slip of the pen for another: a digit changed, lost or transposed, a power of ten. Values that are worlds apart
 * (6メートル and 110メートル) are more likely about two things.
 */
import type { Expression } from '../expressions/types';

/** Values further apart than this many times, and by no power of ten, are no slip. */
const APART = 8;

export function slipOf(claim: Expression, fact: Expression): 'slip' | 'implausible' | undefined {
  if (claim.quantity && fact.quantity) return ofNumbers(pointOf(claim.quantity), pointOf(fact.quantity));
  if (claim.type === 'date' && fact.type === 'date')
    return ofDigits(dateDigits(claim), dateDigits(fact)) ? 'slip' : undefined;
  return undefined;
}

const pointOf = ({ min, max }: { min: number | null; max: number | null }) => min ?? max ?? 0;
const dateDigits = ({ resolved, value }: Expression) => (resolved ?? value ?? '').split('T')[0]!;

function ofNumbers(a: number, b: number): 'slip' | 'implausible' | undefined {
  if (!a || !b) return undefined;
  const ratio = Math.max(Math.abs(a / b), Math.abs(b / a));
  const powers = Math.log10(ratio);
  if (powers > 0.9 && Math.abs(powers - Math.round(powers)) < 1e-6) return 'slip';
  if (ratio > APART) return 'implausible';
  return ofDigits(digitsOf(a), digitsOf(b)) ? 'slip' : undefined;
}

const digitsOf = (n: number) => String(Number(Math.abs(n).toPrecision(12))).replace('.', '');

/** One digit changed, lost or added, or two neighbours exchanged, in numbers of three digits or more. */
function ofDigits(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.length - head - tail;
  const right = b.length - head - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}
