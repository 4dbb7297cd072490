/** The documents lead somewhere: every relative link of theirs names a file that is there. Pictures are not looked at here. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../../..');
const pages = globSync(
  ['*.md', 'docs/**/*.md', 'client/walkthrough/**/*.md', 'corpus/README.md', 'test/**/README.md'],
  { cwd: root },
);
const LINK = /(?<!!)\[[^\]\n]*\]\(([^)#\s]+)[^)\n]*\)/g;

describe('文書のリンク', () => {
  it.each(pages)('%s', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, target] of text.matchAll(LINK)) {
      if (/^[a-z]+:/.test(target!)) continue;
      expect(existsSync(join(root, dirname(page), decodeURI(target!))), target).toBe(true);
    }
  });
});

describe('案内の5歩', () => {
  it('日本語と英語がそろっている', () => {
    const steps = (language: string): string[] =>
      globSync('*.md', { cwd: join(root, 'client/walkthrough', language) }).sort();
    expect(steps('ja')).toHaveLength(5);
    expect(steps('en')).toEqual(steps('ja'));
  });
});
