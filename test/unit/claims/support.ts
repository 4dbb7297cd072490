/** The tokenizer and the synonyms for tests of the rooms above them, as the build packs them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Synonyms } from '../../../server/src/claims/synonyms';
import { openTokenizer } from '../../../server/src/tokenizer';

const dist = join(__dirname, '../../../dist');
export const tokenizer = await openTokenizer(join(dist, 'ipadic.bin'));
export const synonyms = new Synonyms(readFileSync(join(dist, 'synonyms.txt')));
