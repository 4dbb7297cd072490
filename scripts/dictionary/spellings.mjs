/**
 * Which words of the dictionary are one word spelled in several ways, found by their readings: 取組 and 取り組み, 破たん and 破綻, ウナギ and 鰻.
 *
 * Spellings of one word sound alike, are of one part of speech, and write with kana what another writes with kanji. A spelling that could be of
 * two words (とう載: 搭載, 登載) or a word that is read in two ways (一時) is left as it is: words made one by mistake cannot be told apart again.
 */

/** Parts of speech that carry meaning. A name is spelled as it is spelled. */
const MEANINGFUL = /^(?:名詞,(?:一般|サ変接続|形容動詞語幹|副詞可能)|動詞,自立|形容詞,自立|副詞)/;

const KANJI = /[々\u4e00-\u9fff]/g;
const HIRAGANA = /^[\u3041-\u3096ー]+$/;
const KATAKANA = /^[\u30a1-\u30fa]+$/;

const kanjiOf = (text) => (text.match(KANJI) ?? []).join('');

/** Does `text` hold the characters of `part` in their order? */
function holds(text, part) {
  let found = 0;
  for (let i = 0; i < text.length && found < part.length; i++) if (text[i] === part[found]) found++;
  return found === part.length;
}

/** Words that may be spellings of one word: those that sound alike and are of one part of speech. */
const kindOf = ({ reading, pos }) => `${reading}/${pos.split(',')[0]}`;

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const isHeadword = ({ surface, base }) => base === surface || base === '';
const isMeaningful = ({ pos }) => MEANINGFUL.test(pos);
const isName = ({ pos }) => pos.startsWith('名詞,固有名詞');

/** So many pieces of kana stand in the word: 取り組み 2, 取組み 1. */
const kanaPieces = (text) => text.split(KANJI).filter((piece) => piece !== '').length;

/** Which of the spellings with the same kanji stands for all: with the kana written out (取り組み), then the most common by its cost. */
const fuller = (a, b) =>
  kanaPieces(b.surface) - kanaPieces(a.surface) ||
  a.cost - b.cost ||
  a.surface.length - b.surface.length ||
  (a.surface < b.surface ? -1 : 1);

/** Spelling → the spelling that stands for its word, among words of one kind. `certain`: is the surface of this kind alone? */
function spellingsAmong(words, certain) {
  const all = [...new Set(words.map(({ surface }) => kanjiOf(surface)))].filter((kanji) => kanji !== '');
  const widest = all.filter((kanji) => !all.some((other) => other !== kanji && holds(other, kanji)));
  const isIn = (script) => words.some(({ surface }) => script.test(surface));
  const inBothKana = isIn(HIRAGANA) && isIn(KATAKANA);
  const found = new Map();
  for (const word of words.filter(certain)) {
    const own = kanjiOf(word.surface);
    const [kanji, another] = widest.filter((other) => holds(other, own));
    if (kanji === undefined || another !== undefined) continue;
    const [usual] = words.filter((other) => certain(other) && kanjiOf(other.surface) === kanji).sort(fuller);
    if (!usual || usual.surface === word.surface) continue;
    // Kana alone may be another word that sounds alike, of this language or a foreign one (テント and 奠都). What is written in either kana at
    // will is a word whose kanji many readers do not know: うなぎ, ウナギ, 鰻.
    if (own !== '' || (inBothKana && word.pos === usual.pos)) found.set(word.surface, usual.surface);
  }
  return found;
}

/**
 * What each word is spelled as when spellings do not count.
 * @param words all words of the dictionary, as readKuromoji.mjs gives them
 * @returns a function from a word to the usual spelling of its base form; the base form itself where there is no other
 */
export function usualSpellings(words) {
  const headwords = words.filter((word) => isHeadword(word) && !isName(word));
  /** Surface → the one kind it is of, undefined where it is of several or of one that carries no meaning. */
  const kinds = new Map();
  for (const word of headwords) {
    const kind = isMeaningful(word) ? kindOf(word) : undefined;
    const { surface } = word;
    kinds.set(surface, kinds.has(surface) && kinds.get(surface) !== kind ? undefined : kind);
  }
  const usual = new Map();
  for (const [kind, group] of grouped(headwords.filter(isMeaningful), kindOf)) {
    const certain = ({ surface }) => kinds.get(surface) === kind;
    for (const spelling of spellingsAmong(group, certain)) usual.set(...spelling);
  }
  return (word) => {
    const base = word.base || word.surface;
    return isMeaningful(word) ? (usual.get(base) ?? base) : base;
  };
}
