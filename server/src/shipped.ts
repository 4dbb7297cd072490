/** What every fact base needs of the files that ship with the product. It never changes, so those of one process share it. */
import { dirname, join } from 'node:path';
import { readWhole } from './files';
import { loadDictionary, type DictionaryBuffer } from './tokenizer/dictionary';

export interface Shipped {
  readonly dictionary: DictionaryBuffer;
  /** Of synonyms.txt. */
  readonly synonyms: Uint8Array;
}

/**
 * `dictionary`: the packed dictionary (ipadic.bin); the synonyms lie beside it.
 * @throws one Error that names the file and the cause where one cannot be read, or the dictionary is damaged or of another format.
 */
export async function readShipped(dictionary: string): Promise<Shipped> {
  const [buffer, synonyms] = await Promise.all([
    loadDictionary(dictionary),
    readWhole(join(dirname(dictionary), 'synonyms.txt'), (size) => new ArrayBuffer(size)),
  ]);
  return { dictionary: buffer, synonyms: new Uint8Array(synonyms) };
}
