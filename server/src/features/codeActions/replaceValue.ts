/** Puts the source's value in the place of a contradicted one, in the draft's own notation; alone, or with its citation. */
import * as l10n from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver/node';
import type { CitationStyle } from '../../settings';
import type { CheckedClaim } from '../../verdicts/types';
import type { DraftView } from '../view';
import { editAction } from './edit';
import { citationEdits } from './insertCitation';

export function replaceValue(view: DraftView, claim: CheckedClaim): CodeAction | undefined {
  const replacement = replacementEdit(claim);
  if (!replacement) return undefined;
  const title = l10n.t('Replace with “{0}”', replacement.newText);
  return { ...editAction(view, claim, title, [replacement]), isPreferred: true };
}

export function replaceAndCite(view: DraftView, claim: CheckedClaim, style: CitationStyle): CodeAction | undefined {
  const replacement = replacementEdit(claim);
  const evidence = claim.evidence[0];
  const citation = evidence && citationEdits(view, claim, evidence, style);
  if (!replacement || !citation) return undefined;
  const title = l10n.t('Replace with “{0}” and cite the source', replacement.newText);
  return editAction(view, claim, title, [replacement, ...citation]);
}

function replacementEdit(claim: CheckedClaim) {
  if (claim.verdict !== 'conflict' || claim.replacement === undefined) return undefined;
  return { start: claim.start, end: claim.end, newText: claim.replacement };
}
