/** The scored set is only as good as its marks: they must be read as written, and fit the sources they name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCases, SOURCES } from '../../alignment/load';
import { readMarkedDrafts, stripMarks } from '../../alignment/marks';
import { precision, recall, scoreAlignment, type ReportedClaim } from '../../alignment/score';

const cases = loadCases();

describe('原稿に書き込んだ印', () => {
  it('印を取り除き、位置と判定を返す', () => {
    const { draft, values } = stripMarks('橋の長さは⟦612m→684m｜684メートル⟧、幅は⟦16m⟧、高さは⟦40m?⟧。');
    expect(draft).toBe('橋の長さは612m、幅は16m、高さは40m。');
    expect(values.map(({ start, end }) => draft.slice(start, end))).toEqual(['612m', '16m', '40m']);
    expect(values.map(({ label }) => label)).toEqual(['conflict', 'supported', 'unsupported']);
    expect(values[0]!.expected).toEqual(['684m', '684メートル']);
  });

  it('閉じていない印は誤りとする', () => {
    expect(() => stripMarks('長さは⟦612mである。')).toThrow('612m');
  });

  it('一つのファイルから原稿を切り出す', () => {
    const drafts = readMarkedDrafts('読む人への注。\n\n=== a-1 x.md y.txt\n⟦1回⟧\n\n=== a-2\n本文\n');
    expect(drafts.map(({ id, sources, draft }) => ({ id, sources, draft }))).toEqual([
      { id: 'a-1', sources: ['x.md', 'y.txt'], draft: '1回\n' },
      { id: 'a-2', sources: [], draft: '本文\n' },
    ]);
  });
});

describe('採点用の原稿', () => {
  it('名前に重なりがない', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('挙げた資料がある', () => {
    for (const { id, sources } of cases)
      for (const source of sources) expect(existsSync(join(SOURCES, source)), `${id}: ${source}`).toBe(true);
  });

  it('誤りには正しい値が添えてあり、誤りの値とは違う', () => {
    for (const { id, values } of cases) {
      for (const { text, expected, label } of values) {
        expect(text, id).not.toBe('');
        if (label === 'conflict') expect(expected.length, `${id} ${text}`).toBeGreaterThan(0);
        expect(expected, id).not.toContain(text);
      }
    }
  });
});

describe('採点', () => {
  const byMarks = (draft: string): ReportedClaim[] => {
    const item = cases.find((candidate) => candidate.draft === draft)!;
    return item.values.map(({ start, end, label, expected }) => ({
      start,
      end,
      verdict: label,
      ...(expected[0] === undefined ? {} : { replacement: expected[0] }),
      evidence: item.sources.map((source) => ({ path: join(SOURCES, source) })),
    }));
  };

  it('印のとおりに答えれば満点になる', async () => {
    const { total, failures } = await scoreAlignment(byMarks);
    expect(failures).toEqual([]);
    expect([precision(total), recall(total)]).toEqual([1, 1]);
    expect(total.supportFound).toBe(total.supported);
  });

  it('すべてを誤りと答えれば、その分だけ適合率が下がる', async () => {
    const { total } = await scoreAlignment((draft) =>
      byMarks(draft).map((claim) => ({ ...claim, verdict: 'conflict' as const })),
    );
    expect(total.falseConflicts).toBe(total.supported + total.unsupported);
    expect(recall(total)).toBe(1);
  });
});
