/** What is wrong with sources: told one file at a time, each once. */
import { expect, test } from 'vitest';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { ProblemDelivery } from '../../server/src/lsp/problemDelivery';
import type { SourceBase } from '../../server/src/lsp/sourceBase';
import type { SourceProblem } from '../../server/src/sources/types';

const problem = (path: string, message = '発行日がわからない'): SourceProblem => ({
  path,
  severity: 'information',
  code: 'source.undated',
  message,
});
const baseWith = (...problems: SourceProblem[]) => ({ status: { problems } }) as unknown as SourceBase;

/** A client that takes the next message when it is told to. */
function slowClient() {
  const sent: string[] = [];
  let take = () => {};
  const connection = {
    sendDiagnostics: ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      sent.push(`${uri.split('/').at(-1)} ${diagnostics.map(({ message }) => message).join()}`);
      return new Promise<void>((resolve) => (take = resolve));
    },
  } as unknown as Connection;
  const takes = async (count: number) => {
    for (let i = 0; i < count; i++) {
      take();
      await new Promise(setImmediate);
    }
  };
  return { delivery: new ProblemDelivery(connection, false), sent, takes };
}

test('A file is told when the one before is on its way, so that answers need not wait for all of them', async () => {
  const { delivery, sent, takes } = slowClient();
  delivery.publish([baseWith(...['a', 'b', 'c'].map((name) => problem(`/s/${name}.txt`)))]);
  await takes(0);
  expect(sent).toHaveLength(1);
  await takes(1);
  expect(sent).toHaveLength(2);
  await takes(9);
  expect(sent).toEqual(['a', 'b', 'c'].map((name) => `${name}.txt 発行日がわからない`));
});

test('What the client knows is not told again; what is no longer so is taken back', async () => {
  const { delivery, sent, takes } = slowClient();
  delivery.publish([baseWith(problem('/s/a.txt'), problem('/s/b.txt'))]);
  await takes(9);
  sent.length = 0;
  delivery.publish([baseWith(problem('/s/b.txt'), problem('/s/c.txt'))]);
  await takes(9);
  expect(sent).toEqual(['c.txt 発行日がわからない', 'a.txt ']);
  sent.length = 0;
  delivery.publish([]);
  await takes(9);
  expect(sent).toEqual(['b.txt ', 'c.txt ']);
});

test('What changes while others are told is told as it is by then', async () => {
  const { delivery, sent, takes } = slowClient();
  delivery.publish([baseWith(problem('/s/a.txt'), problem('/s/b.txt'), problem('/s/c.txt'))]);
  delivery.publish([baseWith(problem('/s/a.txt', '空'), problem('/s/c.txt'))]);
  await takes(9);
  expect(sent).toEqual(['a.txt 発行日がわからない', 'a.txt 空', 'c.txt 発行日がわからない']);
});
