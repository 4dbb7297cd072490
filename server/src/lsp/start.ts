/**
 * The program that is started: it loads the language server as an earlier session has compiled it. What the runtime itself keeps of a session
 * is only what is compiled at once; but a function is compiled when it is first called, and so many are on the way to the first marks that
 * it took a tenth of the time. What is kept is a copy: without it, or where it does not fit, the server starts all the same.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, getCompileCacheDir, wrap } from 'node:module';
import * as path from 'node:path';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What the server's bundle gives: main.ts. */
interface Program {
  readonly told: Promise<void>;
}

type Wrapper = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;

/** Before what was compiled stand two sums: of the program that it was made of, and of itself. */
const HEAD = 8;
/** Milliseconds after the first marks, so that these are on their way. What is compiled later is not kept: every start would wait for it to be loaded. */
const LATER = 100;

const file = path.join(__dirname, 'languageServer.js');
// Where the runtime keeps what it compiles, apart for each version of it and its flags; undefined where it was told no folder.
const folder = getCompileCacheDir?.();
if (folder === undefined) createRequire(__filename)(file);
else start(path.join(folder, 'languageServer.code'));

function start(copy: string): void {
  // The build leaves nothing but ASCII in the program: a byte a character.
  const bytes = readFileSync(file);
  const sum = crc32(bytes);
  const cachedData = compiledFor(sum, copy);
  const script = new Script(wrap(bytes.toString('latin1')), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapper)(module.exports, createRequire(file), module, file, __dirname);
  if (cachedData && script.cachedDataRejected === false) return;
  void (module.exports as Program).told.then(() => setTimeout(() => keep(script, sum, copy), LATER).unref());
}

/** What was compiled of the program with this sum, whole and undamaged. */
function compiledFor(sum: number, copy: string): Buffer | undefined {
  try {
    const bytes = readFileSync(copy);
    const compiled = bytes.subarray(HEAD);
    return bytes.readUInt32LE(0) === sum && bytes.readUInt32LE(4) === crc32(compiled) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what has been compiled by now. */
function keep(script: Script, sum: number, copy: string): void {
  const compiled = script.createCachedData();
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(sum, 0);
  head.writeUInt32LE(crc32(compiled), 4);
  try {
    // Another window may be reading or writing it.
    const made = `${copy}.${process.pid}`;
    writeFileSync(made, Buffer.concat([head, compiled]));
    renameSync(made, copy);
  } catch {
    // The next session tries again.
  }
}
