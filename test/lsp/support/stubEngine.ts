/**
 * An engine whose verdicts are plain to see, for tests of the server around it: a source line 「名=値」 is a fact, a draft
 * sentence 「名は値。」 a claim. It counts its checks, so that a test can say which versions were looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseStatus, Checking, Engine, RefreshOptions } from '../../../server/src/engine';
import type { SourceProblem } from '../../../server/src/sources/types';
import type { Prose } from '../../../server/src/text/types';
import type { CheckedClaim, Evidence } from '../../../server/src/verdicts/types';

interface Fact {
  readonly name: string;
  readonly evidence: Evidence;
}

export class StubEngine implements Engine {
  readonly checked: string[] = [];
  refreshes = 0;
  slowness = 0;
  /** Awaited before each source is read. */
  pace: Promise<unknown> | undefined;
  private texts = new Map<string, string>();
  private facts: Fact[] = [];
  private problems: SourceProblem[] = [];

  constructor(private readonly folders: readonly string[]) {}

  async refresh({ signal, onProgress }: RefreshOptions = {}): Promise<BaseStatus> {
    this.refreshes += 1;
    const files = this.folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    const aborted = new Promise((resolve) => signal?.addEventListener('abort', resolve));
    this.texts = new Map();
    for (const [done, file] of files.entries()) {
      onProgress?.(done, files.length);
      if (done > 0) await Promise.race([this.pace, aborted]);
      if (signal?.aborted) break;
      this.texts.set(file, readFileSync(file, 'utf8'));
    }
    this.facts = [...this.texts].flatMap(([file, text]) => factsOf(file, text));
    this.problems = [...this.texts].flatMap(([path, text]) =>
      text === '' ? [{ code: 'source.empty', path, message: 'nothing in it', severity: 'information' as const }] : [],
    );
    return this.status();
  }

  check(draft: { readonly text: string }) {
    const checking = this.checking(draft);
    while (!checking.complete) checking.advance();
    return checking.draft();
  }

  /** One sentence a step; each step takes as many milliseconds as `slowness`. */
  checking({ text }: { readonly text: string }): Checking {
    this.checked.push(text);
    const claims: CheckedClaim[] = [];
    const matches = text.matchAll(/(\p{L}+)は(\d+\p{L}*?)。/gu);
    let next = matches.next();
    return {
      get complete() {
        return next.done === true;
      },
      get conflicts() {
        return claims.filter(({ verdict }) => verdict === 'conflict').length;
      },
      advance: () => {
        const until = performance.now() + this.slowness;
        while (performance.now() < until);
        if (!next.done) claims.push(this.claim(next.value));
        next = matches.next();
      },
      draft: () => ({ prose: wholeText(text), claims: [...claims] }),
    };
  }

  status(): BaseStatus {
    const sources = [...this.texts.keys()].map((path) => ({ path, title: path, facts: 0 }));
    return { sources, facts: this.facts.length, problems: this.problems };
  }

  sourceText(path: string): string | undefined {
    return this.texts.get(path);
  }

  private claim(match: RegExpExecArray): CheckedClaim {
    const [, name, value] = match as unknown as [string, string, string];
    const start = match.index + name.length + 1;
    const same = this.facts.filter((fact) => fact.name === name);
    const agreeing = same.filter((fact) => fact.evidence.text === value);
    const verdict = same.length === 0 ? 'unsupported' : agreeing.length > 0 ? 'supported' : 'conflict';
    const evidence = (agreeing.length > 0 ? agreeing : same).map((fact) => fact.evidence);
    return {
      start,
      end: start + value.length,
      text: value,
      kind: 'quantity',
      verdict,
      expression: { start, end: start + value.length, text: value, type: 'quantity' },
      message: `${name}: ${verdict}`,
      ...(verdict === 'conflict' ? { replacement: evidence[0]!.text } : {}),
      evidence,
      explanation: { matched: [name], missing: [], vetoed: [], score: 1 },
    };
  }
}

function factsOf(path: string, text: string): Fact[] {
  return [...text.matchAll(/^(\p{L}+)=(.+)$/gmu)].map((match) => {
    const [quote, name, value] = match as unknown as [string, string, string];
    const start = match.index + name.length + 1;
    const at = {
      start,
      end: start + value.length,
      text: value,
      quote,
      valueStart: name.length + 1,
      valueEnd: quote.length,
    };
    const sentence = { quoteStart: match.index, quoteEnd: match.index + quote.length };
    const bibliography = { id: 'key', type: 'article', title: '題名', issued: '2024-11-22' };
    return { name, evidence: { path, ...at, ...sentence, bibliography } };
  });
}

function wholeText(stored: string): Prose {
  return {
    stored,
    text: stored,
    blocks: [{ kind: 'paragraph', start: 0, end: stored.length }],
    toStored: (span) => span,
    fromStored: (offset) => offset,
  };
}
