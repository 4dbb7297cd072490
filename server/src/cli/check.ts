/** `uradori check DRAFT… --sources DIR`: every value of the drafts with its verdict, as one JSON document. */
import { readFile, stat } from '../files';
import { extname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import { openEngine, type Engine } from '../engine';
import type { CheckedClaim } from '../verdicts/types';
import { CANNOT_RUN, describe, report } from './failure';
import { cacheFolder, dictionaryFile, readers } from './place';
import { progressBar } from './progress';
import { linesOf } from './sourceProblems';

export interface CheckOptions {
  readonly sources: string;
  readonly format: string;
  readonly explain?: boolean;
}

/** Exit status: 0 no conflict, 1 at least one, 2 something could not be read. */
export async function runCheck(drafts: readonly string[], options: CheckOptions): Promise<number> {
  if (options.format !== 'json') {
    report([l10n.t('Unknown format "{0}": json is the one there is.', options.format)]);
    return CANNOT_RUN;
  }
  const folder = resolve(options.sources);
  if (!(await stat(folder)).isDirectory()) {
    report([l10n.t('{0} is not a folder.', folder)]);
    return CANNOT_RUN;
  }
  const bar = progressBar();
  const cacheDir = cacheFolder();
  const engine = await openEngine({
    folders: [folder],
    dictionary: dictionaryFile,
    ...readers,
    log: (message) => report([message]),
    ...(cacheDir === undefined ? {} : { cacheDir }),
  });
  const status = await engine.refresh({ onProgress: bar.update });
  bar.end();
  report(linesOf(status.problems));
  let unread = status.problems.some((p) => p.severity === 'error');
  const checked: { path: string; claims: ReturnType<typeof written>[] }[] = [];
  for (const path of drafts) {
    try {
      const claims = await checkFile(engine, path);
      if (options.explain) explain(path, claims);
      checked.push({ path, claims: claims.map(written) });
    } catch (error) {
      report([describe(error)]);
      unread = true;
    }
  }
  const sources = status.sources.map(({ path, title, issued, facts }) => ({ path, title, issued, facts }));
  process.stdout.write(`${JSON.stringify({ drafts: checked, sources })}\n`);
  if (checked.some((d) => d.claims.some((c) => c.verdict === 'conflict'))) return 1;
  return unread ? CANNOT_RUN : 0;
}

async function checkFile(engine: Engine, path: string): Promise<readonly CheckedClaim[]> {
  const text = await readFile(path, 'utf8');
  const format = /^\.(?:md|markdown)$/i.test(extname(path)) ? 'markdown' : 'plain';
  const checking = engine.checking({ text, format });
  while (!checking.complete) {
    checking.advance();
    // What a step has looked up can be let go of only between two turns.
    await setImmediate();
  }
  return checking.draft().claims;
}

function written(claim: CheckedClaim) {
  const { start, end, text, verdict, kind, message, replacement, explanation } = claim;
  const evidence = claim.evidence.map((e) => ({
    path: e.path,
    start: e.start,
    end: e.end,
    text: e.text,
    quote: e.quote,
  }));
  return {
    start,
    end,
    text,
    verdict,
    kind,
    message,
    ...(replacement === undefined ? {} : { replacement }),
    evidence,
    explanation,
  };
}

function explain(path: string, claims: readonly CheckedClaim[]): void {
  for (const { start, text, verdict, explanation: e, evidence } of claims) {
    const parts = [
      `${path}:${start} ${text} → ${verdict} (${e.score})`,
      e.matched.length ? l10n.t('matched: {0}', e.matched.join(' ')) : '',
      e.missing.length ? l10n.t('missing: {0}', e.missing.join(' ')) : '',
      e.vetoed.length ? l10n.t('vetoed by: {0}', e.vetoed.join(' ')) : '',
      evidence[0] ? `${evidence[0].path}:${evidence[0].start} 「${evidence[0].quote}」` : '',
    ];
    process.stderr.write(`${parts.filter(Boolean).join(' | ')}\n`);
  }
}
