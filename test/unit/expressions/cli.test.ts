/** `uradori expressions --jsonl`: a line in, a line out. */
import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { runExpressions } from '../../../server/src/cli/expressions';

async function run(lines: readonly string[]) {
  const sink = () => {
    const chunks: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    });
    return { stream, text: () => chunks.join('') };
  };
  const [output, errors] = [sink(), sink()];
  const status = await runExpressions(Readable.from([lines.join('\n') + '\n']), output.stream, errors.stream);
  const answers = output
    .text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: unknown; expressions: { text: string }[] });
  return { status, answers, errors: errors.text() };
}

it('Answers every line in order', async () => {
  const { status, answers, errors } = await run([
    '{"id":"a","text":"来年1月20日","refDate":"2024-11-22"}',
    '{"id":"b","text":"三人と5ドル"}',
    '{"id":"c","text":"","refDate":null}',
  ]);
  expect(status).toBe(0);
  expect(errors).toBe('');
  expect(answers.map(({ id, expressions }) => [id, expressions.map((e) => e.text)])).toEqual([
    ['a', ['来年1月20日']],
    ['b', ['三人', '5ドル']],
    ['c', []],
  ]);
  expect(answers[0]?.expressions[0]).toMatchObject({ start: 0, end: 7, value: 'XXXX-01-20', resolved: '2025-01-20' });
});

it('A line that cannot be read gives an empty answer and one message that names it', async () => {
  const { status, answers, errors } = await run([
    '{"id":1,"text":"3人"}',
    'not json',
    '{"id":"x"}',
    '{"id":4,"text":"4人"}',
  ]);
  expect(status).toBe(2);
  expect(answers.map((a) => [a.id, a.expressions.length])).toEqual([
    [1, 1],
    [undefined, 0],
    ['x', 0],
    [4, 1],
  ]);
  expect(errors.trim().split('\n')).toHaveLength(2);
  expect(errors).toMatch(/^Line 2: /);
  expect(errors).toMatch(/Line 3: "text"/);
});
