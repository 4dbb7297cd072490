/** The parts of a Word file, unpacked within bounds: nothing is taken on trust of what the archive says of itself. */

import { unzipSync } from 'fflate';
import { isHostile } from '../nesting';

/** The XML of a part by its path in the package. */
export type Parts = ReadonlyMap<string, string>;

export type Refusal = 'damaged' | 'encrypted' | 'expands' | 'entities' | 'hostile';

const WANTED = /^(?:_rels\/\.rels|docProps\/core\.xml|word\/(?:document\d*|footnotes|endnotes|styles)\.xml)$/;
/** XML of a word processor compresses well, but not so well. */
const MOST_RATIO = 400;
/** Smaller parts may have any ratio. */
const SMALL = 4 * 1024 * 1024;

export function openPackage(bytes: Uint8Array, mostBytes: number): Parts | Refusal {
  if (isCompoundFile(bytes)) return 'encrypted';
  let expands = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!WANTED.test(name)) return false;
        // fflate gives no more than the size that the archive declares.
        if (originalSize > mostBytes || (originalSize > SMALL && originalSize > size * MOST_RATIO)) expands = true;
        return !expands;
      },
    });
    if (expands) return 'expands';
    const parts = new Map<string, string>();
    for (const [name, data] of Object.entries(files)) {
      const wide =
        data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : 'utf-8';
      const xml = new TextDecoder(wide).decode(data);
      if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 4096))) return 'entities';
      if (isHostile(xml, 'xml')) return 'hostile';
      parts.set(name, xml);
    }
    return parts;
  } catch {
    return expands ? 'expands' : 'damaged';
  }
}

/** Word wraps what it encrypts in an OLE compound file. */
const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
