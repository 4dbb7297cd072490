/**
 * Begins to read what every fact base needs before anything else of the program is loaded; by the time a folder is opened it is there.
 */
import * as path from 'node:path';
import { readShipped } from '../shipped';

export const dictionary = path.join(__dirname, 'ipadic.bin');
export const shipped = readShipped(dictionary);
// Said where a folder is opened.
shipped.catch(() => {});
