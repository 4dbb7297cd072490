/**
 * Tokens for the claims room. A run of Latin letters with its digits (a model, an abbreviation, a foreign name) is one word whatever the
 * dictionary makes of it; other ASCII signs are shown to the dictionary in the full width it knows them in.
 */
import type { Token, Tokenizer } from '../tokenizer/types';
import { isKatakana } from './spelling';

/** The signs of ASCII by their codes, as full-width forms. */
const WIDE = Array.from({ length: 0x7f }, (_, code) => (code > 0x20 ? String.fromCharCode(code + 0xfee0) : undefined));

/** ASCII as full-width forms, one character for one, so that offsets stay. */
function widen(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const wide = code < 0x7f ? WIDE[code] : undefined;
    if (wide === undefined) continue;
    out += text.slice(kept, i) + wide;
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** The token as it stands in a text, of which a piece from `from` was given to the dictionary, `widened` or as it is. */
function placed(token: Token, from: number, text: string, widened: boolean): Token {
  const { pos, base, normalized, form, known } = token;
  const start = token.start + from;
  const end = token.end + from;
  const surface = widened ? text.slice(start, end) : token.surface;
  return { surface, start, end, pos, base, normalized, form, known };
}

const LATIN = /[A-Za-zＡ-Ｚａ-ｚÀ-ɏ]/;
/** Letters and digits that hold at least one letter: PMC, X-12, 5G, Ｇ２０. */
const LATIN_WORD =
  /[0-9０-９]{0,20}[A-Za-zＡ-Ｚａ-ｚÀ-ɏ](?:[A-Za-zＡ-Ｚａ-ｚÀ-ɏ0-9０-９]|[-–&'’.](?=[A-Za-zＡ-Ｚａ-ｚ0-9０-９]))*/g;

/** A name that no dictionary has. Its fields stand in the order of all tokens, so that to the engine they are one kind of object. */
const nameOf = (surface: string, start: number, end: number, pos: string, form: string): Token => ({
  surface,
  start,
  end,
  pos,
  base: surface,
  normalized: surface,
  form,
  known: false,
});

/**
 * A katakana word that the dictionary cut to pieces it does not know, or to scraps, is one name.
 */
function whole(pieces: Token[]): Token[] {
  if (!pieces.some(({ surface }) => isKatakana(surface))) return pieces;
  const out: Token[] = [];
  for (let i = 0; i < pieces.length;) {
    let end = i;
    let scraps = false;
    for (; end < pieces.length && isKatakana(pieces[end]!.surface); end++)
      scraps ||= !pieces[end]!.known || pieces[end]!.surface.length < 3;
    if (scraps && end - i > 1) {
      const { start, form } = pieces[i]!;
      let surface = '';
      for (; i < end; i++) surface += pieces[i]!.surface;
      out.push(nameOf(surface, start, pieces[end - 1]!.end, '名詞,固有名詞,一般', form));
    } else {
      out.push(pieces[i++]!);
      while (i < end) out.push(pieces[i++]!);
    }
  }
  return out;
}

/** 走 of 自走砲: the dictionary sees a verb, in the form that it has before a noun. It is part of one. */
function inCompound(token: Token): Token {
  if (!token.form.startsWith('体言接続特殊')) return token;
  const { surface, start, end, form, known } = token;
  return { surface, start, end, pos: '名詞,一般', base: surface, normalized: surface, form, known };
}

/** The text of tokens that stand side by side, from one to the last. */
export function surfaces(tokens: readonly Token[], first: number, last: number): string {
  let out = '';
  for (let i = first; i <= last; i++) out += tokens[i]!.surface;
  return out;
}

/** Tokens of a text; surfaces are those of the text as given. Offsets are UTF-16 code units. */
export function tokens(text: string, tokenizer: Tokenizer): Token[] {
  const out: Token[] = [];
  let from = 0;
  const japanese = (end: number) => {
    if (end <= from) return;
    const piece = text.slice(from, end);
    const wide = widen(piece);
    const widened = wide !== piece;
    const found = tokenizer.tokenize(wide);
    for (let i = 0; i < found.length; i++)
      out.push(inCompound(widened || from > 0 ? placed(found[i]!, from, text, widened) : found[i]!));
  };
  if (LATIN.test(text)) {
    LATIN_WORD.lastIndex = 0;
    for (let match = LATIN_WORD.exec(text); match; match = LATIN_WORD.exec(text)) {
      japanese(match.index);
      from = match.index + match[0].length;
      out.push(nameOf(match[0], match.index, from, '名詞,固有名詞,組織', ''));
    }
  }
  japanese(text.length);
  return whole(out);
}
