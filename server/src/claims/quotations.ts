/** Quotations of some length in 「」: what someone is said to have said must be said so in the source. */
import type { Span } from '../text/types';
import type { Quotation } from './types';

/** Shorter ones are names, titles and scare quotes. UTF-16 code units. */
const SHORTEST = 8;

/** Something said has hiragana in it; a name in 「」 has hardly any. */
const SAID = /[ぁ-ん][^」]*[ぁ-ん]/;

const OPEN = '「'.charCodeAt(0);
const CLOSE = '」'.charCodeAt(0);

/** The quotations of a sentence, without their brackets. A nested quotation belongs to the one around it. */
export function quotationsIn(text: string, sentence: Span, index: number): Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  let depth = 0;
  for (let i = sentence.start; i < sentence.end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) {
      if (depth === 0) open = i + 1;
      depth++;
    } else if (code === CLOSE && depth > 0) {
      depth--;
      const words = text.slice(open, i);
      if (depth === 0 && words.length >= SHORTEST && SAID.test(words))
        out.push({ start: open, end: i, text: words, sentence: index });
    }
  }
  return out;
}
