/** `uradori expressions --jsonl`: reads texts as JSON Lines, writes their expressions, one line for each. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import { readExpressions } from '../expressions';

const requestSchema = z.object({ id: z.unknown().optional(), text: z.string(), refDate: z.string().nullish() });

/**
 * Answers each line of `input` on `output`, in order. A line that cannot be read is answered with no expressions, and one message on `errors`
 * names it. Resolves to the exit status: 0, or 2 where a line could not be read.
 */
export async function runExpressions(
  input: Readable,
  output: Writable,
  errors: Writable = process.stderr,
): Promise<number> {
  let line = 0;
  let status = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    const request = parse(text);
    if ('problem' in request) {
      errors.write(`${l10n.t('Line {0}: {1}', line, request.problem)}\n`);
      status = 2;
    }
    const expressions =
      'problem' in request ? [] : readExpressions(request.text, request.refDate ? { refDate: request.refDate } : {});
    if (!output.write(`${JSON.stringify({ id: request.id, expressions })}\n`))
      await new Promise((resolve) => output.once('drain', resolve));
  }
  return status;
}

function parse(line: string): { id?: unknown; problem: string } | z.infer<typeof requestSchema> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { problem: l10n.t('not JSON ({0})', error instanceof Error ? error.message : String(error)) };
  }
  const request = requestSchema.safeParse(json);
  if (request.success) return request.data;
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  const issue = request.error.issues[0];
  return { id, problem: l10n.t('"{0}": {1}', issue?.path.join('.') ?? '', issue?.message ?? '') };
}
