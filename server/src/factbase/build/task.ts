/** From a file to what is kept of it. The same in every thread. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { defaultLimits, isPlainName, openSource, readSource, type Library } from '../../sources';
import { decode } from '../../sources/encoding';
import type { Tokenizer } from '../../tokenizer/types';
import { encodeSegment, type EncodedSegment } from '../codec/segment';
import { extract } from '../extract';

/** A source as it was read. */
export interface Built {
  readonly segment: EncodedSegment;
  /** Digest of the file's bytes. */
  readonly content: string;
  /** Digest of what lies beside the sources and speaks of this one. */
  readonly beside: string;
  /** The text that offsets count in, where it is not simply the decoded file. */
  readonly text?: string;
}

/** Never throws; what is wrong with the file is among the segment's problems. */
export async function build(path: string, library: Library, tokenizer: Tokenizer): Promise<Built> {
  const bytes = bytesOf(path);
  const entry = await library.lookup(path);
  const context = { library: { ...library, lookup: () => Promise.resolve(entry) } };
  const source = await (bytes && bytes.length <= defaultLimits.textBytes
    ? readSource(path, bytes, context)
    : openSource(path, context));
  const stored = source.prose?.stored;
  return {
    segment: encodeSegment(extract(source, tokenizer)),
    content: digestOf(bytes),
    beside: digestOfEntry(entry),
    ...(stored === undefined || isPlainName(path) || stored === decoded(bytes) ? {} : { text: stored }),
  };
}

/** Digest of a file's bytes; empty where it cannot be read or is too large to be a source. */
export function contentDigest(path: string): string {
  return digestOf(bytesOf(path));
}

export async function besideDigest(path: string, library: Library): Promise<string> {
  return digestOfEntry(await library.lookup(path));
}

/** The text of a file that is text; undefined for any other. */
export function decoded(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const result = decode(bytes);
  return typeof result === 'string' ? undefined : result.text;
}

/** At once: in a thread that reads sources nothing else waits, and elsewhere the files are few. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= defaultLimits.documentBytes ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

const digestOfEntry = ({ parts, problems }: Awaited<ReturnType<Library['lookup']>>) =>
  digestOf(JSON.stringify([parts, problems]));

const digestOf = (data: Uint8Array | string | undefined) =>
  data === undefined ? '' : createHash('sha1').update(data).digest('base64url');
