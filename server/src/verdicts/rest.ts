/**
 * The end of a long check. What it was worked out with is large, and of the passages at the end of the draft, where nobody is likely to type
 * next; what a keystroke asks for is found again as fast. What the blocks came to stays.
 */
import type { FactBase } from '../factbase';
import { forgetTerms } from './align';
import { forgetHolders } from './candidates';
import { forgetEvidence } from './evidence';
import { forgetCandidates } from './memory';
import { forgetTexts } from './once';
import { forgetSums } from './ranking';

export function rest(base: FactBase): void {
  forgetCandidates(base);
  forgetHolders(base);
  forgetSums(base);
  forgetTerms();
  forgetEvidence();
  forgetTexts();
  base.rest?.();
}
