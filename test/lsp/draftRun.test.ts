/** The slices in which a draft is checked. */
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../../server/src/engine';
import { DraftRun } from '../../server/src/lsp/draftRun';
import type { SourceBase } from '../../server/src/lsp/sourceBase';

/** Milliseconds; longer than the first part of a draft is waited for. */
const LONG_STEP = 50;

/** An engine whose every step takes long and finds a value that a source contradicts. */
function slowEngine(steps: number) {
  let done = 0;
  const checking = {
    get complete() {
      return done === steps;
    },
    get conflicts() {
      return done;
    },
    advance: () => {
      const end = performance.now() + LONG_STEP;
      while (performance.now() < end);
      done++;
    },
    draft: () => {
      throw new Error('not asked for');
    },
  };
  return { engine: { checking: () => checking } as unknown as Engine, done: () => done };
}

it('What is known first is sent before the check goes on', async () => {
  const { engine, done } = slowEngine(4);
  const base = { generation: 1 } as SourceBase;
  const document = TextDocument.create('file:///d.md', 'markdown', 1, '');
  const run = new DraftRun(document, base, engine, {
    inParts: true,
    isStale: () => false,
    partDone: () => {},
    done: () => {},
  });
  const work = run.work();
  expect(await run.ready).toBe(true);
  // The connection writes an answer a turn after it was given.
  const whenSent = await new Promise<number>((resolve) => setImmediate(() => resolve(done())));
  expect(whenSent).toBe(1);
  await work;
  expect(done()).toBe(4);
});
