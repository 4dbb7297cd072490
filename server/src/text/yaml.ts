/** YAML of a person's hand, read within bounds: an alias bomb, a deep nest or a slip of the pen is a problem with its place, never an exception. */

import { parseDocument } from 'yaml';
import type { Span } from './types';

/** What is wrong, in the parser's words, and where in the text given. */
export interface DataProblem extends Span {
  readonly reason: string;
}

/** Aliases may multiply the data no more than this. */
const MOST_ALIASES = 50;
/** Characters; no bibliographic data of one source are longer. */
const LONGEST = 1_000_000;
const MOST_PROBLEMS = 5;

export function readYaml(text: string): { data: unknown; problems: DataProblem[] } {
  const whole = { start: 0, end: Math.min(text.length, 200) };
  if (text.length > LONGEST)
    return { data: undefined, problems: [{ ...whole, reason: `longer than ${LONGEST} characters` }] };
  try {
    // YAML 1.2 core: no dates, no yes/no; a date stays the text that was written.
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    const problems = document.errors.slice(0, MOST_PROBLEMS).map((error) => ({
      reason: error.message,
      start: error.pos[0],
      end: Math.max(error.pos[1], error.pos[0]),
    }));
    if (problems.length > 0) return { data: undefined, problems };
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }), problems };
  } catch (error) {
    return {
      data: undefined,
      problems: [{ ...whole, reason: error instanceof Error ? error.message : String(error) }],
    };
  }
}
