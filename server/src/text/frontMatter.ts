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
  const { span, body, bodyStart, toml } = blockOf(stored);
  if (body === undefined) return { data: undefined, problems: [], span };
  const { data, problems } = toml ? readToml(body) : readYaml(body);
  const shift = problems.map((problem) => ({
    ...problem,
    start: problem.start + bodyStart,
    end: problem.end + bodyStart,
  }));
  return { data, problems: shift, span };
}

/** Where the data stand; what they say is not looked into. */
export const frontMatterSpan = (stored: string): Span => blockOf(stored).span;

interface DataBlock {
  readonly span: Span;
  /** What stands between the fences; absent where there is no such block. */
  readonly body?: string;
  readonly bodyStart: number;
  readonly toml: boolean;
}

function blockOf(stored: string): DataBlock {
  const from = stored.startsWith('\ufeff') ? 1 : 0;
  const fence = stored.slice(from, from + 3);
  const toml = fence === '+++';
  const none = { span: { start: 0, end: from }, bodyStart: from, toml };
  if (fence !== '---' && !toml) return none;
  const match = (toml ? TOML_BLOCK : YAML_BLOCK).exec(stored.slice(from, from + LONGEST));
  if (match === null) return none;
  const body = match[2]!;
  if (!BEGINS_DATA.test(body.slice(0, 400))) return none;
  return { span: { start: from, end: from + match[0].length }, body, bodyStart: from + match[1]!.length, toml };
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
