/** The project's own scored set. The table is printed for a person; the bars keep what has been reached. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Synonyms } from '../../../server/src/claims/synonyms';
import { compare, readExpressions } from '../../../server/src/expressions';
import { MemoryBase } from '../../../server/src/factbase';
import { extract } from '../../../server/src/factbase/extract';
import { openLibrary, openSource } from '../../../server/src/sources';
import { frontMatter, readMarkdown } from '../../../server/src/text';
import { check } from '../../../server/src/verdicts';
import { SOURCES } from '../../alignment/load';
import { formatScore, precision, recall, scoreAlignment } from '../../alignment/score';
import { tokenizer } from '../claims/support';

async function readBase(): Promise<MemoryBase> {
  const library = await openLibrary(SOURCES);
  const names = readdirSync(SOURCES).filter((name) => /\.(?:md|txt)$/.test(name));
  const segments = await Promise.all(
    names.map(async (name) => extract(await openSource(join(SOURCES, name), { library }), tokenizer)),
  );
  const synonyms = new Synonyms(readFileSync(join(__dirname, '../../../dist/synonyms.txt')));
  return new MemoryBase(segments, { tokenizer, synonyms, aliases: [] });
}

/** Two texts state one value where each value of one equals the value of the other. */
function sameValue(a: string, b: string): boolean {
  const [x, y] = [readExpressions(a), readExpressions(b)];
  return x.length > 0 && x.length === y.length && x.every((value, i) => compare(value, y[i]!) === 'equal');
}

test('Warnings on the scored set are right, and the slips are found', async () => {
  const base = await readBase();
  const score = await scoreAlignment((draft) => {
    const date = (frontMatter(draft).data as { date?: unknown } | undefined)?.date;
    return check(readMarkdown(draft), base, { tokenizer, ...(date === undefined ? {} : { refDate: String(date) }) })
      .claims;
  }, sameValue);
  console.log(`\n${formatScore(score)}\n`);
  expect(precision(score.total)).toBeGreaterThanOrEqual(0.86);
  expect(recall(score.total)).toBeGreaterThanOrEqual(0.73);
});
