/** kuromoji as the oracle: its tokens in our shape, without the offsets, which it counts otherwise. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { builder, type IpadicFeatures } from 'kuromoji';
import type { Token } from '../../../server/src/tokenizer';

export type Compared = Omit<Token, 'start' | 'end' | 'normalized'>;

function compared(token: IpadicFeatures): Compared {
  const levels = [token.pos, token.pos_detail_1, token.pos_detail_2, token.pos_detail_3];
  while (levels.at(-1) === '*') levels.pop();
  const present = (value: string | undefined, otherwise: string) =>
    value === undefined || value === '*' ? otherwise : value;
  return {
    surface: token.surface_form,
    pos: levels.join(','),
    base: present(token.basic_form, token.surface_form),
    form: present(token.conjugated_form, ''),
    known: token.word_type === 'KNOWN',
  };
}

export interface Oracle {
  tokenize(text: string): Compared[];
  raw(text: string): IpadicFeatures[];
}

export async function openOracle(): Promise<Oracle> {
  const home = dirname(createRequire(import.meta.url).resolve('kuromoji/package.json'));
  return new Promise((resolve, reject) => {
    builder({ dicPath: join(home, 'dict') }).build((error, tokenizer) => {
      // It calls back with null for no error, whatever its types say.
      if (error as Error | null) return reject(error);
      resolve({
        raw: (text) => tokenizer.tokenize(text),
        tokenize: (text) => tokenizer.tokenize(text).map(compared),
      });
    });
  });
}

/**
 * Texts that kuromoji can analyse. It throws at U+0000, which ends words in its trie, and at a high surrogate without its low
 * one; and where two characters outside the Basic Multilingual Plane meet it measures the word in UTF-16 units but counts
 * places in characters, and loses what follows.
 */
export function oracleCan(text: string): boolean {
  return !/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?:[\ud800-\udbff][\udc00-\udfff]){2}/.test(text);
}
