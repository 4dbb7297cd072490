/** One face for morphology. Offsets are UTF-16 code units into the text given, `end` exclusive. */

export interface Token {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** IPADIC part of speech, its levels joined by commas without trailing `*`: "名詞,固有名詞,人名,姓". */
  readonly pos: string;
  /** Dictionary form (基本形); the surface where the dictionary has none. */
  readonly base: string;
  /** The base form as the word is usually spelled, one for all its spellings (正規化表記): 取り組み of 取組. The base form where there is one spelling. */
  readonly normalized: string;
  /** Conjugation form (活用形) such as "未然形", or "" where the word does not conjugate. */
  readonly form: string;
  /** False for a word the dictionary does not hold. */
  readonly known: boolean;
}

export interface Tokenizer {
  /** Tokens in order; together they cover the text but for white space at most. Linear in the length of the text; never throws. */
  tokenize(text: string): Token[];
}
