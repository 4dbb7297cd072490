/** What a thread that reads sources is started with: it loads its program, worker.ts, as the build has compiled it. */
import * as path from 'node:path';
import { load } from '../../compiled';

load(path.join(__dirname, 'reader.js'), path.join(__dirname, 'reader.code'));
