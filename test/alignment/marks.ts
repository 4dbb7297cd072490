/**
 * Drafts with their verdicts written into them, so that a person can read and correct a case where it stands.
 *
 *   ⟦40キロ⟧              a source states this value for the same thing          (supported)
 *   ⟦40キロ→80キロ⟧       a source states another one, here 80キロ               (conflict; more right answers after ｜)
 *   ⟦1600キロ?⟧           no source speaks of it                                 (unsupported)
 *
 * A file holds many drafts. Each begins with a line `=== ID SOURCE…`; what stands above the first is a remark for the reader.
 */
export type Label = 'conflict' | 'supported' | 'unsupported';

export interface MarkedValue {
  /** UTF-16 code units into the draft without its marks, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: Label;
  /** Conflict: the values that would be right, in the draft's own notation. */
  readonly expected: readonly string[];
}

export interface MarkedDraft {
  readonly id: string;
  /** The source files that decide, as named on the line of the draft. */
  readonly sources: readonly string[];
  readonly draft: string;
  readonly values: readonly MarkedValue[];
}

const MARK = /⟦([^⟦⟧]*)⟧/g;
const HEAD = /^=== (\S+)(.*)$/;

/** Take the marks out of a text. Throws on a mark left open, so that no case is lost without a word. */
export function stripMarks(marked: string): { readonly draft: string; readonly values: MarkedValue[] } {
  const values: MarkedValue[] = [];
  let draft = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    draft += marked.slice(last, match.index);
    const { text, ...rest } = readMark(match[1]!);
    values.push({ start: draft.length, end: draft.length + text.length, text, ...rest });
    draft += text;
    last = match.index + match[0].length;
  }
  draft += marked.slice(last);
  const stray = /.{0,20}[⟦⟧].{0,20}/.exec(draft);
  if (stray) throw new Error(`A mark is left open: ${stray[0]}`);
  return { draft, values };
}

/** The drafts of one file. */
export function readMarkedDrafts(file: string): MarkedDraft[] {
  const drafts: { id: string; sources: string[]; lines: string[] }[] = [];
  for (const line of file.split('\n')) {
    const head = HEAD.exec(line);
    if (head) drafts.push({ id: head[1]!, sources: head[2]!.split(' ').filter(Boolean), lines: [] });
    else drafts.at(-1)?.lines.push(line);
  }
  return drafts.map(({ id, sources, lines }) => ({ id, sources, ...stripMarks(`${lines.join('\n').trimEnd()}\n`) }));
}

function readMark(mark: string): { text: string; label: Label; expected: string[] } {
  const arrow = mark.indexOf('→');
  if (arrow >= 0) return { text: mark.slice(0, arrow), label: 'conflict', expected: mark.slice(arrow + 1).split('｜') };
  if (mark.endsWith('?')) return { text: mark.slice(0, -1), label: 'unsupported', expected: [] };
  return { text: mark, label: 'supported', expected: [] };
}
