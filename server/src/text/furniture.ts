/** Page furniture: page numbers and running titles that a layout left standing in the middle of the text. */

import { endsSentence } from './chars';
import { fills, type Layout } from './layout';
import type { Line } from './lines';
import { isRule, markerOf } from './markers';

/** Lines at the top of a text that may hold its title, and so are kept. */
const TITLE_LINES = 3;

/** The indexes of the lines that belong to the page and not to the text. `title`: what the bibliographic data call the text. */
export function furnitureOf(lines: readonly Line[], layout: Layout, title = ''): Set<number> {
  const numbers = pageNumbers(lines, layout);
  const isTitle = (line: Line): boolean => isShort(line, layout);
  const titles = [
    title,
    ...lines
      .slice(0, TITLE_LINES)
      .filter(isTitle)
      .map((line) => line.text),
  ].map(bare);
  const known = titles.filter((text) => text.length >= SHORTEST);
  const repeated = repeatedLines(lines, layout, numbers);
  const out = new Set(numbers);
  lines.forEach((line, i) => {
    if (i < TITLE_LINES || !isShort(line, layout)) return;
    const text = bare(line.text);
    if (text.length >= SHORTEST && (repeated.has(text) || known.some((whole) => whole.includes(text)))) out.add(i);
  });
  return out;
}

/** A running title has at least so many letters. */
const SHORTEST = 6;

/** May a line be a title: short of the measure, no sentence, no item of a list? */
const isShort = (line: Line, layout: Layout): boolean =>
  line.text.length <= 80 &&
  !endsSentence(line.text) &&
  !fills(line, layout) &&
  !markerOf(line.text) &&
  !isRule(line.text) &&
  !line.text.includes('\t');

/** A line without blanks, signs and figures: the same title on every page. */
const bare = (text: string): string => text.replace(/[\s\u3000\d０-９|｜/／―—–－-]+/g, '');

const SIGNED_NUMBER =
  /^(?:[-–—―－‐ー・]\s?[\d０-９]{1,4}\s?[-–—―－‐ー・]|(?:p|P|ｐ|Ｐ)\.?\s?[\d０-９]{1,4}|[\d０-９]{1,4}\s?(?:ページ|頁))$/;
/** 3 / 12 is a page, or a date: its place decides. */
const OF_PAGES = /^[\d０-９]{1,4}\s?[/／]\s?[\d０-９]{1,4}$/;
const BARE_NUMBER = /^[\d０-９]{1,4}$/;

function pageNumbers(lines: readonly Line[], layout: Layout): Set<number> {
  const out = new Set<number>();
  let bareBefore: { index: number; value: number } | undefined;
  lines.forEach((line, i) => {
    if (line.text.length > 12) return;
    const atPageEnd = line.newPage || lines[i + 1]?.newPage === true || cutsSentence(lines, i, layout, out);
    if (atPageEnd && (SIGNED_NUMBER.test(line.text) || OF_PAGES.test(line.text))) out.add(i);
    else if (SIGNED_NUMBER.test(line.text) && line.blanksBefore > layout.rhythm) out.add(i);
    else if (BARE_NUMBER.test(line.text)) {
      const value = Number(line.text.normalize('NFKC'));
      // Two numbers that count on, each alone on its line with text between, are pages.
      const counts = bareBefore !== undefined && value === bareBefore.value + 1 && i - bareBefore.index > 4;
      if (counts) out.add(bareBefore!.index);
      if (counts || atPageEnd) out.add(i);
      bareBefore = { index: i, value };
    }
  });
  return out;
}

/** Short lines that come again where a page ends. */
function repeatedLines(lines: readonly Line[], layout: Layout, numbers: ReadonlySet<number>): Set<string> {
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.text.length > 60 || numbers.has(i) || !isShort(line, layout)) return;
    const text = bare(line.text);
    const places = seen.get(text);
    if (places) places.push(i);
    else if (text.length >= SHORTEST) seen.set(text, [i]);
  });
  const out = new Set<string>();
  for (const [text, places] of seen) {
    if (places.length < 2) continue;
    const later = places.filter((i) => i >= TITLE_LINES);
    const atPageEnds = later.filter(
      (i) => cutsSentence(lines, i, layout, numbers) || lines[i]!.newPage || lines[i + 1]?.newPage === true,
    );
    if (atPageEnds.length * 2 > later.length) out.add(text);
  }
  return out;
}

/** Does the line stand between a line that was broken at the measure and its continuation? `others`: lines of the page beside it. */
function cutsSentence(lines: readonly Line[], i: number, layout: Layout, others: ReadonlySet<number>): boolean {
  let before = i - 1;
  while (others.has(before)) before -= 1;
  let after = i + 1;
  while (others.has(after)) after += 1;
  const [last, next] = [lines[before], lines[after]];
  return (
    last !== undefined && next !== undefined && fills(last, layout) && !endsSentence(last.text) && !markerOf(next.text)
  );
}
