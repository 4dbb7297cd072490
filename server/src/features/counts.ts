/** How many values of a draft the sources contradict, bear out, and do not speak of: what the status item shows. */
import type { CheckedDraft, Verdict } from '../verdicts/types';

export type Counts = Readonly<Record<Verdict, number>>;

export function counts(draft: CheckedDraft): Counts {
  const result = { conflict: 0, supported: 0, unsupported: 0 };
  for (const claim of draft.claims) result[claim.verdict] += 1;
  return result;
}
