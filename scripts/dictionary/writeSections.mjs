/** Writes sections into the bytes of the packed file, as server/src/tokenizer/layout.ts describes them. */
import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';

/** What layout.ts exports, so that the writer and the reader cannot drift apart. */
export function loadLayout(file) {
  const [output] = buildSync({
    entryPoints: [file],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  }).outputFiles;
  const module = { exports: {} };
  new Function('module', 'exports', 'require', output.text)(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

const align = (offset) => Math.ceil(offset / 8) * 8;

/** The file: header, then the sections in the order of the layout. Refuses a section of another type or one left out. */
export function writeSections(layout, data) {
  const entries = Object.entries(layout.sections);
  const table = [];
  let size = align(4 * (layout.HEADER_WORDS + 2 * entries.length));
  for (const [name, Type] of entries) {
    if (!(data[name] instanceof Type)) throw new Error(`section ${name} is not a ${Type.name}`);
    table.push(size, data[name].length);
    size = align(size + data[name].byteLength);
  }
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, layout.HEADER_WORDS + table.length);
  header.set(table, layout.HEADER_WORDS);
  entries.forEach(([name], i) => {
    const section = data[name];
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), table[2 * i]);
  });
  const checksum = crc32(bytes.subarray(4 * layout.HEADER_WORDS));
  header.set([layout.MAGIC, layout.FORMAT_VERSION, checksum, size]);
  return bytes;
}
