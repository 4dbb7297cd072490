/** A fact base in memory and one on disk give the same answers, however the one on disk came to be. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryBase, type FactBase } from '../../../server/src/factbase';
import type { Segment } from '../../../server/src/factbase/types';
import { verifyStore } from '../../../server/src/factbase/store/verify';
import { knowledge, put, segmentOf, segments, temporaryFolder, temporaryStore, texts } from './support';

/** Everything a base can be asked about these sources. */
function answers(base: FactBase, about: readonly Segment[]) {
  const keys = [...new Set(about.flatMap((s) => [...s.words, ...s.facts.flatMap((f) => f.terms.map((t) => t.key))]))];
  const placed = Array.from({ length: base.size }, (_, id) => base.fact(id));
  return {
    size: base.size,
    sources: base.sources,
    facts: placed.map(({ id, fact, segment }) => ({ id, fact, path: segment.path, of: segment.bibliography })),
    sentences: placed.map(({ fact, segment }) => segment.sentences[fact.sentence]),
    having: keys.map((key) => [key, [...base.having(key)], base.weightOf(key)]),
    unknown: [[...base.having('無い言葉')], base.weightOf('無い言葉')],
    mentions: placed.map(({ segment }) => keys.filter((key) => base.mentions(segment, key))),
    comparable: placed.map(({ fact }) => placed.map(({ id }) => base.comparableWith(fact.expression)(id))),
    quotations: [...base.quotations()].map(({ quotation, segment }) => [quotation, segment.path]),
    like: base.quotationsLike('この橋は町の100年の夢でした').map(({ quotation }) => quotation.text),
    alias: base.aliases.apply([{ key: 'HBK', label: 'HBK', kind: 'name', start: 0, end: 3 }]),
    of: Object.keys(texts).map((path) => base.factsOf(path).map(({ id }) => id)),
  };
}

const inMemory = (list: readonly Segment[]) => answers(new MemoryBase(list, knowledge), list);

test('memory and disk agree on everything', () => {
  const store = temporaryStore();
  store.write(put(...segments()));
  const expected = inMemory(segments());
  expect(expected.size).toBeGreaterThan(10);
  expect(expected.like).toEqual(['この橋は町の百年の夢でした']);
  expect(answers(store.load(knowledge), segments())).toEqual(expected);
});

test('the order and the portions of writing do not show', () => {
  const store = temporaryStore();
  for (const segment of segments().reverse()) store.write(put(segment));
  expect(answers(store.load(knowledge), segments())).toEqual(inMemory(segments()));
});

test('a changed, a removed and a new source leave no trace of what was', () => {
  const store = temporaryStore();
  store.write(put(...segments()));
  const changed = segmentOf('/s/橋.md', texts['/s/橋.md']!.replace('684', '690').replace('182億円', '190億円'));
  const added = segmentOf('/s/新.md', '青崎灯台の高さは32メートルである。');
  store.write({ ...put(changed, added), remove: ['/s/町.md'] });
  const now = [...segments().filter(({ path }) => path !== '/s/橋.md' && path !== '/s/町.md'), changed, added];
  expect(answers(store.load(knowledge), segments())).toEqual(answers(new MemoryBase(now, knowledge), segments()));
});

/** One of two processes writes some sources anew or for the first time, or removes them. */
const writings = fc.array(
  fc.record({
    hand: fc.nat(1),
    put: fc.uniqueArray(fc.tuple(fc.nat(5), fc.constantFrom(...Object.values(texts))), { selector: ([at]) => at }),
    remove: fc.uniqueArray(fc.nat(5)),
  }),
  { minLength: 1, maxLength: 8 },
);

test('whoever writes, and in whatever order, nothing shows but what the sources are in the end', () => {
  fc.assert(
    fc.property(writings, (all) => {
      const file = join(temporaryFolder(), 'facts.sqlite');
      const hands = [temporaryStore(file), temporaryStore(file)];
      const now = new Map<string, Segment>();
      for (const writing of all) {
        const written = writing.put.map(([at, text]) => segmentOf(`/s/${at}.md`, text));
        const removed = writing.remove.map((at) => `/s/${at}.md`);
        for (const path of removed) now.delete(path);
        for (const segment of written) now.set(segment.path, segment);
        hands[writing.hand]!.write({ ...put(...written), remove: removed });
      }
      const left = [...now.values()];
      expect(answers(hands[0]!.load(knowledge), segments())).toEqual(
        answers(new MemoryBase(left, knowledge), segments()),
      );
      expect(verifyStore(file)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('facts of one source hold the very same segment', () => {
  const store = temporaryStore();
  store.write(put(...segments()));
  const [first, second] = store.load(knowledge).factsOf('/s/橋.md');
  expect(first!.segment).toBe(second!.segment);
});

test('facts come in the order of their paths, then of their places', () => {
  const { facts } = inMemory(segments());
  expect(facts.map(({ path }) => path)).toEqual(facts.map(({ path }) => path).sort());
  const bridge = facts.filter(({ path }) => path === '/s/橋.md').map(({ fact }) => fact.start);
  expect(bridge).toEqual([...bridge].sort((a, b) => a - b));
});

test('values of other kinds and units are not comparable, other units of one kind are', () => {
  const base = new MemoryBase(
    [segmentOf('/a.md', '長さは684メートル、重さは3トン、開通は2024年11月15日だった。')],
    knowledge,
  );
  const value = (text: string) => segmentOf('/b.md', text).facts[0]!.expression;
  const ids = [0, 1, 2];
  expect(ids.map(base.comparableWith(value('長さは2キロメートルだ。')))).toEqual([true, false, false]);
  expect(ids.map(base.comparableWith(value('重さは900キログラムだ。')))).toEqual([false, true, false]);
  expect(ids.map(base.comparableWith(value('2023年に開通した。')))).toEqual([false, false, true]);
});
