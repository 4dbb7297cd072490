/**
 * Every setting of the editor, once: its shape, its default, and what a person is told when a value does not fit.
 * A broken value never stops the work: the default takes its place and one message says so.
 */
import * as l10n from '@vscode/l10n';
import * as z from 'zod';

const citationStyles = ['footnote', 'pandoc'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export interface Settings {
  /** Folders of source articles, relative to the workspace folder or absolute; those that do not exist are passed over. */
  readonly sources: readonly string[];
  readonly citation: { readonly style: CitationStyle };
}

export const defaults: Settings = {
  sources: ['sources', '資料', 'corpus'],
  citation: { style: 'footnote' },
};

const folders = (): z.ZodType<readonly string[]> => z.array(z.string().trim().min(1));
const style = () => z.enum(citationStyles);

/** Reads what the editor hands over for the section `uradori`. Absent values take their default in silence. */
export function readSettings(raw: unknown): { readonly value: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const section = asRecord(raw);
  const citation = asRecord(section['citation']);
  const read = <T>(name: string, value: unknown, schema: () => z.ZodType<T>, expected: string, fallback: T): T => {
    if (value === undefined || value === null) return fallback;
    const result = schema().safeParse(value);
    if (result.success) return result.data;
    problems.push(
      l10n.t(
        'The setting “{0}” has a value that cannot be used: {1}. Expected: {2}. The default is used instead: {3}',
        name,
        JSON.stringify(value),
        expected,
        JSON.stringify(fallback),
      ),
    );
    return fallback;
  };
  const value: Settings = {
    sources: read('uradori.sources', section['sources'], folders, l10n.t('a list of folder names'), defaults.sources),
    citation: {
      style: read(
        'uradori.citation.style',
        citation['style'],
        style,
        citationStyles.map((s) => `"${s}"`).join(' | '),
        defaults.citation.style,
      ),
    },
  };
  return { value, problems };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
