/** How a line of plain text begins and what that makes of it: a list item, a note, a caption, a heading of its own mark. */

import { displayWidth, isBlank, isDigit } from './chars';

export interface Marker {
  /** What tells one list from another: the sign itself, or the manner of numbering. */
  readonly style: string;
  /** Characters of the marker and the blanks after it. */
  readonly length: number;
}

const BULLETS = '・●○◎■□◆◇▼▽▲△▪▫◦•‣❖▶►☆★✓✔◯';
/** Bullets only where a blank follows: they are also signs of arithmetic or dashes. */
const SPACED_BULLETS = '-*+–—－＊';
const NOTE = /^(?:※|＊\d|\*\d|[（(［[]?(?:注|註|脚注|注釈)(?:\s?[\d０-９]{1,3})?[）)］\]]?\s*[:：])/;
const NUMBERED =
  /^(?:[\d０-９]{1,3}[.)．）](?![\d０-９])|[（(][\d０-９]{1,3}[）)]|[a-zA-Z][.)](?=\s)|[ア-ン][.)．）]|[（(][ア-ンa-zA-Z][）)])/;
const CIRCLED = /^[\u2460-\u2473\u24b6-\u24e9\u2776-\u277f\u3251-\u325f\u32b1-\u32bf]/;
const KANJI_ITEM = /^[一二三四五六七八九十]{1,3}[、\u3000]/;

export function markerOf(text: string): Marker | undefined {
  const first = text[0] ?? '';
  if (BULLETS.includes(first)) return withBlanks(text, first, 1);
  if (SPACED_BULLETS.includes(first) && text.length > 1 && isBlank(text[1]!)) return withBlanks(text, first, 1);
  const head = text.slice(0, 12);
  if (CIRCLED.test(head)) return withBlanks(text, 'circled', 1);
  const numbered = NUMBERED.exec(head)?.[0];
  if (numbered !== undefined)
    return withBlanks(text, numbered.replace(/[\d０-９]+|[a-zA-Z]|[ア-ン]/, '#'), numbered.length);
  const kanji = KANJI_ITEM.exec(head)?.[0];
  if (kanji !== undefined) return withBlanks(text, 'kanji', kanji.length);
  return undefined;
}

/** The marks of headings in plain text: ##, **, ==; how many there are, and how long they are with the blanks after them. */
export function headingMark(text: string): { level: number; length: number } | undefined {
  const match = /^(#{1,6}|\*{2,6}|={2,6})[ \u3000]+(?=\S)/.exec(text.slice(0, 12));
  return match ? { level: Math.min(6, match[1]!.length), length: match[0].length } : undefined;
}

function withBlanks(text: string, style: string, length: number): Marker {
  while (length < text.length && isBlank(text[length]!)) length += 1;
  return { style, length };
}

export const isNoteLine = (text: string): boolean => NOTE.test(text.slice(0, 16));

/** 図1, 表２, 写真, a credit of the picture (C)…, ＝…提供 at the end. */
export function isCaption(text: string): boolean {
  if (text.length > 400 || displayWidth(text) > 500) return false;
  if (
    /^(?:[図表]\s?[\d０-９]{1,3}|写真\s?[\d０-９:：]|Fig(?:ure)?\.? ?\d|Table ?\d)/.test(text) &&
    !text.includes('。')
  )
    return true;
  const tail = text.slice(-60);
  return /[)）\]］][ \u3000]?(?:\(C\)|（C）|©|Ⓒ)|[=＝][^=＝。]{1,16}(?:提供|撮影|時事|共同|通信)[)）]?$|[（(](?:写真|画像|撮影)[:：=＝][^（）()]{1,30}[）)]$|[（(][^（）()]{1,20}(?:提供|撮影)[）)]$/.test(
    tail,
  );
}

/** 執筆者：…, カテゴリ: …, a label and what it labels: it stands for itself and is no heading. */
export const isLabelled = (text: string): boolean =>
  /^[^\s、。「」（）()]{1,12}[ \u3000]?[:：]\s?\S/.test(text.slice(0, 24));

/** 【…】 and # …: signs that only headings bear. */
export const isBracketedHeading = (text: string): boolean =>
  text.startsWith('【') && text.indexOf('】') > 1 && text.length <= 60 && !text.includes('。');

/** A line of signs that only divides: ----, ＊＊＊, ───. */
export function isRule(text: string): boolean {
  if (text.length < 3) return /^[＊*※◇◆☆★]{1,2}$/.test(text);
  return /^[-=_*＊~～─━―—–－‐ー・･.…＝☆★◇◆○●\s]+$/.test(text.slice(0, 300)) && !isDigit(text[0]!);
}
