/** Which facts can be compared with a value at all, told from kind and unit alone: a length is never weighed against a date. */
import { compare } from '../expressions';
import type { Expression } from '../expressions/types';

/** What a date may say: which day, or part of one (a month, the 17th); which hour; how far it is from another, known or not (3カ月前). 同日 may say none. */
const SAID: readonly (readonly [string, (date: Expression) => boolean])[] = [
  [
    ' day',
    ({ value, resolved }) => [value, resolved].some((edtf) => edtf !== undefined && /(?:^|\/)[-\dX]/.test(edtf)),
  ],
  [' hour', ({ value, resolved }) => [value, resolved].some((edtf) => edtf?.includes('T') === true)],
  [' offset', ({ offset }) => offset !== undefined],
];
const isDate = (kind: string) => /^(?:date|time)\b/.test(kind);

/** Kind and unit of a value, as one word. Facts of one kind are comparable with the same values. */
export function kindOf(expression: Expression): string {
  const { type, quantity } = expression;
  if (quantity) return `quantity ${quantity.ordinal ? '#' : ''}${quantity.unit ?? ''}`;
  if (!isDate(type)) return type;
  return type + SAID.map(([what, says]) => (says(expression) ? what : '')).join('');
}

/** A value of the kind that is compared with as many as any is. */
function sample(kind: string): Expression | undefined {
  if (!kind.startsWith('quantity ')) return undefined;
  const ordinal = kind[9] === '#';
  const unit = kind.slice(ordinal ? 10 : 9) || null;
  const quantity = { min: 1, max: 1, unit, ...(ordinal ? { ordinal } : {}) };
  return { start: 0, end: 0, text: ordinal ? '目' : '', type: 'quantity', quantity };
}

/** 半分 has no unit and 50％ has: whether a bare number is a share, only its words tell. */
const SHARES = new Set(['quantity ', 'quantity %']);

/** Answers for facts whose kinds are known by some handle of the base's own, and remembers what it found for each pair. */
export class Comparability<Kind> {
  readonly #known = new Map<string, Map<Kind, boolean>>();
  readonly #nameOf: (kind: Kind) => string;

  constructor(nameOf: (kind: Kind) => string) {
    this.#nameOf = nameOf;
  }

  /** False only for kinds of which no fact can be compared with the value. */
  with(expression: Expression): (fact: Kind) => boolean {
    const claim = kindOf(expression);
    let known = this.#known.get(claim);
    if (!known) this.#known.set(claim, (known = new Map()));
    const answers = known;
    return (fact) => {
      let answer = answers.get(fact);
      if (answer === undefined) answers.set(fact, (answer = comparable(claim, this.#nameOf(fact))));
      return answer;
    };
  }
}

function comparable(claim: string, fact: string): boolean {
  if (isDate(claim) || isDate(fact))
    return isDate(claim) && isDate(fact) && SAID.some(([what]) => claim.includes(what) && fact.includes(what));
  if (claim === fact || (SHARES.has(claim) && SHARES.has(fact))) return true;
  const [one, other] = [sample(claim), sample(fact)];
  return one !== undefined && other !== undefined && compare(one, other) !== 'incomparable';
}
