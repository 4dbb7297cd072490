/** The mark-up of Aozora Bunko in plain text: 《ruby》, the bar ｜ before its base, notes ［＃…］, accents 〔e'〕. */

import { without, type Mapped } from './mapped';
import type { Span } from './types';

const NOTE = /［＃[^］\n]{0,400}］/g;
const RUBY = /《[\u3041-\u30ff・ー\u3000 ]{1,40}》/g;

/** Is it a text with such mark-up? A note, or furigana in double angle brackets straight after kanji. */
export const hasRuby = (stored: string): boolean => {
  const sample = stored.slice(0, 200_000);
  return sample.includes('［＃') || /[\u3400-\u9fff々]《[\u3041-\u30ff]{1,20}》/.test(sample);
};

export function withoutRuby(body: Mapped): Mapped {
  const spans: Span[] = [];
  for (const pattern of [NOTE, RUBY, /｜/g]) {
    for (const match of body.text.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  spans.sort((a, b) => a.start - b.start);
  return without(
    body,
    spans.filter((span, i) => i === 0 || span.start >= spans[i - 1]!.end),
  );
}
