/**
 * `npm run fit [-- CASES.jsonl SOURCES]…`: fits the weights on the scored set and on further marked drafts, one JSON object a line:
 * {draft, refDate?, claims: [{start, end, label, expected?, sourcePath?, sourceStart?, sourceEnd?}], sourceSet?, weight?}; the sources
 * of a case are SOURCES/sourceSet. A weight says how much a draft counts, 1 if none is given: less where the draft repeats its sources
 * word for word.
 * Writes server/data/verdicts/weights.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FactBase } from '../../server/src/factbase';
import { openTokenizer } from '../../server/src/tokenizer';
import { COMPANY } from '../../server/src/verdicts/company';
import { SIGNS, SILENCE } from '../../server/src/verdicts/signs';
import { dateOf, readBase } from './base';
import { fit, rowsAlone, rowsTogether, versionsOf, type Example, type Version, type Weights } from './fit';
import { loadCases, SOURCES } from './load';

const root = join(__dirname, '../..');
const opened = openTokenizer(join(root, 'dist/ipadic.bin'));
const bases = new Map<string, Promise<FactBase>>();

function baseOf(folder: string): Promise<FactBase> {
  let base = bases.get(folder);
  if (!base) bases.set(folder, (base = opened.then((tokenizer) => readBase(folder, tokenizer))));
  return base;
}

async function own(): Promise<Example[]> {
  const base = await baseOf(SOURCES);
  return loadCases().map(({ draft, values, sources }) => ({
    draft,
    ...dateOf(draft),
    values,
    base,
    decides: (path) => sources.length === 0 || sources.includes(basename(path)),
    weight: 1,
  }));
}

interface Given {
  readonly draft: string;
  readonly sourceSet?: string;
  readonly weight?: number;
  readonly claims: readonly (Omit<Example['values'][number], 'expected' | 'text'> & {
    readonly text?: string;
    readonly expected?: string | readonly string[];
    readonly sourcePath?: string | readonly string[];
  })[];
}

async function given(file: string, folder: string): Promise<Example[]> {
  const out: Example[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { draft, sourceSet, claims, weight = 1 } = JSON.parse(line) as Given;
    const set = join(folder, sourceSet ?? '');
    const paths = new Set(claims.flatMap(({ sourcePath }) => sourcePath ?? []));
    out.push({
      draft,
      ...dateOf(draft),
      values: claims.map((c) => ({ ...c, text: c.text ?? '', expected: [c.expected ?? []].flat() })),
      base: await baseOf(existsSync(set) ? set : folder),
      decides: (path) => paths.size === 0 || paths.has(basename(path)),
      weight,
    });
  }
  return out;
}

/** A number that is the same in every run. */
function lots(): () => number {
  let seed = 1;
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function table({ fact, silence }: Weights, names: readonly string[]) {
  const rounded = (numbers: Float64Array, of: readonly string[]) =>
    Object.fromEntries(of.map((name, i) => [name, Math.round(numbers[i]! * 100) / 100]));
  return { fact: rounded(fact, names), silence: rounded(silence, SILENCE) };
}

async function main(files: readonly string[]): Promise<void> {
  const examples = await own();
  for (let i = 0; i + 1 < files.length; i += 2) examples.push(...(await given(files[i]!, files[i + 1]!)));
  const random = lots();
  const tokenizer = await opened;
  const versions = examples.flatMap((example) => versionsOf(example, tokenizer, random));
  const weighed = <R>(rows: (version: Version) => R[]) =>
    versions.flatMap((version) => rows(version).map((row) => ({ ...row, weight: version.weight })));
  const alone = fit(weighed(rowsAlone), SIGNS.length, SILENCE.length);
  const names = [...SIGNS, ...COMPANY];
  const together = fit(
    weighed((version) => rowsTogether(version, alone)),
    names.length,
    SILENCE.length,
  );
  const weights = { alone: table(alone, SIGNS), together: table(together, names) };
  writeFileSync(join(root, 'server/data/verdicts/weights.json'), `${JSON.stringify(weights, null, 2)}\n`);
  console.log(
    `${examples.length} drafts, ${versions.length} with versions of them. See the diff of weights.json and of the golden reports.`,
  );
}

void main(process.argv.slice(2));
