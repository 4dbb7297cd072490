/** The tokenizer for tests of the rooms above it, over the dictionary that the build packs. */
import { join } from 'node:path';
import { openTokenizer } from '../../../server/src/tokenizer';

export const tokenizer = openTokenizer(join(__dirname, '../../../dist/ipadic.bin'));
