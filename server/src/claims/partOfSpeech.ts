/** What the claims room asks of a part of speech. There are few of them and very many tokens, so each is looked into once. */

export interface PartOfSpeech {
  /** A noun that can be part of a name or a compound. */
  readonly nominal: boolean;
  /** A verb or an adjective that stands for itself. */
  readonly predicate: boolean;
  readonly numeral: boolean;
  readonly symbol: boolean;
  readonly particle: boolean;
  /** …て, …が, …ので: ties a clause to the next. */
  readonly conjunctive: boolean;
  readonly auxiliary: boolean;
  readonly noun: boolean;
  /** こと, の, ため. */
  readonly dependentNoun: boolean;
  /** 後, ため, 際, 結果: behind a verb it makes a clause of what stands before it. */
  readonly adverbial: boolean;
  readonly verb: boolean;
  /** さ of 高さ, 方 of 使い方: makes a noun of the verb or adjective before it. */
  readonly suffix: boolean;
  /** Goes with the word before it: particles, auxiliaries, suffixes, verbs and adjectives that do not stand for themselves. */
  readonly attached: boolean;
  readonly prefix: boolean;
  readonly properNoun: boolean;
  /** 発表, 承認: with する it is a verb. */
  readonly verbalNoun: boolean;
}

const known = new Map<string, PartOfSpeech>();

/** `pos` as the tokenizer gives it, its levels joined by commas. */
export function partOfSpeech(pos: string): PartOfSpeech {
  let found = known.get(pos);
  if (!found) known.set(pos, (found = lookInto(pos)));
  return found;
}

function lookInto(pos: string): PartOfSpeech {
  const is = (...parts: string[]) => parts.some((part) => pos.startsWith(part));
  return {
    nominal: is('名詞') && !is('名詞,非自立', '名詞,代名詞', '名詞,数', '名詞,接尾'),
    predicate: is('動詞,自立', '形容詞,自立'),
    numeral: is('名詞,数'),
    symbol: is('記号'),
    particle: is('助詞'),
    conjunctive: is('助詞,接続助詞'),
    auxiliary: is('助動詞'),
    noun: is('名詞'),
    dependentNoun: is('名詞,非自立'),
    adverbial: is('名詞,非自立,副詞可能', '名詞,副詞可能'),
    verb: is('動詞'),
    suffix: is('名詞,接尾'),
    attached: is('助詞', '助動詞', '名詞,接尾', '動詞,接尾', '動詞,非自立', '形容詞,非自立'),
    prefix: is('接頭詞'),
    properNoun: is('名詞,固有名詞'),
    verbalNoun: is('名詞,サ変接続'),
  };
}
