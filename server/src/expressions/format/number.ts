/** Writes a number the way another one is written: 半角 or 全角, 漢数字, with commas, grouped by 万 and 億. */
import { fold } from '../text/fold';

export interface NumberStyle {
  readonly script: 'half' | 'full' | 'kanji' | 'kanjiDigits';
  readonly commas: boolean;
  /** 万 and 億 stand between the digits. */
  readonly grouped: boolean;
  /** million and billion stand behind them. */
  readonly english: boolean;
  /** 千 stands behind Arabic digits: 3千. */
  readonly thousands: boolean;
}

const KANJI = '〇一二三四五六七八九';

/** The style of a numeral as it stands in the text; `like` without digits gives half-width ones. */
export function styleOf(numeral: string): NumberStyle {
  const folded = fold(numeral).text;
  const arabic = /\d/.test(folded);
  const full = /[０-９]/.test(numeral);
  const kanjiDigits = !arabic && /^[〇零一二三四五六七八九・]{2,}$/.test(folded);
  return {
    script: arabic
      ? full
        ? 'full'
        : 'half'
      : kanjiDigits
        ? 'kanjiDigits'
        : /[一二三四五六七八九十百千〇]/.test(folded)
          ? 'kanji'
          : 'half',
    commas: /\d,\d/.test(folded),
    grouped: /[万億兆京]/.test(folded) || !/\d{5}|\d,\d/.test(folded),
    english: /\d ?(?:thousand|million|billion|trillion|bn|mn)\b/.test(folded),
    thousands: /\d千/.test(folded),
  };
}

/** `n` in the style; whole digits of it, no rounding. */
export function writeNumber(n: number, style: NumberStyle): string {
  const sign = n < 0 ? (style.script.startsWith('kanji') ? 'マイナス' : '-') : '';
  const size = Math.abs(n);
  if (style.english) return sign + inEnglish(size, style);
  const text = style.grouped && size >= 10_000 && Number.isInteger(size) ? grouped(size, style) : plain(size, style);
  return sign + text;
}

const ENGLISH: readonly (readonly [string, number])[] = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
];

function inEnglish(n: number, style: NumberStyle): string {
  const [word, size] = ENGLISH.find(([, least]) => n >= least) ?? ['', 1];
  return plain(Number((n / size).toPrecision(12)), { ...style, commas: word === '' }) + (word && ` ${word}`);
}

function grouped(n: number, style: NumberStyle): string {
  const units: readonly [string, number][] = [
    ['京', 1e16],
    ['兆', 1e12],
    ['億', 1e8],
    ['万', 1e4],
  ];
  let rest = n;
  let text = '';
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    if (count > 0) text += plain(count, style) + unit;
    rest -= count * size;
  }
  return rest > 0 ? text + plain(rest, style) : text;
}

function plain(n: number, style: NumberStyle): string {
  const decimal = String(n);
  const [whole = '', fraction] = decimal.includes('e') ? [n.toFixed(0)] : decimal.split('.');
  switch (style.script) {
    case 'kanji':
      return fraction === undefined && whole.length <= 4 ? inKanji(Number(whole)) : kanjiDigits(whole, fraction);
    case 'kanjiDigits':
      return kanjiDigits(whole, fraction);
    default: {
      if (style.thousands && fraction === undefined && n >= 1000 && n < 10_000 && n % 1000 === 0)
        return widen(String(n / 1000), style) + '千';
      const separated = style.commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
      return widen(fraction === undefined ? separated : `${separated}.${fraction}`, style);
    }
  }
}

const widen = (text: string, { script }: NumberStyle): string =>
  script === 'full' ? text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : text;

const kanjiDigits = (whole: string, fraction: string | undefined): string =>
  (fraction === undefined ? whole : `${whole}・${fraction}`).replace(/\d/g, (digit) => KANJI.charAt(Number(digit)));

/** 1 to 9999 as 千二百三十四. */
function inKanji(n: number): string {
  if (n === 0) return '〇';
  let text = '';
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(n / size) % 10;
    if (digit > 0) text += (digit === 1 && size > 1 ? '' : KANJI.charAt(digit)) + unit;
  }
  return text;
}
