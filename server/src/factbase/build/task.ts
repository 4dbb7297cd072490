/** From a file to what is kept of it. The same in every thread. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { defaultLimits, openSource, type Library } from '../../sources';
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
  const bytes = await bytesOf(path);
  const [source, beside] = await Promise.all([openSource(path, { library }), besideDigest(path, library)]);
  const stored = source.prose?.stored;
  return {
    segment: encodeSegment(extract(source, tokenizer)),
    content: digestOf(bytes),
    beside,
    ...(stored === undefined || stored === decoded(bytes) ? {} : { text: stored }),
  };
}

/** Digest of a file's bytes; empty where it cannot be read or is too large to be a source. */
export async function contentDigest(path: string): Promise<string> {
  return digestOf(await bytesOf(path));
}

export async function besideDigest(path: string, library: Library): Promise<string> {
  const { parts, problems } = await library.lookup(path);
  return digestOf(JSON.stringify([parts, problems]));
}

/** The text of a file that is text; undefined for any other. */
export function decoded(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const result = decode(bytes);
  return typeof result === 'string' ? undefined : result.text;
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path);
    return size > Math.max(defaultLimits.textBytes, defaultLimits.documentBytes) ? undefined : await readFile(path);
  } catch {
    return undefined;
  }
}

const digestOf = (data: Uint8Array | string | undefined) =>
  data === undefined ? '' : createHash('sha1').update(data).digest('base64url');
