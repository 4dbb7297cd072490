/** Cites the source that bears a value out, or contradicts it, at the end of the sentence. */
import * as l10n from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver/node';
import { insertCitation, type Edit } from '../../citations/insert';
import { sourceLine } from '../../citations/style';
import type { CitationStyle } from '../../settings';
import type { CheckedClaim, Evidence } from '../../verdicts/types';
import type { DraftView } from '../view';
import { editAction } from './edit';

/** A menu longer than this is not read. */
const MAX_SOURCES = 3;

/** One action for each source, best first. */
export function citeSource(view: DraftView, claim: CheckedClaim, style: CitationStyle): CodeAction[] {
  const bySource = new Map(claim.evidence.toReversed().map((evidence) => [evidence.path, evidence]));
  return [...bySource.values()]
    .toReversed()
    .slice(0, MAX_SOURCES)
    .flatMap((evidence) => {
      const edits = citationEdits(view, claim, evidence, style);
      return edits ? [editAction(view, claim, l10n.t('Cite {0}', sourceLine(evidence.bibliography)), edits)] : [];
    });
}

export function citationEdits(
  view: DraftView,
  claim: CheckedClaim,
  evidence: Evidence,
  style: CitationStyle,
): readonly Edit[] | undefined {
  return insertCitation({
    text: view.text,
    prose: view.draft.prose,
    format: view.format,
    style,
    value: claim,
    bibliography: evidence.bibliography,
    ...(evidence.page === undefined ? {} : { page: evidence.page }),
  });
}
