/** The packed synonyms are searched where they lie: every word is found with the words of its groups, and no other is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Term } from '../../../server/src/claims/types';
import { Synonyms } from '../../../server/src/claims/synonyms';

const others = (synonyms: Synonyms, key: string): readonly string[] | undefined =>
  synonyms.apply<Term>([{ key, label: key, kind: 'noun', start: 0, end: key.length }])[0]!.alternatives?.flat();

test('each word of the packed file has the words of its line, up to four groups', () => {
  const packed = readFileSync(join(__dirname, '../../../dist/synonyms.txt'));
  const [plain, general] = [new Synonyms(), new Synonyms(packed)];
  const lines = packed.toString().trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(10_000);
  for (const line of [...lines.filter((_, i) => i % 97 === 0), lines[0]!, lines.at(-1)!]) {
    const [key, groups, ...words] = line.split('\t') as [string, string, ...string[]];
    const own = others(plain, key);
    if (own) continue;
    expect(others(general, key)).toEqual(Number(groups) > 4 ? undefined : words);
    expect(others(general, `${key}々`)).toEqual(others(plain, `${key}々`));
  }
});

test('the product’s own groups come first, and words of both are told once', () => {
  const packed = new TextEncoder().encode('創業\t1\t始業\t設立\n設立\t5\n');
  const own = others(new Synonyms(), '創業')!;
  expect(own).toContain('設立');
  expect(others(new Synonyms(packed), '創業')).toEqual([...own, '始業']);
  expect(others(new Synonyms(packed), '設立')).toBeUndefined();
});
