/** The program that is started: it loads the command line as the build has compiled it. */
import { loadBuilt } from '../compiled';
import { programBeside, Threads } from '../factbase/build/threads';
import { readShipped } from '../shipped';
import type * as commandLine from './main';
import { dictionaryFile, readers } from './place';

const argv = process.argv.slice(2);
// `index DIR` will have sources to read: what that takes is begun before the command line itself is loaded.
const ahead =
  argv[0] === 'index' && argv.length === 2
    ? {
        threads: new Threads(programBeside(dictionaryFile), readers.workers),
        shipped: readShipped(dictionaryFile),
      }
    : undefined;
// Said where the sources are to be read.
ahead?.shipped.catch(() => {});

void loadBuilt<typeof commandLine>(__dirname, 'commandLine')
  .run(argv, ahead)
  .then((status) => {
    process.exitCode = status;
  });
