/** The examples in the header comments of the readers: what a notation's file promises, it does. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { readExpressions } from '../../../server/src/expressions';

const EXAMPLE = /^ \* @example (\S.*?)(?: @(\S+))? → (\{.*\})$/gm;

const files = globSync('server/src/expressions/**/*.ts')
  .sort()
  .map((file) => [file, [...readFileSync(file, 'utf8').matchAll(EXAMPLE)]] as const)
  .filter(([, examples]) => examples.length > 0);

const sameType = (type: string, wanted: string): boolean => wanted.includes(`"type":"${type}"`);

describe.each(files)('%s', (_file, examples) => {
  it.each(examples.map(([, text, refDate, wanted]) => [text!, refDate, wanted!] as const))(
    '%s (%s)',
    (text, refDate, wanted) => {
      const found = readExpressions(text, refDate === undefined ? {} : { refDate }).find((e) =>
        sameType(e.type, wanted),
      );
      expect(found).toMatchObject(JSON.parse(wanted) as object);
    },
  );
});
