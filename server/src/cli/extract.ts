/** `uradori extract SOURCE… --jsonl`: one JSON line for each fact that the sources state. */
import { dirname, resolve } from 'node:path';
import { extract } from '../factbase/extract';
import type { Segment } from '../factbase/types';
import { openLibrary, openSource } from '../sources';
import { openTokenizer } from '../tokenizer';
import { CANNOT_RUN, describe, report } from './failure';
import { dictionaryFile } from './place';

/** Exit status: 0, or 2 where a source could not be read; the others are written all the same. */
export async function runExtract(sources: readonly string[]): Promise<number> {
  const tokenizer = await openTokenizer(dictionaryFile);
  let code = 0;
  for (const source of sources) {
    const path = resolve(source);
    try {
      const segment = extract(await openSource(path, { library: await openLibrary(dirname(path)) }), tokenizer);
      report(segment.problems.map((p) => p.message));
      if (segment.problems.some((p) => p.severity === 'error')) code = CANNOT_RUN;
      for (const line of lines(segment, source)) process.stdout.write(line);
    } catch (error) {
      report([describe(error)]);
      code = CANNOT_RUN;
    }
  }
  return code;
}

function* lines(segment: Segment, path: string): Iterable<string> {
  for (const fact of segment.facts) {
    const near = fact.terms.filter((t) => t.role !== 'context').sort((a, b) => b.weight - a.weight);
    const predicate = near.find((t) => t.role === 'predicate')?.key;
    yield `${JSON.stringify({
      path,
      start: fact.start,
      end: fact.end,
      text: fact.expression.text,
      expression: { ...fact.expression, start: fact.start, end: fact.end },
      subject: near.filter((t) => t.role === 'attribute' || t.role === 'topic').map((t) => t.key),
      ...(predicate === undefined ? {} : { predicate }),
      quote: segment.sentences[fact.sentence]!.text,
    })}\n`;
  }
}
