/** The program that is started: it loads the language server as an earlier session has compiled it. */
import { createRequire, getCompileCacheDir } from 'node:module';
import * as path from 'node:path';
import { load } from '../compiled';

/** What the server's bundle gives: main.ts. */
interface Program {
  readonly told: Promise<void>;
}

/** Milliseconds after the first marks, so that these are on their way. What is compiled later is not kept: every start would wait for it to be loaded. */
const LATER = 100;

const file = path.join(__dirname, 'languageServer.js');
// Where the runtime keeps what it compiles, apart for each version of it and its flags; undefined where it was told no folder.
const folder = getCompileCacheDir?.();
if (folder === undefined) createRequire(__filename)(file);
else {
  const program = load<Program>(file, path.join(folder, 'languageServer.code'));
  if (program.anew) void program.exports.told.then(() => setTimeout(() => program.keep(), LATER).unref());
}
