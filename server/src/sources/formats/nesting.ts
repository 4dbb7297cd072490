/** Is a page or a part of a Word file built to exhaust its reader? Counted before any tree is made of it. */

/** More tags than the longest page has, and deeper than any. */
const MOST_TAGS = 150_000;
const DEEPEST = 3000;

/** HTML elements that end by themselves, so that their start tags say nothing of the depth. */
const SELF_ENDING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|rp|rt|rb|rtc|colgroup)$/i;

export function isHostile(markup: string, format: 'html' | 'xml'): boolean {
  let tags = 0;
  let depth = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    tags += 1;
    // Most of a Word file is tags; what counts there is the size of the part.
    if (format === 'html' && tags > MOST_TAGS) return true;
    const closing = markup[at + 1] === '/';
    const name = /^[A-Za-z][\w:-]{0,60}/.exec(markup.slice(at + (closing ? 2 : 1), at + 64))?.[0];
    if (name === undefined || (format === 'html' && SELF_ENDING.test(name))) continue;
    if (closing) depth = Math.max(0, depth - 1);
    else if (format === 'html' || !isEmptyTag(markup, at)) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function isEmptyTag(markup: string, at: number): boolean {
  const end = markup.indexOf('>', at);
  return end > 0 && markup[end - 1] === '/';
}
