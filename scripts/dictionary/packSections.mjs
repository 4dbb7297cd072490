/** Turns the dictionary as read from kuromoji into the typed arrays of the packed file. */
import { buildDoubleArray } from './doubleArray.mjs';
import { usualSpellings } from './spellings.mjs';

/** Numbers for strings in order of first use, beginning with those given. */
class Numbering {
  constructor(...initial) {
    this.ids = new Map(initial.map((text, i) => [text, i]));
  }

  of(text) {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }

  get list() {
    return [...this.ids.keys()];
  }
}

/**
 * The words of a surface that can be part of a cheapest path. Of words with the same context all but the cheapest lose in any
 * sentence; of equally cheap ones kuromoji takes the first.
 */
function contenders(words) {
  const best = new Map();
  for (const word of words) {
    const rival = best.get(word.context);
    if (!rival || word.cost < rival.cost) best.set(word.context, word);
  }
  return words.filter((word) => best.get(word.context) === word);
}

/** UTF-16 unit → code, the units found in most surfaces first: small codes keep the trie dense. */
function codeCharacters(surfaces) {
  const counts = new Map();
  for (const surface of surfaces) {
    for (let i = 0; i < surface.length; i++) {
      const unit = surface.charCodeAt(i);
      if ((unit & 0xf800) === 0xd800) throw new Error(`${surface}: a surrogate pair, which the trie does not look up`);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const codes = new Uint16Array(0x10000);
  const order = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  order.forEach(([unit], i) => (codes[unit] = i + 1));
  return codes;
}

/** The trie of the surfaces; a surface's value is its first word. */
function packTrie(layout, surfaces, charCodes) {
  const entries = [];
  let word = 0;
  for (const [surface, words] of surfaces) {
    entries.push([Array.from({ length: surface.length }, (_, i) => charCodes[surface.charCodeAt(i)]), word]);
    word += words.length;
  }
  return buildDoubleArray(layout, entries);
}

/** Part of speech and conjugation form by context: in this dictionary the context decides both. */
function packContexts(words, count) {
  const pos = new Numbering();
  const forms = new Numbering('');
  const contextPos = new Uint8Array(count);
  const contextForms = new Uint8Array(count);
  const seen = new Map();
  for (const { context, pos: wordPos, form } of words) {
    const features = `${wordPos}/${form}`;
    if ((seen.get(context) ?? features) !== features) throw new Error(`context ${context} is not one part of speech`);
    seen.set(context, features);
    contextPos[context] = pos.of(wordPos);
    contextForms[context] = forms.of(form);
  }
  if (pos.list.length > 0x100 || forms.list.length > 0x100)
    throw new Error('too many parts of speech or forms for a byte');
  return { contextPos, contextForms, pos: pos.list, forms: forms.list };
}

/** Base forms and how they are usually spelled, each pair once, for words that are not their own in both. */
function packBases(known, usualSpelling) {
  const pairs = new Numbering('');
  const pairOf = ({ base, surface }, usual) => {
    if (base === '' || (base === surface && usual === surface)) return 0;
    // The usual spelling is a base form, too, and its own.
    pairs.of(`${usual}\n${usual}`);
    return pairs.of(`${base}\n${usual}`);
  };
  const baseIds = Uint16Array.from(known, (word) => pairOf(word, usualSpelling(word)));
  const spelled = pairs.list.map((pair) => pair.split('\n'));
  if (spelled.length > 0x10000) throw new Error('too many base forms for 16 bits');
  const usualIds = Uint16Array.from(spelled, ([, usual]) => (usual === undefined ? 0 : pairs.of(`${usual}\n${usual}`)));
  const bases = spelled.map(([base]) => base);
  const baseStarts = new Uint32Array(bases.length + 1);
  bases.forEach((text, i) => (baseStarts[i + 1] = baseStarts[i] + text.length));
  const all = bases.join('');
  const baseText = Uint16Array.from({ length: all.length }, (_, i) => all.charCodeAt(i));
  return { baseIds, usualIds, baseStarts, baseText };
}

/** The connection matrix turned round: the row of a word holds its cost after every possible predecessor. */
function packConnections({ count, cost }) {
  const connections = new Int16Array(count * count);
  for (let left = 0; left < count; left++) {
    for (let right = 0; right < count; right++) connections[left * count + right] = cost(right, left);
  }
  return connections;
}

/** All sections of `layout` by name. `origin` says in the file where its words come from. */
export function packSections(layout, { surfaces, classes, charClasses, connections }, origin) {
  const kept = [...surfaces].map(([surface, words]) => [surface, contenders(words)]);
  const known = kept.flatMap(([, words]) => words);
  const all = [...known, ...classes.flatMap(({ words }) => words)];

  const entries = Int32Array.from(all, ({ context, cost }) => (cost << 16) | context);
  let last = -1;
  for (const [, words] of kept) entries[(last += words.length)] |= layout.LAST_OF_SURFACE;

  const unknownFirst = new Uint32Array(classes.length + 1).fill(known.length);
  classes.forEach(({ words }, i) => (unknownFirst[i + 1] = unknownFirst[i] + words.length));

  const charCodes = codeCharacters(surfaces.keys());
  const { contextPos, contextForms, pos, forms } = packContexts(all, connections.count);
  return {
    tables: new TextEncoder().encode(JSON.stringify({ pos, forms, origin })),
    charCodes,
    charClasses,
    cells: packTrie(layout, kept, charCodes),
    entries,
    ...packBases(known, usualSpellings([...surfaces.values()].flat())),
    connections: packConnections(connections),
    contextPos,
    contextForms,
    unknownFirst,
    classFlags: Uint8Array.from(
      classes,
      ({ always, grouping }) => (always ? layout.ALWAYS : 0) | (grouping ? layout.GROUPING : 0),
    ),
  };
}
