/** The Markdown parser, for those stretches of a text that need one. */

import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from './types';

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];
/** Ends whatever is open before it; a paragraph that is part of no stretch. */
const BETWEEN = '\n\nx\n\n';

/** The nodes of a stretch; offset 0 of their places is `from` in the text. */
export interface ParsedStretch {
  readonly from: number;
  readonly nodes: readonly RootContent[];
}

/** Parses the stretches of a text in one go: to begin is what costs most. */
export function parseStretches(text: string, stretches: readonly Span[]): ParsedStretch[] {
  if (stretches.length === 0) return [];
  const joined = stretches.map(({ start, end }) => text.slice(start, end)).join(BETWEEN);
  const { children } = fromMarkdown(joined, { extensions, mdastExtensions });
  let at = 0;
  let next = 0;
  return stretches.map(({ start, end }) => {
    const from = start - at;
    at += end - start;
    const first = next;
    while (next < children.length && placeOf(children[next]!).start < at) next++;
    const nodes = children.slice(first, next);
    at += BETWEEN.length;
    next++;
    return { from, nodes };
  });
}

/** Where a node stands in what was parsed; at 0 where the parser does not say. */
export const placeOf = ({ position }: Nodes): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});
