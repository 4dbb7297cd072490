/** references.json: CSL-JSON, as Zotero and others export it. */

import { isRecord, partOf, type BibliographyPart } from './fields';

/** An item of a library: what it says and which files it names. */
export interface LibraryItem {
  readonly part: BibliographyPart;
  /** Ids that a file may be named after. */
  readonly keys: readonly string[];
  /** Paths as written, of any machine. */
  readonly files: readonly string[];
}

/** Throws an Error that says what is wrong with the text. */
export function itemsOfCsl(text: string): LibraryItem[] {
  const data: unknown = JSON.parse(text);
  const list: unknown = isRecord(data) && Array.isArray(data['items']) ? data['items'] : data;
  if (!Array.isArray(list)) throw new Error('a list of items is expected');
  return list.filter(isRecord).map((item) => {
    const { part } = partOf(item);
    const keys = [item['id'], item['citation-key']]
      .filter((key) => typeof key === 'string' || typeof key === 'number')
      .map(String);
    return { part, keys, files: [item['file'], item['files']].flat().filter((file) => typeof file === 'string') };
  });
}
