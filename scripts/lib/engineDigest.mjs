/**
 * A digest of everything that facts depend on: the code and the data of the rooms from text to fact base, the dictionary, the
 * libraries, and the words in which problems are told. Facts kept on disk are drawn anew where it is another.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const rooms = ['text', 'expressions', 'tokenizer', 'claims', 'sources', 'factbase'].map((room) => `server/src/${room}`);
const inputs = [...rooms, 'server/data', 'l10n', 'dist/ipadic.bin', 'package-lock.json'];

export function engineDigest() {
  const hash = createHash('sha1');
  for (const input of inputs) for (const file of files(join(root, input))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
