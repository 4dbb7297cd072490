/** Fact bases of a few sentences for the tests of the room: read from texts, held in memory or in a store of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { extract } from '../../../server/src/factbase/extract';
import { encodeSegment } from '../../../server/src/factbase/codec/segment';
import type { Built } from '../../../server/src/factbase/build/task';
import type { Knowledge } from '../../../server/src/factbase';
import { SqliteStore } from '../../../server/src/factbase/store/sqliteStore';
import type { Segment } from '../../../server/src/factbase/types';
import { readMarkdown } from '../../../server/src/text';
import { synonyms, tokenizer } from '../claims/support';

export const dictionary = join(import.meta.dirname, '../../../dist/ipadic.bin');
export { tokenizer };
export const knowledge: Knowledge = { tokenizer, synonyms, aliases: [] };

/** Sources by their paths. */
export const texts: Readonly<Record<string, string>> = {
  '/s/橋.md':
    '# 三日月橋\n\n三日月橋の長さは684メートルである。総事業費は182億円で、2024年11月15日に開通した。\n\n市長は「この橋は町の百年の夢でした」と述べた。',
  '/s/塔.md': '# 灯台\n\n青崎灯台（あおさき灯台）の高さは31メートル、建設は1912年である。建設費は約4億円だった。',
  '/s/町.md':
    '# 川辺町\n\n|年|人口|世帯|\n|-|-|-|\n|2020年|12,400人|5,100世帯|\n|2023年|11,850人|5,020世帯|\n\n町長は「人口の減少に歯止めをかけたい」と語った。北方物流機構（HBK）の拠点が2つある。',
  '/s/無.md': '値のない文章である。',
};

export const segmentOf = (path: string, text: string): Segment =>
  extract(
    {
      path,
      prose: readMarkdown(text),
      bibliography: { id: path, type: 'article', issued: '2024-11-22' },
      problems: [],
    },
    tokenizer,
  );

export const segments = (): Segment[] => Object.entries(texts).map(([path, text]) => segmentOf(path, text));

const builtOf = (segment: Segment, content = 'c'): Built => ({
  segment: encodeSegment(segment),
  content,
  beside: 'b',
});

/** One transaction that keeps the segments. */
export const put = (...list: readonly Segment[]) => ({
  put: list.map((segment) => ({ stamp: 's', built: builtOf(segment) })),
  restamp: [],
  remove: [],
});

/** A folder that goes with the test. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'uradori-factbase-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeIn(folder, name, text);
  return folder;
}

export function writeIn(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

export function temporaryStore(file = join(temporaryFolder(), 'facts.sqlite')): SqliteStore {
  const store = new SqliteStore(file);
  onTestFinished(() => store.close());
  return store;
}
