/**
 * Values that a source contradicts, as warnings. Nothing else of a draft is a problem: a value that no source speaks of
 * may well be right, so it is counted and shown on hover, never underlined.
 */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import { homepage } from '../../../package.json';
import type { CheckedClaim } from '../verdicts/types';
import { bySentence, type DraftView } from './view';

export const diagnosticSource = 'uradori';

/** What a diagnostic carries for its fix, so that a client can act on it without asking again. */
export interface ConflictData {
  readonly replacement?: string;
}

/** More places than a reader would follow are not listed. */
const MAX_RELATED = 5;

export function conflictDiagnostics(view: DraftView): Diagnostic[] {
  return view.draft.claims
    .filter((claim) => claim.verdict === 'conflict')
    .map((claim) => conflictDiagnostic(view, claim));
}

export function conflictDiagnostic(view: DraftView, claim: CheckedClaim): Diagnostic {
  const data: ConflictData = claim.replacement === undefined ? {} : { replacement: claim.replacement };
  return {
    range: view.range(claim),
    severity: DiagnosticSeverity.Warning,
    source: diagnosticSource,
    code: conflictCode(claim.kind),
    codeDescription: { href: checkPage(claim.kind) },
    message: claim.message,
    relatedInformation: bySentence(claim.evidence)
      .slice(0, MAX_RELATED)
      .map((evidence) => ({
        location: view.locate(evidence).sentence,
        // The editor puts the file's name before it.
        message: evidence.quote.trim(),
      })),
    data,
  };
}

function conflictCode(kind: string): string {
  return `${kind}.conflict`;
}

/** The page that says what this kind of conflict means and what to do about it. */
export function checkPage(kind: string): string {
  return `${homepage}/blob/main/docs/checks/${kind}.md`;
}
