/** The program that is started: it loads the command line as the build has compiled it. */
import { loadBuilt } from '../compiled';

loadBuilt(__dirname, 'commandLine');
