/** The scored set as it lies beside this file: sources/ and, a file a part, drafts/. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMarkedDrafts, type MarkedDraft } from './marks';

/** Every draft is checked against all of these sources at once, as on an analyst's desk. */
export const SOURCES = join(__dirname, 'sources');
const DRAFTS = join(__dirname, 'drafts');

export interface AlignmentCase extends MarkedDraft {
  /** What the case asks: the name of its file without number and extension, such as "near-miss". */
  readonly part: string;
}

export function loadCases(): AlignmentCase[] {
  return readdirSync(DRAFTS)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const part = basename(name, '.md').replace(/^\d+-/, '');
      return readMarkedDrafts(readFileSync(join(DRAFTS, name), 'utf8')).map((draft) => ({ ...draft, part }));
    });
}
