/** The program that is started: it loads the command line as the build has compiled it. */
import * as path from 'node:path';
import { load } from '../compiled';

load(path.join(__dirname, 'commandLine.js'), path.join(__dirname, 'commandLine.code'));
