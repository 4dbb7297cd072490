/** What was found of one block of a draft. It holds no place in the draft, so that it serves wherever the block stands by now. */
import type { Expression } from '../expressions/types';
import type { Span } from '../text/types';
import type { CheckedClaim, ClaimKind, Verdict } from './types';

/** What a person is told of a value beside its verdict. */
export type Details = Pick<CheckedClaim, 'message' | 'replacement' | 'evidence' | 'dissent' | 'explanation'>;

/** A value of the block, its place counted from the start of the block. */
export interface Outcome extends Span {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** Absent for quotations. */
  readonly expression?: Expression;
  readonly details: Details;
}
