/** From a value of the draft to the places in the sources that its verdict rests on: those against it, then those for it. */
import type { LocationLink, Position } from 'vscode-languageserver/node';
import { claimAt, type DraftView } from './view';

export function definition(view: DraftView, position: Position): LocationLink[] {
  const claim = claimAt(view, position);
  if (!claim) return [];
  return [...claim.evidence, ...(claim.dissent ?? [])].map((evidence) => {
    const { value, sentence } = view.locate(evidence);
    return {
      originSelectionRange: view.range(claim),
      targetUri: value.uri,
      targetRange: sentence.range,
      targetSelectionRange: value.range,
    };
  });
}
