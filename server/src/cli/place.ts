/** Where the bundle finds the files that ship beside it. */
import { join } from 'node:path';

/** The packed dictionary. */
export const dictionaryFile = join(__dirname, 'ipadic.bin');
