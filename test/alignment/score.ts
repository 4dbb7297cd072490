/** Scores a checker on the marked drafts: how many of its warnings are true, how many slips it finds, part by part. */
import { basename } from 'node:path';
import type { Verdict } from '../../server/src/verdicts/types';
import { loadCases, SOURCES, type AlignmentCase } from './load';
import type { MarkedValue } from './marks';

/** What the scorer needs of a checked value; a `CheckedClaim` fits. Offsets are UTF-16 code units into the draft. */
export interface ReportedClaim {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly replacement?: string;
  readonly evidence: readonly { readonly path: string }[];
}

export type Check = (draft: string, sourcesDir: string) => readonly ReportedClaim[] | Promise<readonly ReportedClaim[]>;

/** Do two texts state one value? Given by the caller where more than the same characters count as the same. */
export type SameValue = (a: string, b: string) => boolean;

export interface Tally {
  drafts: number;
  conflicts: number;
  found: number;
  falseConflicts: number;
  replaced: number;
  evidenced: number;
  supported: number;
  supportFound: number;
  unsupported: number;
  unsupportedCalledConflict: number;
}

export interface Score {
  readonly total: Tally;
  readonly parts: ReadonlyMap<string, Tally>;
  /** One line a failure, for a person. */
  readonly failures: readonly string[];
}

const sameCharacters: SameValue = (a, b) => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,]/g, '');

export async function scoreAlignment(check: Check, sameValue: SameValue = sameCharacters): Promise<Score> {
  const total = emptyTally();
  const parts = new Map<string, Tally>();
  const failures: string[] = [];
  for (const item of loadCases()) {
    const part = parts.get(item.part) ?? emptyTally();
    parts.set(item.part, part);
    const own = emptyTally();
    scoreDraft(item, await check(item.draft, SOURCES), sameValue, own, failures);
    add(part, own);
    add(total, own);
  }
  return { total, parts, failures };
}

/** True warnings among all warnings, 0 to 1; 1 where there is none. */
export const precision = (t: Tally): number => ratio(t.found, t.found + t.falseConflicts);
/** Slips found among all slips, 0 to 1; 1 where there is none. */
export const recall = (t: Tally): number => ratio(t.found, t.conflicts);

/** The score as a table of fixed columns. */
export function formatScore({ total, parts }: Score): string {
  const row = (name: string, t: Tally): string =>
    [
      name.padEnd(12),
      String(t.drafts).padStart(6),
      percent(t.found + t.falseConflicts, precision(t)),
      percent(t.conflicts, recall(t)),
      percent(t.found, ratio(t.replaced, t.found)),
      percent(t.found, ratio(t.evidenced, t.found)),
      percent(t.supported, ratio(t.supportFound, t.supported)),
      `${t.unsupportedCalledConflict}/${t.unsupported}`.padStart(9),
      String(t.falseConflicts).padStart(6),
    ].join(' ');
  const head = 'part         drafts  precis  recall replace evidenc support  uns→conf  false';
  return [head, ...[...parts].map(([name, tally]) => row(name, tally)), row('all', total)].join('\n');
}

function scoreDraft(
  item: AlignmentCase,
  reported: readonly ReportedClaim[],
  sameValue: SameValue,
  tally: Tally,
  failures: string[],
): void {
  tally.drafts = 1;
  const warnings = reported.filter((claim) => claim.verdict === 'conflict');
  for (const warning of warnings) {
    const value = item.values.find((candidate) => overlap(candidate, warning));
    if (value?.label === 'conflict') continue;
    tally.falseConflicts++;
    failures.push(
      `${item.id}: 誤った警告 ${quote(item, warning)} → ${warning.replacement ?? '－'} (${value?.label ?? 'unmarked'})`,
    );
  }
  for (const value of item.values) {
    const warning = warnings.find((claim) => overlap(claim, value));
    if (value.label === 'conflict') scoreConflict(item, value, warning, sameValue, tally, failures);
    if (value.label === 'unsupported') {
      tally.unsupported++;
      if (warning) tally.unsupportedCalledConflict++;
    }
    if (value.label === 'supported') {
      tally.supported++;
      if (!warning && reported.some((claim) => claim.verdict === 'supported' && overlap(claim, value)))
        tally.supportFound++;
      else if (!warning) failures.push(`${item.id}: 一致を見落とし ${quote(item, value)}`);
    }
  }
}

function scoreConflict(
  item: AlignmentCase,
  value: MarkedValue,
  warning: ReportedClaim | undefined,
  sameValue: SameValue,
  tally: Tally,
  failures: string[],
): void {
  tally.conflicts++;
  if (!warning) {
    failures.push(`${item.id}: 見落とし ${quote(item, value)} → ${value.expected.join('｜')}`);
    return;
  }
  tally.found++;
  if (replacementIsRight(item.draft, warning, value, sameValue)) tally.replaced++;
  else
    failures.push(
      `${item.id}: 置き換え違い ${quote(item, warning)} → ${warning.replacement ?? '－'}、正しくは ${value.expected.join('｜')}`,
    );
  if (warning.evidence.some(({ path }) => item.sources.includes(basename(path)))) tally.evidenced++;
  else
    failures.push(
      `${item.id}: 根拠違い ${quote(item, value)} (${warning.evidence.map(({ path }) => basename(path)).join(', ')})`,
    );
}

/** With the replacement put in, does the draft state an expected value where the mark stands? The two stretches may differ by 約 or a unit. */
function replacementIsRight(draft: string, warning: ReportedClaim, value: MarkedValue, sameValue: SameValue): boolean {
  const { replacement } = warning;
  if (replacement === undefined) return false;
  const start = Math.min(warning.start, value.start);
  const end = Math.max(warning.end, value.end);
  const got = draft.slice(start, warning.start) + replacement + draft.slice(warning.end, end);
  return value.expected.some((right) =>
    sameValue(got, draft.slice(start, value.start) + right + draft.slice(value.end, end)),
  );
}

function emptyTally(): Tally {
  return {
    drafts: 0,
    conflicts: 0,
    found: 0,
    falseConflicts: 0,
    replaced: 0,
    evidenced: 0,
    supported: 0,
    supportFound: 0,
    unsupported: 0,
    unsupportedCalledConflict: 0,
  };
}

function add(sum: Tally, own: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += own[key];
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const percent = (whole: number, value: number): string =>
  (whole === 0 ? '－' : `${(value * 100).toFixed(1)}%`).padStart(7);
const quote = (item: AlignmentCase, span: { start: number; end: number }): string =>
  `「${item.draft.slice(span.start, span.end)}」`;
