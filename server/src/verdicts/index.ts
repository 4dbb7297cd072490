/**
 * The verdicts room: each value of a draft against the fact base. Pure and deterministic: the same draft and base always give the same verdicts.
 */
import type { FactBase } from '../factbase';
import type { Prose } from '../text/types';
import { DraftCheck, type CheckOptions } from './draftCheck';
import type { CheckedDraft } from './types';

export { told } from './evidence';
export { DraftCheck, type CheckOptions } from './draftCheck';
export { rest } from './rest';

/** Checks every value of a draft. Offsets of the claims are UTF-16 code units into `prose.stored`. */
export function check(prose: Prose, base: FactBase, options: CheckOptions): CheckedDraft {
  const draft = new DraftCheck(prose, base, options);
  while (!draft.complete) draft.advance();
  return draft.draft();
}
