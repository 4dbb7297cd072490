/** A checked draft in the editor's terms: the view that features work on. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver/node';
import { placeFragment } from '../features/place';
import type { DraftView } from '../features/view';
import type { CheckedDraft } from '../verdicts/types';
import { showCommand, sourceTextScheme } from './messages';
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
    linkTo,
    locate: (evidence) => ({
      value: places.location(evidence.path, evidence),
      sentence: places.location(evidence.path, { start: evidence.quoteStart, end: evidence.quoteEnd }),
    }),
  };
}

/** Editors open links to files of their own, and to nothing else but through a command. */
function linkTo({ uri, range }: Location): string {
  if (!uri.startsWith(`${sourceTextScheme}:`)) return uri + placeFragment(range);
  return `command:${showCommand}?${encodeURIComponent(JSON.stringify([uri, range]))}`;
}

/** Pages are sources alone; clients send them for what can be done about their problems. */
export const isDraft = (document: TextDocument): boolean => document.languageId !== 'html';

export function formatOf(document: TextDocument): DraftFormat {
  return document.languageId === 'markdown' ? 'markdown' : 'plain';
}
