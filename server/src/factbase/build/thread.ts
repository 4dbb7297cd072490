/** What a thread that reads sources is started with: it loads its program, worker.ts, as the build has compiled it. */
import { loadBuilt } from '../../compiled';

loadBuilt(__dirname, 'reader');
