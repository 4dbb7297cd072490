/** Morphology behind one face: kuromoji's tokens from a packed dictionary. */
import { type DictionaryBuffer, loadDictionary, viewDictionary } from './dictionary';
import { Segmenter } from './segmenter';
import type { Token, Tokenizer } from './types';
import { Words } from './words';

export { type DictionaryBuffer, loadDictionary } from './dictionary';
export type { Token, Tokenizer } from './types';

/** A tokenizer over a dictionary that may be shared with other threads. It keeps working memory of its own. */
export function tokenizerOver(buffer: DictionaryBuffer): Tokenizer {
  const dictionary = viewDictionary(buffer);
  const segmenter = new Segmenter(dictionary);
  const words = new Words(dictionary);
  return {
    tokenize(text) {
      const { count, ends, words: ids } = segmenter.segment(text);
      const tokens = new Array<Token>(count);
      let start = 0;
      for (let i = 0; i < count; i++) {
        const end = ends[i]!;
        const word = ids[i]!;
        if (words.known(word)) {
          const { surface, pos, base, normalized, form } = words.entry(word, text, start, end);
          tokens[i] = { surface, start, end, pos, base, normalized, form, known: true };
        } else {
          const surface = text.slice(start, end);
          const pos = words.pos(word);
          tokens[i] = {
            surface,
            start,
            end,
            pos,
            base: surface,
            normalized: surface,
            form: words.form(word),
            known: false,
          };
        }
        start = end;
      }
      return tokens;
    },
  };
}

/**
 * Opens the packed dictionary.
 * @throws one Error that names the file and the cause: it cannot be read, is damaged, or is of another format.
 */
export async function openTokenizer(file: string): Promise<Tokenizer> {
  return tokenizerOver(await loadDictionary(file));
}
