/**
 * Reads the dictionary files of the npm package kuromoji (IPADIC, gzipped binary tables) into plain lists.
 * It fails loudly where the dictionary is not what the packed format takes for granted.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const home = dirname(require.resolve('kuromoji/package.json'));

const read = (name) => gunzipSync(readFileSync(join(home, 'dict', `${name}.dat.gz`)));

/** The version of the package, to be named in the packed file. */
export const kuromojiVersion = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;

/** The zero-terminated UTF-8 string at `offset`. */
function stringAt(buffer, offset) {
  return buffer.toString('utf8', offset, buffer.indexOf(0, offset));
}

/** Key → list of record offsets, from a table of `count, (key, n, offset × n)…`; the tail of the file is zeros. */
function readMap(name) {
  const buffer = read(name);
  const map = new Map();
  const keys = buffer.readInt32LE(0);
  let at = 4;
  const next = () => {
    at += 4;
    return buffer.readInt32LE(at - 4);
  };
  for (let i = 0; i < keys; i++) {
    const key = next();
    map.set(
      key,
      Array.from({ length: next() }, () => next()),
    );
  }
  return map;
}

/** One word: its context on both sides, cost and features, from a record of `left, right, cost, offset of the features`. */
function readWord(records, features, offset) {
  const left = records.readInt16LE(offset);
  const right = records.readInt16LE(offset + 2);
  if (left !== right) throw new Error(`word at ${offset}: left and right context differ`);
  const [surface, ...rest] = stringAt(features, records.readInt32LE(offset + 6)).split(',');
  const [pos1, pos2, pos3, pos4, , form, base, reading] = rest;
  const levels = [pos1, pos2, pos3, pos4];
  while (levels.at(-1) === '*') levels.pop();
  const orEmpty = (value) => (value === '*' ? '' : value);
  return {
    surface,
    context: left,
    cost: records.readInt16LE(offset + 4),
    pos: levels.join(','),
    form: orEmpty(form),
    base: orEmpty(base),
    reading: orEmpty(reading),
  };
}

/** Known words grouped by surface, the words of a surface in the order in which kuromoji tries them. */
function readKnown() {
  const records = read('tid');
  const features = read('tid_pos');
  const surfaces = new Map();
  for (const offsets of readMap('tid_map').values()) {
    const words = offsets.map((offset) => readWord(records, features, offset));
    const { surface } = words[0];
    if (surfaces.has(surface) || words.some((word) => word.surface !== surface)) {
      throw new Error(`surface ${surface} is not one entry of the trie`);
    }
    surfaces.set(surface, words);
  }
  return surfaces;
}

/** Unknown words by character class, with the flags of each class. */
function readUnknown() {
  const records = read('unk');
  const features = read('unk_pos');
  const map = readMap('unk_map');
  const invoke = read('unk_invoke');
  const classes = [];
  for (let at = 0; invoke[at + 6] !== 0 && at + 6 < invoke.length;) {
    const words = map.get(classes.length).map((offset) => readWord(records, features, offset));
    const name = stringAt(invoke, at + 6);
    classes.push({ name, always: invoke[at] === 1, grouping: invoke[at + 1] === 1, words });
    at += 6 + Buffer.byteLength(name) + 1;
  }
  if (classes[0].name !== 'DEFAULT') throw new Error('the first character class is not DEFAULT');
  return classes;
}

/** The matrix of connection costs as `{ count, cost(right, left) }`. */
function readConnections() {
  const buffer = read('cc');
  const count = buffer.readInt16LE(0);
  if (buffer.readInt16LE(2) !== count) throw new Error('the connection matrix is not square');
  return { count, cost: (right, left) => buffer.readInt16LE(4 + 2 * (right * count + left)) };
}

/** The whole dictionary. */
export function readKuromoji() {
  return {
    surfaces: readKnown(),
    classes: readUnknown(),
    charClasses: new Uint8Array(read('unk_char')),
    connections: readConnections(),
  };
}
