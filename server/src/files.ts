/**
 * Files as promises, made of the calls that take a callback: the runtime's own module of promises is large, and loading it took longer than
 * bringing an unchanged fact base in step.
 */
import * as fs from 'node:fs';
import { promisify } from 'node:util';

export const readFile = promisify(fs.readFile);
export const readdir = promisify(fs.readdir);
export const stat = promisify(fs.stat);
export const realpath = promisify(fs.realpath.native);

const readSome = promisify(fs.read);

/**
 * Reads a file into memory that `make` gives. Another thread of the runtime does it, in one go, while this one goes on: what is read piece by piece
 * waits for this one to ask for the next.
 */
export async function readWhole<Memory extends ArrayBufferLike>(
  file: string,
  make: (size: number) => Memory,
): Promise<Memory> {
  const descriptor = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(descriptor);
    const memory = make(size);
    const bytes = new Uint8Array(memory);
    let done = 0;
    while (done < size) {
      const { bytesRead } = await readSome(descriptor, bytes, done, size - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return memory;
  } finally {
    fs.closeSync(descriptor);
  }
}
