/** A checked draft in the editor's terms: the view that features work on. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftView } from '../features/view';
import type { CheckedDraft } from '../verdicts/types';
import type { SourcePlaces } from './sourcePlaces';

export type DraftFormat = DraftView['format'];

export function toView(document: TextDocument, draft: CheckedDraft, places: SourcePlaces): DraftView {
  return {
    uri: document.uri,
    version: document.version,
    format: formatOf(document),
    text: document.getText(),
    draft,
    range: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
    offset: (position) => document.offsetAt(position),
    locate: (evidence) => ({
      value: places.location(evidence.path, evidence),
      sentence: places.location(evidence.path, { start: evidence.quoteStart, end: evidence.quoteEnd }),
    }),
  };
}

export function formatOf(document: TextDocument): DraftFormat {
  return document.languageId === 'markdown' ? 'markdown' : 'plain';
}
