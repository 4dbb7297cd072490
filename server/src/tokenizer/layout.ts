/**
 * The layout of the packed dictionary, known to its writer (scripts/packDictionary.mjs) and its reader (dictionary.ts).
 *
 * The file is little-endian: a header of 32-bit words, then one typed array per section, each aligned to eight bytes, so
 * that it is read with one call and viewed without parsing.
 *
 *     word 0  magic          word 1  format version
 *     word 2  CRC-32 of everything after the four words      word 3  byte length of the file
 *     then for each section, in the order of `sections`: byte offset, number of elements
 *
 * This file imports nothing and is plain erasable TypeScript: Node runs it as it stands when the dictionary is packed.
 */

/** "URDC" read as a little-endian word; a host of the other byte order sees a foreign file rather than wrong answers. */
export const MAGIC = 0x43445255;

/** Raise it whenever the meaning or the order of a section changes. */
export const FORMAT_VERSION = 3;

/** Words before the section table. */
export const HEADER_WORDS = 4;

/** Sections in file order, with the type of their elements. */
export const sections = {
  /** JSON in UTF-8: the `DictionaryTables`. */
  tables: Uint8Array,
  /** UTF-16 unit → the code it has as an edge of the trie; 0 where no word of the dictionary contains it. */
  charCodes: Uint16Array,
  /** UTF-16 unit → its character class, which says how unknown words are made. */
  charClasses: Uint8Array,
  /**
   * The trie as a double array (`scripts/dictionary/doubleArray.mjs`), two words a cell: the base over the low bits of the check, and the value,
   * one more than it is and 0 where there is none, over the rest of the check.
   */
  cells: Int32Array,
  /**
   * Word → cost in the upper half, in the lower the context: the row and column of `connections`, and the key of part of speech
   * and form. Bit 15 marks the last word of a surface.
   */
  entries: Int32Array,
  /** Known word → number of its base form, 0 where that and its usual spelling are the surface. */
  baseIds: Uint16Array,
  /**
   * Base form → number of the base form that is its usual spelling, worked out from the readings when the dictionary is packed
   * (`scripts/dictionary/spellings.mjs`).
   */
  usualIds: Uint16Array,
  /** Base form → where it begins in `baseText`; one element more than there are base forms. */
  baseStarts: Uint32Array,
  /** Base forms as UTF-16 units, one after another. */
  baseText: Uint16Array,
  /** Cost of a word of context `left` after a word of context `right`: element `left * contextCount + right`. */
  connections: Int16Array,
  /** Context → index into `pos`. */
  contextPos: Uint8Array,
  /** Context → index into `forms`. */
  contextForms: Uint8Array,
  /** Character class → its first unknown word; one element more than there are classes. */
  unknownFirst: Uint32Array,
  /** Character class → `ALWAYS` and `GROUPING` flags. */
  classFlags: Uint8Array,
} as const;

/** An unknown word is tried even where the dictionary has a word. */
export const ALWAYS = 1;
/** An unknown word takes in the following characters of the same class. */
export const GROUPING = 2;

/** So many low bits of a check stand in the first word of a cell, the rest in as many as these of the second. */
export const CHECK_BITS = 13;
export const CHECK_REST_BITS = 6;

/** The check of a cell to which no edge leads. */
export const NO_CELL = 0x7ffff;

/** Marks, in `entries`, the last of the words that share a surface. */
export const LAST_OF_SURFACE = 0x8000;

/** The bits of the context in `entries`. */
export const CONTEXT_BITS = 0x7fff;

/** The class of a character outside the Basic Multilingual Plane. */
export const DEFAULT_CLASS = 0;

/** The small tables of strings, kept as JSON. */
export interface DictionaryTables {
  /** Parts of speech, levels joined by commas. */
  readonly pos: readonly string[];
  /** Conjugation forms; the first is "" for words that do not conjugate. */
  readonly forms: readonly string[];
  /** Where the words come from, for a person who looks into the file. */
  readonly origin: string;
}
