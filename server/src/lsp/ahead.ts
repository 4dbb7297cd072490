/**
 * Begins to read what every fact base needs before anything else of the program is loaded; by the time a folder is opened it is there. Folders
 * share it.
 */
import * as path from 'node:path';
import { loadDictionary } from '../tokenizer/dictionary';

export const dictionary = path.join(__dirname, 'ipadic.bin');
export const reading = loadDictionary(dictionary);
// Said where a folder is opened.
reading.catch(() => {});
