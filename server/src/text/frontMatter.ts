/** The data at the head of a Markdown file: YAML between `---`, TOML between `+++`. */

import { parse as parseToml, TomlError } from 'smol-toml';
import type { Span } from './types';
import { readYaml, type DataProblem } from './yaml';

export interface FrontMatter {
  /** What the block says, unchecked; undefined where there is none or it cannot be read. */
  readonly data: unknown;
  /** Spans count in the stored text. */
  readonly problems: readonly DataProblem[];
  /** The block with its fences and the line break after it; empty at 0 (after a byte order mark) where there is none. */
  readonly span: Span;
}

/** Longer blocks than this, in characters, are not front matter. */
const LONGEST = 64_000;

/** Never throws. */
export function frontMatter(stored: string): FrontMatter {
  const from = stored.startsWith('\ufeff') ? 1 : 0;
  const fence = stored.slice(from, from + 3);
  const none: FrontMatter = { data: undefined, problems: [], span: { start: 0, end: from } };
  if (fence !== '---' && fence !== '+++') return none;
  const head = stored.slice(from, from + LONGEST);
  const match = (fence === '---' ? YAML_BLOCK : TOML_BLOCK).exec(head);
  if (match === null) return none;
  const bodyStart = from + match[1]!.length;
  const span = { start: from, end: from + match[0].length };
  const body = match[2]!;
  if (!BEGINS_DATA.test(body.slice(0, 400))) return none;
  const { data, problems } = fence === '---' ? readYaml(body) : readToml(body);
  const shift = problems.map((problem) => ({
    ...problem,
    start: problem.start + bodyStart,
    end: problem.end + bodyStart,
  }));
  return { data, problems: shift, span };
}

const YAML_BLOCK = /^(---[ \t]*(?:\r\n|\n|\r))([\s\S]*?(?:\r\n|\n|\r)|)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
const TOML_BLOCK = /^(\+\+\+[ \t]*(?:\r\n|\n|\r))([\s\S]*?(?:\r\n|\n|\r)|)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/;

/** Comments and blank lines, then a key: what a rule of dashes has under it is no data. */
const BEGINS_DATA = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*(?:["'\w\p{L}-]{1,60}["']?[ \t]*[:=]|\[)|^\s*$/u;

function readToml(text: string): { data: unknown; problems: DataProblem[] } {
  try {
    return { data: parseToml(text), problems: [] };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const lines = text.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return { data: undefined, problems: [{ reason, start, end: start + (lines[line - 1]?.length ?? 0) }] };
  }
}
