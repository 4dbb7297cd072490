/** Edits of one draft as a code action: bound to the version they were computed for, and undone in one step. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import type { Edit } from '../../citations/insert';
import type { CheckedClaim } from '../../verdicts/types';
import { conflictDiagnostic } from '../diagnostics';
import type { DraftView } from '../view';

export function editAction(view: DraftView, claim: CheckedClaim, title: string, edits: readonly Edit[]): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(claim.verdict === 'conflict' ? { diagnostics: [conflictDiagnostic(view, claim)] } : {}),
    edit: {
      documentChanges: [
        {
          textDocument: { uri: view.uri, version: view.version },
          edits: edits.map((edit) => ({ range: view.range(edit), newText: edit.newText })),
        },
      ],
    },
  };
}
