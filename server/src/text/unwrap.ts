/** Lines that the layout cut, put together again: which line goes on in the next, and what stands between them. */

import {
  displayWidth,
  endsSentence,
  isBlank,
  isCloser,
  isDigit,
  isHiragana,
  isJapanese,
  isKanji,
  isKatakana,
  isLatin,
  isOpener,
  openBrackets,
} from './chars';
import { fills, isCutShort, type Layout } from './layout';
import type { Line } from './lines';
import { concat, copy, slice, split, stand, type Mapped } from './mapped';
import { headingMark, isCaption, isLabelled, markerOf } from './markers';

/** What may not begin a line: the line before is not finished. */
const CONTINUERS = '、。，．,.）)」』】］]々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ：；！？!?';
/** Particles that nothing but a name or a noun can precede, when a noun follows them. */
const PARTICLES = 'をはがのにでとへも';

export interface Joining {
  readonly layout: Layout;
  /** Lines without a blank line between belong to one paragraph whatever ends them (Markdown, `<br>`). */
  readonly sameParagraph: boolean;
}

/** Does `line` go on in `next`? `group`: the text of the lines joined so far, ending with `line`. */
export function continues(line: Line, next: Line, group: string, { layout, sameParagraph }: Joining): boolean {
  const gap = next.blanksBefore > layout.rhythm;
  const full = fills(line, layout, next);
  const finished = endsSentence(line.text);
  if (!gap && isHanging(line, next, group)) return true;
  if (finished) {
    if (gap) return false;
    if (sameParagraph) return next.indent === 0;
    return full && next.indent <= line.indent && !markerOf(next.text);
  }
  if (isCaption(group)) return false;
  const head = next.text[0]!;
  const open = openBrackets(group.slice(-300)) > 0;
  // "(UTC+ | 2)": what looks like a numbered item closes the bracket of the line before.
  if (open && full && /^[^（(]{1,3}[)）]/.test(next.text)) return true;
  if (markerOf(next.text) || headingMark(next.text)) {
    // A middle dot at the head of a line is a bullet, unless it stands in a name that the layout cut.
    return head === '・' && full && !gap && markerOf(group) === undefined && !/[:：]$/.test(group);
  }
  if (CONTINUERS.includes(head) || /[、，,・]$/.test(line.text) || isOpener(line.text.at(-1)!)) return !gap || full;
  // A range cut in two: 3〜 | 4キロ.
  if (/[~〜～]$/.test(line.text) && isDigit(head)) return !gap || full;
  if (open && [...next.text].some(isCloser) && next.blanksBefore <= 1) return true;
  if (open && next.width > 40) return !gap || full;
  if (gap) return full && (isHiragana(head) || isHiragana(line.text.at(-1)!)) && next.width > 20;
  if (full) return true;
  if (isLabelled(next.text) && (isLabelled(group) || !isHiragana(line.text.at(-1)!))) return false;
  if (/[:：]$/.test(line.text)) return false;
  if (isLatinLine(line) && (/^[a-z]/.test(head) || line.text.endsWith('-'))) return true;
  if (isLatinLine(line) && isLatinLine(next) && line.width > 50) return true;
  if (next.indent > line.indent + 1 && !sameParagraph) return false;
  // A figure cut from its unit, in what is plainly a sentence.
  if (sameParagraph && isDigit(line.text.at(-1)!) && beginsNoun(head) && !isDigit(head) && /[、。]/.test(group))
    return true;
  if (PARTICLES.includes(head) && beginsNoun(next.text[1] ?? '')) return true;
  if (isCutShort(line, layout)) return false;
  return isHiragana(line.text.at(-1)!) && (sameParagraph || layout.width !== undefined) && line.width > 12;
}

/** A line set in under the marker of its list item. */
function isHanging(line: Line, next: Line, group: string): boolean {
  if (!markerOf(group) || markerOf(next.text)) return false;
  return group === line.text ? next.indent > line.indent : line.indent > 0 && next.indent >= line.indent;
}

const beginsNoun = (char: string): boolean => isKanji(char) || isKatakana(char) || isDigit(char) || isLatin(char);
const isLatinLine = (line: Line): boolean => {
  const sample = line.text.slice(0, 60);
  return displayWidth(sample) < sample.length * 1.2;
};

/** The lines as one text, without the first `skip` characters of the first. */
export const joinLines = (stored: string, lines: readonly Line[], skip = 0): Mapped =>
  joinMapped(lines.map((line, i) => copy(stored, line.start + (i === 0 ? skip : 0), line.end)));

/** Latin words stay apart, a word hyphenated at the end of a line is whole again, Japanese closes up. */
function joinMapped(lines: readonly Mapped[]): Mapped {
  const parts: Mapped[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) {
      parts.push(line);
      return;
    }
    const joint = jointOf(line.text, next.text);
    const kept = joint.cut > 0 ? slice(line, 0, line.text.length - joint.cut) : line;
    parts.push(kept, stand(joint.between, storedEnd(kept), storedStart(next)));
  });
  return concat(parts);
}

/**
 * A text whose line breaks may be its layout's or its writer's, as the texts it holds: lines that go on are joined, the others stand
 * by themselves.
 */
export function splitLines(body: Mapped, layout: Layout): Mapped[] {
  if (!body.text.includes('\n')) return [body];
  const out: Mapped[][] = [];
  let group = '';
  let before: Line | undefined;
  let blanks = 0;
  for (const whole of split(body, '\n')) {
    const [start, end] = trimmed(whole.text);
    const mapped = slice(whole, start, end);
    if (mapped.text === '') {
      blanks += 1;
      continue;
    }
    const width = displayWidth(mapped.text);
    const indent = displayWidth(whole.text.slice(0, start));
    const line = { text: mapped.text, start, end, indent, width, blanksBefore: blanks, newPage: false };
    blanks = 0;
    if (before && continues(before, line, group, { layout: { ...layout, rhythm: 0 }, sameParagraph: true })) {
      out.at(-1)!.push(mapped);
      group = (group + line.text).slice(-2000);
    } else {
      out.push([mapped]);
      group = line.text;
    }
    before = line;
  }
  return out.map(joinMapped);
}

/** A text without its line breaks, for what can have none. */
export const oneLine = (body: Mapped): Mapped =>
  body.text.includes('\n') ? joinMapped(split(body, '\n').filter(({ text }) => text !== '')) : body;

function trimmed(text: string): [number, number] {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start]!)) start += 1;
  while (end > start && isBlank(text[end - 1]!)) end -= 1;
  return [start, end];
}

const storedStart = (mapped: Mapped): number => mapped.runs[0]?.stored ?? 0;
const storedEnd = (mapped: Mapped): number => {
  const last = mapped.runs.at(-1);
  return last ? last.stored + last.storedLength : 0;
};

/** `between`: what stands between two lines of one text; `cut`: characters at the end of the first that go (a hyphen). */
export function jointOf(line: string, next: string): { between: string; cut: number } {
  const last = line.at(-1) ?? '';
  const first = next[0] ?? '';
  if (/[a-z]-$/.test(line.slice(-2)) && /^[a-z]/.test(first)) return { between: '', cut: 1 };
  if (isBlank(last) || isBlank(first) || isJapanese(last) || isJapanese(first)) return { between: '', cut: 0 };
  // A figure that the layout cut in Japanese text: 20 | 24年.
  if (isDigit(last) && isDigit(first) && (followsJapanese(line) || isJapanese(afterDigits(next))))
    return { between: '', cut: 0 };
  const apart = (isWordEnd(last) || ',.;:)!?%'.includes(last)) && (isWordEnd(first) || '(“‘"$'.includes(first));
  return { between: apart ? ' ' : '', cut: 0 };
}

const isWordEnd = (char: string): boolean => isLatin(char) || isDigit(char) || char === '’' || char === '”';
const afterDigits = (text: string): string => /^[\d０-９,.]{1,20}(.)/.exec(text.slice(0, 24))?.[1] ?? '';
const followsJapanese = (text: string): boolean => isJapanese(/(.)[\d０-９,.]{1,20}$/.exec(text.slice(-24))?.[1] ?? '');
