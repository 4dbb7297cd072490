/** The packed dictionary for tests: the one in dist/, packed first if there is none that this version reads. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type DictionaryBuffer, loadDictionary } from '../../../server/src/tokenizer';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const packedFile = `${root}dist/ipadic.bin`;

export function pack(file: string): void {
  execFileSync(process.execPath, [`${root}scripts/packDictionary.mjs`, file], { stdio: 'ignore' });
}

export async function packedDictionary(): Promise<DictionaryBuffer> {
  try {
    return await loadDictionary(packedFile);
  } catch {
    pack(packedFile);
    return await loadDictionary(packedFile);
  }
}
