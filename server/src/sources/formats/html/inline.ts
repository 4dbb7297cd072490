/** Running text of a page with its places: character references read, white space closed up as a browser does, Japanese without gaps. */

import { decodeHTML } from 'entities';
import { concat, copy, edit, jointOf, stand, type Edit, type Mapped } from '../../../text';

/** Stands for white space with a line break in it, until it is known what surrounds it. */
const SOFT_BREAK = '\v';
/** The longest character reference; what follows an & further off is none. */
const LONGEST_REFERENCE = 40;

/** [start, end) of the file, raw, as text. `pre`: line breaks count. */
export function textAt(stored: string, start: number, end: number, pre = false): Mapped {
  const parts: Mapped[] = [];
  let run = start;
  let at = start;
  const replace = (length: number, text: string): void => {
    if (at > run) parts.push(copy(stored, run, at));
    parts.push(stand(text, at, at + length));
    at += length;
    run = at;
  };
  while (at < end) {
    const char = stored[at]!;
    if (char === '&') {
      const reference = referenceAt(stored, at, end);
      if (reference === undefined) at += 1;
      else replace(reference.length, reference.text);
    } else if (char === '\n' || char === '\r' || char === ' ' || char === '\t' || char === '\f') {
      let stop = at + 1;
      while (stop < end && ' \t\n\r\f'.includes(stored[stop]!)) stop += 1;
      const breaks = /[\n\r]/.test(stored.slice(at, stop));
      if (!breaks && (pre || (stop === at + 1 && char === ' '))) at = stop;
      else replace(stop - at, breaks ? (pre ? '\n' : SOFT_BREAK) : ' ');
    } else at += 1;
  }
  if (at > run) parts.push(copy(stored, run, at));
  return concat(parts);
}

function referenceAt(stored: string, at: number, end: number): { text: string; length: number } | undefined {
  const raw = REFERENCE.exec(stored.slice(at, Math.min(end, at + LONGEST_REFERENCE)))?.[0];
  if (raw === undefined) return undefined;
  const text = decodeHTML(raw);
  return text === raw || text === '' ? undefined : { text, length: raw.length };
}

const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/** Line breaks of the source become what stands between the words around them. */
export function closeUp(body: Mapped): Mapped {
  const edits: Edit[] = [];
  for (const match of body.text.matchAll(/[ \v]*\v[ \v]*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const { between } = jointOf(body.text.slice(Math.max(0, start - 24), start), body.text.slice(end, end + 24));
    edits.push({ start, end, text: start === 0 || end === body.text.length ? '' : between });
  }
  return edit(body, edits);
}
