/** Running titles and page numbers: what stands at the head and foot of the pages and is not the text. */

import type { Piece } from './rows';

export interface PagePieces {
  readonly vertical: boolean;
  readonly pieces: readonly Piece[];
  /** Pieces in the other direction of writing. */
  readonly across: readonly Piece[];
  readonly top: number;
  readonly bottom: number;
}

/** Head and foot of a page, as a share of its height. */
const ZONE = 0.1;
const PAGE_NUMBER =
  /^(?:[-–—―－‐ー・]?\s?(?:\d{1,4}|[ivxlc]{1,6}|[〇一二三四五六七八九十百]{1,4})\s?[-–—―－‐ー・]?|(?:p|P|Page)\.?\s?\d{1,4}|\d{1,4}\s?(?:[/／]|of)\s?\d{1,4}|\d{1,4}\s?(?:ページ|頁))$/;

/** The pieces of each page that belong to its margins. */
export function marginsOf(pages: readonly PagePieces[], bodySize: number): Set<Piece>[] {
  const repeated = repeatedIn(pages);
  return pages.map((page) => {
    const candidates = candidatesOf(page);
    const body = [...page.pieces, ...page.across].filter(
      (piece) => !candidates.some((candidate) => candidate.piece === piece),
    );
    return new Set(
      candidates
        .filter(({ piece, key }) => {
          const text = piece.text.normalize('NFKC').trim();
          if (PAGE_NUMBER.test(text) || repeated.has(key)) return true;
          // One page alone cannot repeat its head: small type, set off from the text.
          return piece.size < bodySize * 0.95 && !/[。、]/.test(text) && isSetOff(page, piece, body);
        })
        .map(({ piece }) => piece),
    );
  });
}

interface Candidate {
  readonly piece: Piece;
  /** The same on all pages: the text without figures, and whether it is head or foot. */
  readonly key: string;
}

function candidatesOf(page: PagePieces): Candidate[] {
  const height = page.bottom - page.top;
  const level = page.vertical ? page.across : page.pieces;
  return level.flatMap((piece) => {
    const at = (piece.v - page.top) / height;
    const zone = at < ZONE ? 'head' : at > 1 - ZONE ? 'foot' : undefined;
    if (zone === undefined || piece.text.length > 80) return [];
    return [{ piece, key: `${zone} ${piece.text.replace(/[\d\s〇一二三四五六七八九十]+/g, '#')}` }];
  });
}

/** What stands at the head or foot of at least three pages, or of both of two. */
function repeatedIn(pages: readonly PagePieces[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(candidatesOf(page).map((candidate) => candidate.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.min(3, pages.length));
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function isSetOff(page: PagePieces, piece: Piece, body: readonly Piece[]): boolean {
  const level = page.vertical
    ? body.map(({ u0, u1 }) => [u0, u1] as const)
    : body.map(({ v, size }) => [v - size, v] as const);
  const gap = level.reduce(
    (least, [from, to]) => Math.min(least, from > piece.v ? from - piece.v : Math.max(0, piece.v - piece.size - to)),
    Infinity,
  );
  return gap > piece.size * 1.2;
}
