/** Which facts can be compared with a value at all, told from kind and unit alone: a length is never weighed against a date. */
import { compare } from '../expressions';
import type { Expression } from '../expressions/types';

/** Kind and unit of a value, as one word. Facts of one kind are comparable with the same values. */
export function kindOf({ type, quantity }: Expression): string {
  return quantity ? `quantity ${quantity.ordinal ? '#' : ''}${quantity.unit ?? ''}` : type;
}

/** A value of the kind with nothing else to it. */
function sample(kind: string): Expression | undefined {
  if (!kind.startsWith('quantity ')) return undefined;
  const ordinal = kind[9] === '#';
  const unit = kind.slice(ordinal ? 10 : 9) || null;
  const quantity = { min: 1, max: 1, unit, ...(ordinal ? { ordinal } : {}) };
  return { start: 0, end: 0, text: '', type: 'quantity', quantity };
}

const DATES = new Set(['date', 'time']);

/** Remembers what it found for each pair of kinds. */
export class Comparability {
  readonly #known = new Map<string, boolean>();

  /** False only where no value of the one kind can be compared with any of the other. */
  between(claim: string, fact: string): boolean {
    if (claim === fact) return true;
    const pair = `${claim}\n${fact}`;
    let known = this.#known.get(pair);
    if (known === undefined) this.#known.set(pair, (known = comparable(claim, fact)));
    return known;
  }
}

function comparable(claim: string, fact: string): boolean {
  const [one, other] = [sample(claim), sample(fact)];
  if (one && other) return compare(one, other) !== 'incomparable';
  return !one && !other && DATES.has(claim) && DATES.has(fact);
}
