/** The light bulb of a draft: for each value the selection touches, what can be done about it. */
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver/node';
import type { CitationStyle } from '../../settings';
import { claimsIn, type DraftView } from '../view';
import { citeSource } from './insertCitation';
import { replaceAndCite, replaceValue } from './replaceValue';

export interface ActionRequest {
  readonly range: Range;
  readonly context: CodeActionContext;
  readonly style: CitationStyle;
}

export function codeActions(view: DraftView, request: ActionRequest): CodeAction[] {
  const only = request.context.only;
  const wanted = (kind: string) => only === undefined || only.some((o) => kind === o || kind.startsWith(`${o}.`));
  if (!wanted(CodeActionKind.QuickFix)) return [];
  return claimsIn(view, request.range).flatMap((claim) => {
    if (claim.verdict === 'unsupported') return [];
    const repairs = [replaceValue(view, claim), replaceAndCite(view, claim, request.style)].filter(
      (a) => a !== undefined,
    );
    return [...repairs, ...citeSource(view, claim, request.style)];
  });
}
