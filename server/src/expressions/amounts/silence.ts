/** When a number is no value: model names, versions, telephone numbers, note marks, words that have a numeral in them. */
import { isDigit, isHiragana, isKanji, isKatakana, isLatin, isSpace } from '../text/chars';
import type { AmountFound } from './amount';

/** Marks that glue digits to a name or to other digits. */
const GLUE = '-./:#_@+*=%&^';

/** Digits that belong to a word before them: X-12, ウェブ2.0, 国道4. `i` is where the digits begin. */
export function isPartOfName(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  if (isLatin(before)) return true;
  if (text.charAt(i - 1) === ':' && namesSomething(text, i - 1)) return false;
  if (i > 0 && GLUE.includes(text.charAt(i - 1))) {
    const further = text.charCodeAt(i - 2);
    return isLatin(further) || isDigit(further) || (text.charAt(i - 1) === '-' && isKatakana(further));
  }
  return false;
}

/** A name has a letter at the least so many characters before its end. */
const LONGEST_NAME = 20;

/** Does a name with letters and digits end at `end`: T-17? What stands behind its colon is told of it. */
function namesSomething(text: string, end: number): boolean {
  for (let i = end - 1; i >= Math.max(0, end - LONGEST_NAME); i--) {
    const c = text.charCodeAt(i);
    if (isLatin(c)) return true;
    if (!isDigit(c) && text.charAt(i) !== '-') return false;
  }
  return false;
}

/** Where a run of digits, letters and marks like 1.2.2, 03-1234-5678, 5MP ends. */
export function endOfRun(text: string, i: number): number {
  let end = i;
  while (end < text.length) {
    const c = text.charCodeAt(end);
    if (text.charAt(end) === ':' && isDigit(text.charCodeAt(end + 1)) && namesSomething(text, end)) break;
    if (!isDigit(c) && !isLatin(c) && !(GLUE + ',').includes(text.charAt(end))) break;
    end++;
  }
  // A comma or a stop at the end is punctuation.
  while (end > i + 1 && '.,:-~'.includes(text.charAt(end - 1))) end--;
  return Math.max(end, i + 1);
}

/** Do the digits go on as a version, a telephone number, a ratio, a model name? */
export function goesOn(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (isLatin(text.charCodeAt(end))) return true;
  return (
    '-./:+*=_@,^×'.includes(next || ' ') &&
    (isDigit(text.charCodeAt(end + 1)) ||
      (next === '-' && (isLatin(text.charCodeAt(end + 1)) || isKatakana(text.charCodeAt(end + 1)))))
  );
}

const PARTICLES = 'はがをにでともやへかのらりてしだなよくほ';

/** Is a number that nothing measures one that the prose means as a number? `said`: a word of tolerance says so. */
export function isBareNumber(text: string, start: number, found: AmountFound, said: boolean): boolean {
  const num = found.num;
  if (!num || num.several) return false;
  if (said) return opensTolerated(text, start);
  if (num.fraction) return !isKanji(text.charCodeAt(start - 1)) || num.arabic;
  if (isBracketed(text, start, found.end) || text.charAt(found.end) === '.') return false;
  if (num.signed && (isKanji(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 1)))) return false;
  if (num.plain === 4 && num.min >= 1900 && num.min < 2100) return false;
  return num.arabic ? isBareArabic(text, start, found.end, num.multiplied) : isBareKanji(text, start, found.end);
}

function isBareArabic(text: string, start: number, end: number, multiplied: boolean): boolean {
  return opens(text, start, multiplied) && closes(text, end);
}

/** A word of tolerance makes any number one, but not the digits of a name. */
const opensTolerated = (text: string, start: number): boolean =>
  !isLatin(text.charCodeAt(start - 1)) && !isDigit(text.charCodeAt(start - 1));

/** [51], (3), 「1」: a note mark, a list item, a label. */
const isBracketed = (text: string, start: number, end: number): boolean =>
  '([「『<〈'.includes(text.charAt(start - 1) || ' ') && ')]」』>〉'.includes(text.charAt(end) || ' ');

/** Before it: a particle, punctuation, or nothing. A noun before it would make it a label, but not one of the cell before: tabs part cells. */
function opens(text: string, start: number, multiplied: boolean): boolean {
  let i = start - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i)) && text.charAt(i) !== '\t') i--;
  const before = text.charCodeAt(i);
  const spaced = i < start - 1;
  if (i < 0 || text.charAt(i) === '\n' || text.charAt(i) === '\t') return true;
  if (isLatin(before) || text.charAt(i) === '.') return false;
  if (text.charAt(i) === ':' && (isLatin(text.charCodeAt(i - 1)) || isDigit(text.charCodeAt(i - 1)))) return false;
  if (isKanji(before) || isKatakana(before)) return multiplied && !spaced;
  if (isHiragana(before)) return 'はがをにでともやへかのら'.includes(text.charAt(i)) || spaced;
  return !')]」』】》〉"”’・%'.includes(text.charAt(i));
}

/** Behind it: a particle, punctuation, or nothing. */
function closes(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  if (Number.isNaN(after) || isSpace(after) || text.charAt(end) === '\n') return true;
  if (isKanji(after)) return '以未超近前程余'.includes(text.charAt(end));
  if (isHiragana(after)) return PARTICLES.includes(text.charAt(end)) || 'ぐあばこそ'.includes(text.charAt(end));
  return !isKatakana(after) && !isLatin(after) && !'):'.includes(text.charAt(end));
}

function isBareKanji(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isKanji(before) || isKatakana(before) || isLatin(before) || isDigit(before)) return false;
  if (isKatakana(after) || isLatin(after) || text.charAt(end) === 'ヶ') return false;
  if (isKanji(after)) return '以未超'.includes(text.charAt(end));
  const single = end - start === 1;
  if (!single)
    return !isHiragana(after) || PARTICLES.includes(text.charAt(end)) || /[万億兆]/.test(text.slice(start, end));
  if (isHiragana(before))
    return 'はとが'.includes(text.charAt(start - 1)) && ('はとで'.includes(text.charAt(end)) || Number.isNaN(after));
  return !isHiragana(after) || 'はと'.includes(text.charAt(end));
}
