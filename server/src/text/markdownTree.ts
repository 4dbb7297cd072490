/**
 * Markdown as the parser's tree, piece by piece. The tree is the one that the parser makes of the whole text; what a piece refers to
 * elsewhere in the text (notes, addresses of links) is shown to the parser before it.
 */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { RootContent } from 'mdast';
import { piecesOf, type Piece } from './markdownPieces';
import { plainNodes, plainTable } from './markdownPlain';

/** The blocks of a stretch of the text. Their offsets count from `shift`. */
export interface Branch {
  readonly shift: number;
  readonly nodes: readonly RootContent[];
}

/** What begins within the first `most` characters. Never throws. */
export function markdownTree(text: string, most = Infinity): Branch[] {
  const pieces = piecesOf(text);
  const definitions = definitionsOf(text, pieces);
  const asked = pieces.filter(({ start }) => start < most);
  return asked.map((piece) => {
    const own = text.slice(piece.start, piece.end);
    const plain = piece.plain ? plainNodes(own) : plainTable(own);
    if (plain) return { shift: piece.start, nodes: plain };
    const before = own.includes('[') ? definitions : '';
    const nodes = parsed(before + own).filter((node) => startOf(node) >= before.length);
    return { shift: piece.start - before.length, nodes };
  });
}

const startOf = (node: RootContent): number => node.position?.start.offset ?? 0;

/** The definitions of the text in short, as a text of its own that leaves nothing open; empty where there are none. */
function definitionsOf(text: string, pieces: readonly Piece[]): string {
  const found = new Set<string>();
  const visit = (own: string, node: RootContent): void => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const label = /^\[((?:[^\]\\]|\\[\s\S])*)\]:/.exec(own.slice(startOf(node)))?.[1];
      if (label !== undefined) found.add(`[${label}]: ${node.type === 'definition' ? '<>' : 'x'}\n\n`);
    }
    if ('children' in node) for (const child of node.children) visit(own, child as RootContent);
  };
  for (const { start, end, plain } of pieces) {
    const own = text.slice(start, end);
    if (!plain && own.includes(']:')) for (const node of parsed(own)) visit(own, node);
  }
  return found.size === 0 ? '' : `${[...found].join('')}<!-- -->\n\n`;
}

const extensions = [gfm()];
/** Without what finds bare addresses in the finished tree (…。www.a.jp): it puts nodes there that do not know where they stand. */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Characters of pieces that are kept parsed: those of a long draft. */
const MOST = 100_000;
let kept = new Map<string, readonly RootContent[]>();
let size = 0;

/** On a keystroke most pieces of a draft are those of the reading before. */
function parsed(piece: string): readonly RootContent[] {
  const known = kept.get(piece);
  if (known) return known;
  const { children } = fromMarkdown(piece, { extensions, mdastExtensions });
  if (size + piece.length > MOST) {
    kept = new Map();
    size = 0;
  }
  kept.set(piece, children);
  size += piece.length;
  return children;
}
