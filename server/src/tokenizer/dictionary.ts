/**
 * The packed dictionary: reads the file into memory that worker threads can share, checks it, and gives its sections as
 * typed arrays. Nothing is parsed but the small tables of names.
 */
import { crc32 } from 'node:zlib';
import { readWhole } from '../files';
import { type DictionaryTables, FORMAT_VERSION, HEADER_WORDS, MAGIC, sections } from './layout';

/** The bytes of a checked dictionary. Post it to worker threads: they share it, nothing is copied. */
export type DictionaryBuffer = SharedArrayBuffer;

type Views = { readonly [Name in keyof typeof sections]: (typeof sections)[Name]['prototype'] };

/** The sections, described in layout.ts. */
export type Dictionary = Omit<Views, 'tables'> &
  DictionaryTables & { readonly knownCount: number; readonly contextCount: number };

/** What is wrong with the bytes, or undefined. */
function fault(buffer: DictionaryBuffer): string | undefined {
  const headerBytes = 4 * HEADER_WORDS;
  if (buffer.byteLength < headerBytes) return 'the file is too short';
  const [magic, version, checksum, size] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) return 'the file is not a packed dictionary';
  if (version !== FORMAT_VERSION) return `the file has format ${version}, this version reads format ${FORMAT_VERSION}`;
  if (size !== buffer.byteLength) return `the file has ${buffer.byteLength} bytes where it should have ${size}`;
  if (crc32(new Uint8Array(buffer, headerBytes)) !== checksum)
    return 'the checksum does not match, the file is damaged';
  return undefined;
}

/**
 * Reads and checks the packed dictionary.
 * @throws one Error that names the file and the cause: it cannot be read, is damaged, or is of another format.
 */
export async function loadDictionary(file: string): Promise<DictionaryBuffer> {
  let buffer: DictionaryBuffer;
  try {
    buffer = await readWhole(file, (size) => new SharedArrayBuffer(size));
  } catch (cause) {
    throw new Error(`Cannot read the dictionary ${file}: ${(cause as Error).message}`, { cause });
  }
  const problem = fault(buffer);
  if (problem !== undefined) throw new Error(`Cannot use the dictionary ${file}: ${problem}`);
  return buffer;
}

/** Views the sections of a buffer that `loadDictionary` gave. */
export function viewDictionary(buffer: DictionaryBuffer): Dictionary {
  const names = Object.keys(sections) as (keyof typeof sections)[];
  const table = new Uint32Array(buffer, 4 * HEADER_WORDS, 2 * names.length);
  const view = (name: keyof typeof sections, i: number) => {
    const Section = sections[name] as new (bytes: ArrayBufferLike, offset: number, length: number) => unknown;
    return [name, new Section(buffer, table[2 * i]!, table[2 * i + 1]!)] as const;
  };
  const views = Object.fromEntries(names.map(view)) as Views;
  // A copy: text in shared memory cannot be decoded.
  const tables = JSON.parse(new TextDecoder().decode(views.tables.slice())) as DictionaryTables;
  return { ...views, ...tables, knownCount: views.baseIds.length, contextCount: views.contextPos.length };
}
