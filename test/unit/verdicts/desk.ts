/** The desk in a test: sources and a draft written inline, checked by the rooms that the product uses. */
import { join } from 'node:path';
import { MemoryBase } from '../../../server/src/factbase';
import { extract } from '../../../server/src/factbase/extract';
import { readMarkdown } from '../../../server/src/text';
import { check } from '../../../server/src/verdicts';
import type { CheckedClaim } from '../../../server/src/verdicts/types';
import { synonyms, tokenizer } from '../claims/support';

export interface InlineSource {
  readonly name: string;
  readonly issued?: string;
  readonly title?: string;
  readonly text: string;
}

export function baseOf(sources: readonly InlineSource[]): MemoryBase {
  const segments = sources.map(({ name, issued, title, text }) =>
    extract(
      {
        path: join('/desk', name),
        prose: readMarkdown(text),
        bibliography: { id: name, type: 'article', ...(issued ? { issued } : {}), ...(title ? { title } : {}) },
        problems: [],
      },
      tokenizer,
    ),
  );
  return new MemoryBase(segments, { tokenizer, synonyms, aliases: [] });
}

export function checkText(draft: string, sources: readonly InlineSource[], refDate?: string): readonly CheckedClaim[] {
  return check(readMarkdown(draft), baseOf(sources), { tokenizer, ...(refDate ? { refDate } : {}) }).claims;
}

/** The verdicts of a draft as one line each: "63人 conflict → 36人". */
export function verdicts(draft: string, sources: readonly InlineSource[], refDate?: string): string[] {
  return checkText(draft, sources, refDate).map(
    (c) => `${c.text} ${c.verdict}${c.replacement === undefined ? '' : ` → ${c.replacement}`}`,
  );
}
