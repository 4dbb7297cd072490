/** Tokens for the claims room: Latin letters, digits and signs are shown to the dictionary in the width it knows them in. */
import type { Token, Tokenizer } from '../tokenizer/types';

/** ASCII as full-width forms, one character for one, so that offsets stay. */
const widen = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Tokens of a text; surfaces are those of the text as given. Offsets are UTF-16 code units. */
export function tokens(text: string, tokenizer: Tokenizer): Token[] {
  return tokenizer.tokenize(widen(text)).map((t) => ({ ...t, surface: text.slice(t.start, t.end) }));
}
