/** What makes a group of synonyms: the same for the product's own groups and for those that the build packs. */
import { spellingKey } from './spelling';

/** A word in more groups than this says too many things. */
export const AMBIGUOUS = 4;

/** The words of a group as they are compared; none where fewer than two are left. */
export function keysOfGroup(words: readonly string[]): string[] {
  const keys = [...new Set(words.map(spellingKey))].filter((key) => key.length > 1);
  return keys.length < 2 ? [] : keys;
}
