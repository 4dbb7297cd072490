/** The program that is started: it loads the command line as the build has compiled it. */
import { join } from 'node:path';
import { loadBuilt } from '../compiled';
import { Threads } from '../factbase/build/threads';
import type * as commandLine from './main';
import { readers } from './place';

const argv = process.argv.slice(2);
// `index DIR` will have sources to read: meanwhile the threads load what they need.
const threads =
  argv[0] === 'index' && argv.length === 2
    ? new Threads(join(__dirname, 'sourceReader.js'), readers.workers)
    : undefined;

void loadBuilt<typeof commandLine>(__dirname, 'commandLine')
  .run(argv, threads)
  .then((status) => {
    process.exitCode = status;
  });
