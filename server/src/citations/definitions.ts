/** The footnote definitions that a Markdown draft already has, so that a source is defined once. */
import type { Bibliography } from '../sources/types';

export interface FootnoteDefinition {
  readonly label: string;
  readonly text: string;
  /** End of the line it begins on, in the draft as stored. */
  readonly end: number;
}

/** Definitions in the order of the draft; those inside fenced code are text and not counted. */
export function footnoteDefinitions(markdown: string): readonly FootnoteDefinition[] {
  const found: FootnoteDefinition[] = [];
  let fence: string | undefined;
  let start = 0;
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || (mark.startsWith(fence[0]!) && mark.length >= fence.length))) {
      fence = fence === undefined ? mark : undefined;
    } else if (fence === undefined) {
      const definition = /^ {0,3}\[\^([^\]\s]+)\]:(.*)$/.exec(line.replace(/\r$/, ''));
      if (definition) {
        const end = start + line.replace(/\r$/, '').length;
        found.push({ label: definition[1]!, text: definition[2]!.trim(), end });
      }
    }
    start += line.length + 1;
  }
  return found;
}

/** The definition that stands for this source: it has its label, or it was written by hand and names its title. */
export function definitionOf(
  definitions: readonly FootnoteDefinition[],
  label: string,
  bibliography: Bibliography,
): FootnoteDefinition | undefined {
  const title = bibliography.title?.trim();
  return (
    definitions.find((definition) => definition.label === label) ??
    (title ? definitions.find((definition) => definition.text.includes(title)) : undefined)
  );
}
