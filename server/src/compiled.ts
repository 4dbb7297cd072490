/**
 * Programs as they were compiled before. What the runtime itself can keep of a session is only what is compiled at once; but a function is
 * compiled when it is first called, and to a program that runs for a second that is a tenth of it. What is kept is a copy: without it, or where
 * it does not fit (another runtime, other flags, another program), the program is compiled anew.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import * as path from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

export interface Loaded<Exports> {
  readonly exports: Exports;
  /** Nothing that was kept served. */
  readonly anew: boolean;
  /** Keeps what has been compiled by now; where it cannot be written there is none. */
  keep(): void;
}

type Wrapper = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;

/** Before what was compiled stand two sums: of the program that it was made of, and of itself. */
const HEAD = 8;

/**
 * Runs a program of the build, a CommonJS module, with what is kept of it in the file `copy`.
 * @throws what the program throws, or where it cannot be read
 */
export function load<Exports>(file: string, copy: string): Loaded<Exports> {
  // The build leaves nothing but ASCII in the program: a byte a character.
  const bytes = readFileSync(file);
  const sum = crc32(bytes);
  const cachedData = compiledFor(sum, copy);
  const script = new Script(wrap(bytes.toString('latin1')), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapper)(module.exports, createRequire(file), module, file, path.dirname(file));
  return {
    exports: module.exports as Exports,
    anew: !cachedData || script.cachedDataRejected !== false,
    keep: () => keep(script, sum, copy),
  };
}

/** Runs the program of this name in the folder of the build, with what the build has kept of it; as any module where there is nothing. */
export function loadBuilt<Exports>(folder: string, name: string): Exports {
  const file = path.join(folder, `${name}.js`);
  const copy = path.join(folder, `${name}.code`);
  return existsSync(copy) ? load<Exports>(file, copy).exports : (createRequire(file)(file) as Exports);
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

function keep(script: Script, sum: number, copy: string): void {
  const compiled = script.createCachedData();
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(sum, 0);
  head.writeUInt32LE(crc32(compiled), 4);
  try {
    // Another process may be reading or writing it.
    const made = `${copy}.${process.pid}`;
    writeFileSync(made, Buffer.concat([head, compiled]));
    renameSync(made, copy);
  } catch {
    // The next session tries again.
  }
}
