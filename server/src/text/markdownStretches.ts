/**
 * Most of a Markdown text is paragraphs and headings without any mark in them, which need no parser. Here a text is cut into those and into the
 * stretches that do; parsed by themselves these mean what they mean in the whole.
 */
import type { Span } from './types';

/** What a heading says, a paragraph of whole lines, or a stretch of whole lines for the parser. Offsets count in the text. */
export interface Stretch extends Span {
  readonly kind: 'heading' | 'paragraph' | 'marked';
  /** Of a heading, 1 to 6. */
  readonly depth?: number;
}

/** What may reach beyond blank lines: code between fences, HTML, definitions of links and notes. And line ends that are not LF. */
const REACHES_ON = /```|~~~|<|\]:|[\r\ufeff]/;
/** What may be a mark within a line: emphasis, code, links, escapes, references, tables, addresses, breaks. */
const MARK = /[*_`[\]&\\~@|\t\0]|:\/\/|[wW]{3}\.| \n| $/;
/** What may begin something else than a line of a paragraph. */
const BEGINS_BLOCK = /^(?:[ #>+\-=:]|\d{1,9}[.)])/;
const HEADING = /^(#{1,6}) +(?=[^# ])[^#]*$/;
/** Under a paragraph it makes a heading of it. */
const RULE = /^-{3,}$/;

/** The stretches of a text in order; blank lines between them belong to none. */
export function stretchesOf(source: string): Stretch[] {
  if (REACHES_ON.test(source)) return [{ kind: 'marked', start: 0, end: source.length }];
  const out: Stretch[] = [];
  let marked: Span | undefined;
  const flush = (): void => {
    if (marked) out.push({ kind: 'marked', ...marked });
    marked = undefined;
  };
  for (const chunk of chunksOf(source)) {
    const plain = plainStretches(source, chunk);
    if (plain) {
      flush();
      out.push(...plain);
    } else marked = { start: marked?.start ?? chunk.start, end: chunk.end };
  }
  flush();
  return out;
}

/** Lines between blank lines, from the first character of the first to the last of the last. */
function* chunksOf(source: string): Iterable<Span> {
  let start = -1;
  let last = 0;
  for (let at = 0; at < source.length;) {
    const found = source.indexOf('\n', at);
    const end = found < 0 ? source.length : found;
    let first = at;
    while (first < end && (source[first] === ' ' || source[first] === '\t')) first += 1;
    if (first < end) {
      if (start < 0) start = at;
      last = end;
    } else if (start >= 0) {
      yield { start, end: last };
      start = -1;
    }
    at = end + 1;
  }
  if (start >= 0) yield { start, end: last };
}

/** The headings and paragraphs of a chunk; undefined where there is more to it. */
function plainStretches(source: string, { start, end }: Span): Stretch[] | undefined {
  const text = source.slice(start, end);
  if (MARK.test(text)) return undefined;
  const out: Stretch[] = [];
  let at = start;
  for (const line of text.split('\n')) {
    const next = at + line.length;
    const heading = HEADING.exec(line);
    const before = out.at(-1);
    if (heading) out.push({ kind: 'heading', start: at + line.search(/[^# ]/), end: next, depth: heading[1]!.length });
    else if (RULE.test(line)) {
      if (before?.kind === 'paragraph') out[out.length - 1] = { ...before, kind: 'heading', depth: 2 };
    } else if (BEGINS_BLOCK.test(line)) return undefined;
    else if (before?.kind === 'paragraph') out[out.length - 1] = { ...before, end: next };
    else out.push({ kind: 'paragraph', start: at, end: next });
    at = next + 1;
  }
  return out;
}
