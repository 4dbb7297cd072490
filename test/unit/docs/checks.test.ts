/** The examples of docs/checks are true: each row of a table gets the verdict it promises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { verdicts } from '../verdicts/desk';

const root = join(__dirname, '../../..');
const VERDICTS: Readonly<Record<string, string>> = {
  裏取り済み: 'supported',
  食い違い: 'conflict',
  出典なし: 'unsupported',
};

interface Example {
  readonly source: string;
  readonly draft: string;
  readonly date?: string;
  readonly promised: string;
}

/** The rows of a page's table; 同じ stands for the source of the row above. */
function examplesOf(page: string): Example[] {
  const rows = readFileSync(join(root, page), 'utf8').matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm);
  let source = '';
  return [...rows].flatMap(([, first, draft, verdict]) => {
    const [word, replacement] = verdict!.split(' → ');
    if (VERDICTS[word!] === undefined) return [];
    if (first !== '同じ') source = first!;
    const date = /（`date: (.+?)`）/.exec(draft!)?.[1];
    return {
      source,
      draft: draft!.replace(/（`date.*/, ''),
      ...(date === undefined ? {} : { date }),
      promised: VERDICTS[word!]! + (replacement === undefined ? '' : ` → ${replacement}`),
    };
  });
}

describe.each(['date', 'time', 'duration', 'quantity', 'set', 'quote'])('docs/checks/%s.md', (kind) => {
  const examples = examplesOf(`docs/checks/${kind}.md`);

  it('has examples', () => expect(examples.length).toBeGreaterThan(1));

  it.each(examples)('$source / $draft: $promised', ({ source, draft, date, promised }) => {
    const [first] = verdicts(draft, [{ name: 'source.md', text: source }], date);
    expect(first).toMatch(new RegExp(` ${promised}$`));
  });
});

it('Every page of a check is looked at here', () => {
  expect(globSync('*.md', { cwd: join(root, 'docs/checks') })).toHaveLength(7);
});
