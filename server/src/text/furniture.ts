/** Page furniture: page numbers and running titles that a layout left standing in the middle of the text. */

import { endsSentence, isOpener } from './chars';
import { fills, type Layout } from './layout';
import type { Line } from './lines';
import { isRule, markerOf } from './markers';

/** Lines at the top of a text that may hold its title, and so are kept. */
const TITLE_LINES = 3;

/** The indexes of the lines that belong to the page and not to the text. `title`: what the bibliographic data call the text. */
export function furnitureOf(lines: readonly Line[], layout: Layout, title = ''): Set<number> {
  const out = pageNumbers(lines, layout);
  const titles = [title, ...lines.slice(0, TITLE_LINES).map((line) => line.text)]
    .map(bare)
    .filter((text) => text.length >= 6);
  const repeated = repeatedLines(lines, layout);
  lines.forEach((line, i) => {
    if (i < TITLE_LINES || line.text.length > 80 || endsSentence(line.text)) return;
    const text = bare(line.text);
    if (text.length < 6) return;
    if (titles.some((known) => known === text || known.includes(text))) out.add(i);
    if (repeated.has(text)) out.add(i);
  });
  return out;
}

/** A line without blanks, signs and figures: the same title on every page. */
const bare = (text: string): string => text.replace(/[\s\u3000\d０-９|｜/／―—–－-]+/g, '');

const SIGNED_NUMBER =
  /^(?:[-–—―－‐ー・]\s?[\d０-９]{1,4}\s?[-–—―－‐ー・]|(?:p|P|ｐ|Ｐ)\.?\s?[\d０-９]{1,4}|[\d０-９]{1,4}\s?[/／]\s?[\d０-９]{1,4}|[\d０-９]{1,4}\s?(?:ページ|頁))$/;
const BARE_NUMBER = /^[\d０-９]{1,4}$/;

function pageNumbers(lines: readonly Line[], layout: Layout): Set<number> {
  const out = new Set<number>();
  let bareBefore: { index: number; value: number } | undefined;
  lines.forEach((line, i) => {
    if (line.text.length > 12) return;
    const cut =
      cutsSentence(lines, i, layout) || lines[i + 1]?.newPage === true || line.newPage || i === lines.length - 1;
    if (SIGNED_NUMBER.test(line.text)) {
      if (cut || line.blanksBefore > layout.rhythm) out.add(i);
    } else if (BARE_NUMBER.test(line.text)) {
      const value = Number(line.text.normalize('NFKC'));
      // Two numbers that count on, each alone on its line with text between, are pages.
      const counts = bareBefore !== undefined && value === bareBefore.value + 1 && i - bareBefore.index > 4;
      if (counts) out.add(bareBefore!.index);
      if (counts || cut) out.add(i);
      bareBefore = { index: i, value };
    }
  });
  return out;
}

/** Short lines that come again where a page ends. */
function repeatedLines(lines: readonly Line[], layout: Layout): Set<string> {
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.text.length > 60 || markerOf(line.text) || isRule(line.text) || isOpener(line.text[0]!)) return;
    const text = bare(line.text);
    if (text.length >= 6) seen.set(text, [...(seen.get(text) ?? []), i].slice(0, 200));
  });
  const out = new Set<string>();
  for (const [text, places] of seen) {
    if (places.length < 2) continue;
    const later = places.filter((i) => i >= TITLE_LINES);
    const atPageEnds = later.filter(
      (i) => cutsSentence(lines, i, layout) || lines[i]!.newPage || lines[i + 1]?.newPage === true,
    );
    if (atPageEnds.length * 2 > later.length) out.add(text);
  }
  return out;
}

/** Does the line stand between a line that was broken at the measure and its continuation? */
function cutsSentence(lines: readonly Line[], i: number, layout: Layout): boolean {
  let before = i - 1;
  while (before >= 0 && i - before < 3 && lines[before]!.text.length <= 12 && /\d/.test(lines[before]!.text))
    before -= 1;
  const last = lines[before];
  const next = lines[i + 1];
  return (
    last !== undefined && next !== undefined && fills(last, layout) && !endsSentence(last.text) && !markerOf(next.text)
  );
}
