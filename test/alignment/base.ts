/** A folder of articles as a fact base, and the date of a draft, as the product reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Synonyms } from '../../server/src/claims/synonyms';
import { MemoryBase } from '../../server/src/factbase';
import { extract } from '../../server/src/factbase/extract';
import { openLibrary, openSource } from '../../server/src/sources';
import { frontMatter } from '../../server/src/text';
import type { Tokenizer } from '../../server/src/tokenizer/types';

export async function readBase(folder: string, tokenizer: Tokenizer): Promise<MemoryBase> {
  const library = await openLibrary(folder);
  const segments = [];
  for (const name of readdirSync(folder).filter((file) => /\.(?:md|txt)$/.test(file)))
    segments.push(extract(await openSource(join(folder, name), { library }), tokenizer));
  const synonyms = new Synonyms(readFileSync(join(__dirname, '../../dist/synonyms.txt')));
  return new MemoryBase(segments, { tokenizer, synonyms, aliases: [] });
}

/** What relative dates of the draft count from, where its front matter says it. */
export function dateOf(draft: string): { readonly refDate?: string } {
  const date = (frontMatter(draft).data as { date?: unknown } | undefined)?.date;
  return date === undefined ? {} : { refDate: String(date) };
}
