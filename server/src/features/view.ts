/**
 * What a feature is given: a checked draft with the means to speak of its places in the editor's terms.
 * Features are functions of this view and a position or range; they read no files and keep nothing.
 */
import type { Location, Position, Range } from 'vscode-languageserver/node';
import type { Span } from '../text/types';
import type { CheckedClaim, CheckedDraft, Evidence } from '../verdicts/types';

export interface DraftView {
  readonly uri: string;
  readonly version: number;
  readonly format: 'markdown' | 'plain';
  /** The draft as stored. */
  readonly text: string;
  readonly draft: CheckedDraft;
  /** A span of the draft, in UTF-16 code units, as lines and characters. */
  range(span: Span): Range;
  offset(position: Position): number;
  /** What a link in Markdown points to so that it opens a place. */
  linkTo(place: Location): string;
  /** Where a source says it: the value, and the sentence around it. */
  locate(evidence: Evidence): { readonly value: Location; readonly sentence: Location };
}

/**
 * The value under a position; of a quotation and a value within it, the value. The end of a value counts as on it, since that is
 * where the cursor stands after typing, unless another begins there.
 */
export function claimAt(view: DraftView, position: Position): CheckedClaim | undefined {
  const offset = view.offset(position);
  const on = view.draft.claims
    .filter((claim) => claim.start <= offset && offset <= claim.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return on.find((claim) => offset < claim.end) ?? on[0];
}

/** The values that a selection touches. */
export function claimsIn(view: DraftView, range: Range): readonly CheckedClaim[] {
  const start = view.offset(range.start);
  const end = view.offset(range.end);
  return view.draft.claims.filter((claim) => claim.start <= end && start <= claim.end);
}

/** Evidence with each sentence once: a sentence that holds several values is read once. */
export function bySentence(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ path, quoteStart }) => {
    const place = `${quoteStart} ${path}`;
    return !seen.has(place) && seen.add(place);
  });
}
