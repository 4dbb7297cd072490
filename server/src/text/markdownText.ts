/** The text of Markdown's leaves with its place: escapes, character references, indents of continued lines, HTML in between. */

import { decodeHTML } from 'entities';
import { concat, copy, stand, type Mapped } from './mapped';
import type { Span } from './types';

/** A text node or code span: what it says (`value`), aligned with the source it was read from. */
export function literal(stored: string, { start, end }: Span, value: string): Mapped {
  if (end - start === value.length)
    return { text: value, runs: [{ length: value.length, stored: start, storedLength: end - start }] };
  const parts: Mapped[] = [];
  let i = start;
  let run = start;
  let j = 0;
  const close = (): void => {
    if (i > run) parts.push(copy(stored, run, i));
  };
  while (i < end && j < value.length) {
    if (stored[i] === value[j] && stored[i] !== '&') {
      i += 1;
      j += 1;
      continue;
    }
    const reference = stored[i] === '&' ? (REFERENCE.exec(stored.slice(i, i + 40))?.[0] ?? '') : '';
    const decoded = reference === '' ? '' : decodeHTML(reference);
    if (decoded !== '' && decoded !== reference && value.startsWith(decoded, j)) {
      close();
      parts.push(stand(decoded, i, i + reference.length));
      i += reference.length;
      j += decoded.length;
    } else if (stored[i] === value[j]) {
      i += 1;
      j += 1;
      continue;
    } else if (value[j] === '\n' && stored[i] === '\r') {
      close();
      const length = stored[i + 1] === '\n' ? 2 : 1;
      parts.push(stand('\n', i, i + length));
      i += length;
      j += 1;
    } else {
      // A backslash, a backtick, the indent or the quote mark of a continued line.
      close();
      i += 1;
    }
    run = i;
  }
  close();
  return concat(parts);
}

const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const VOID_TEXT = /^<(\/?)(rt|rp|del|s|script|style|template)\b/i;

/** Follows the HTML among Markdown's inline nodes: what stands in furigana, struck-out text and scripts is hidden. */
export function inlineHtml(): { see(tag: string): void; hidden(): boolean } {
  let depth = 0;
  return {
    see(tag) {
      const match = VOID_TEXT.exec(tag);
      if (match) depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1));
    },
    hidden: () => depth > 0,
  };
}

/** The text between the tags of a block of HTML in Markdown. */
export function textOfHtml(stored: string, { start, end }: Span): Mapped {
  const parts: Mapped[] = [];
  const html = inlineHtml();
  let at = start;
  while (at < end) {
    const open = stored.indexOf('<', at);
    const stop = open < 0 || open > end ? end : open;
    if (!html.hidden() && stop > at) parts.push(copy(stored, at, stop));
    if (stop === end) break;
    const comment = stored.startsWith('<!--', stop);
    const close = comment ? stored.indexOf('-->', stop) : stored.indexOf('>', stop);
    if (close < 0 || close >= end) break;
    at = close + (comment ? 3 : 1);
    const tag = stored.slice(stop, at);
    html.see(tag);
    if (/^<\/?(?:br|p|div|li|tr|h\d)\b/i.test(tag))
      parts.push({ text: '\n', runs: [{ length: 1, stored: stop, storedLength: at - stop }] });
  }
  return concat(parts);
}
