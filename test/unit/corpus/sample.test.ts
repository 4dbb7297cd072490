/** The sample workspace and the list of what is wrong in it must stay in step: offsets, labels, and the table a person reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface ExpectedValue {
  readonly draft: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: 'conflict' | 'supported' | 'unsupported';
  readonly expected?: string;
}

const root = join(__dirname, '../../..');
const sample = join(root, 'corpus/sample');
const values = JSON.parse(readFileSync(join(root, 'test/fixtures/sample-expected.json'), 'utf8')) as ExpectedValue[];
const drafts = readdirSync(sample).filter((name) => name.endsWith('.md'));
const textOf = (draft: string): string => readFileSync(join(sample, draft), 'utf8');

describe('見本の原稿', () => {
  it.each(drafts)('%s: 一覧の位置が原稿と合う', (draft) => {
    const own = values.filter((value) => value.draft === draft);
    expect(own.length).toBeGreaterThan(0);
    for (const value of own) expect(textOf(draft).slice(value.start, value.end)).toBe(value.text);
  });

  it('最初に見る原稿の誤りは3つである', () => {
    expect(values.filter((value) => value.draft === '原稿.md' && value.label === 'conflict')).toHaveLength(3);
  });

  it('誤りはすべてREADMEの表に載っている', () => {
    const readme = readFileSync(join(root, 'corpus/README.md'), 'utf8');
    for (const value of values.filter(({ label }) => label === 'conflict')) {
      expect(value.expected).toBeDefined();
      expect(readme).toContain(`| ${value.text} | ${value.expected} |`);
    }
  });
});
