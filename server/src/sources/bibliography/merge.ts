/** One record out of what several places say of a source, the first that speaks of a field deciding. */

import { basename, extname } from 'node:path';
import type { Bibliography } from '../types';
import type { BibliographyPart } from './fields';

/** `parts` in the order in which they are believed. */
export function mergeBibliography(path: string, parts: readonly (BibliographyPart | undefined)[]): Bibliography {
  const merged: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [field, value] of Object.entries(part ?? {}))
      if (merged[field] === undefined && value !== undefined) merged[field] = value;
  }
  const known = merged as BibliographyPart;
  return { ...known, id: known.id ?? keyOf(path), type: known.type ?? typeOf(path) };
}

/** A citation key made from the file name. */
function keyOf(path: string): string {
  const name = basename(path, extname(path)).normalize('NFKC');
  return (
    name
      .replace(/[\s"#%'(),={}~\\@]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'source'
  );
}

const typeOf = (path: string): string => (/\.x?html?$/i.test(path) ? 'webpage' : 'document');
