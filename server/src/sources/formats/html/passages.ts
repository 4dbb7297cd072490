/** A page's tree as passages: headings, paragraphs, list items, tables, captions, notes, in the order of the file. */

import {
  concat,
  isCaption,
  layoutOf,
  linesOf,
  nothing,
  splitLines,
  unbroken,
  type Mapped,
  type Passage,
} from '../../../text';
import { isBoilerplate } from './boilerplate';
import { closeUp, textAt } from './inline';
import { tableRows } from './tables';
import { deepest, isElement, isText, type AnyNode, type Element } from './tree';

type Kind = Exclude<Passage['kind'], 'tableHeader' | 'tableRow'>;

/** What a piece of text stands in. */
interface Setting {
  readonly kind: Kind;
  readonly level?: number;
  /** Depth of lists around it. */
  readonly lists: number;
  readonly pre: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article blockquote body center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
const NOTES = /(?:^|[-_\s])(?:footnotes?|endnotes?|notes?|fn|chushaku)(?:$|[-_\s\d])/i;

export function passagesOf(stored: string, roots: readonly AnyNode[]): Passage[] {
  const walker = new Walker(stored);
  walker.walk(roots, { kind: 'paragraph', lists: 0, pre: false }, 0);
  walker.flush();
  return walker.passages;
}

class Walker {
  readonly passages: Passage[] = [];
  private parts: Mapped[] = [];
  private setting: Setting = { kind: 'paragraph', lists: 0, pre: false };
  private tables = 0;

  constructor(private readonly stored: string) {}

  walk(nodes: readonly AnyNode[], setting: Setting, depth: number): void {
    if (depth > deepest) return;
    for (const node of nodes) {
      if (isText(node)) {
        this.setting = setting;
        this.parts.push(textAt(this.stored, node.startIndex!, node.endIndex! + 1, setting.pre));
      } else if (isElement(node)) this.element(node, setting, depth);
    }
  }

  private element(element: Element, setting: Setting, depth: number): void {
    const { name, children } = element;
    if (name === 'br') {
      this.parts.push({
        text: '\n',
        runs: [{ length: 1, stored: element.startIndex!, storedLength: element.endIndex! + 1 - element.startIndex! }],
      });
      return;
    }
    if (isBoilerplate(element)) return;
    if (name === 'sup') {
      this.superscript(element);
      return;
    }
    if (name === 'table') {
      this.flush();
      if (this.table(element)) return;
    }
    if (!BLOCKS.has(name)) {
      this.walk(children, setting, depth + 1);
      return;
    }
    this.flush();
    this.walk(children, within(element, setting), depth + 1);
    this.flush();
  }

  /** A raised figure is an exponent after a letter or a figure, and a note mark after anything else. */
  private superscript(element: Element): void {
    const content = inlineText(this.stored, element);
    const before = this.parts.at(-1)?.text.at(-1) ?? '';
    const digits = /^\s*[-−]?\d{1,3}\s*$/.test(content.text);
    const linked = element.children.some((child) => isElement(child) && child.name === 'a');
    if (linked || (digits && !/[A-Za-z0-9]/.test(before)) || /^\s*[[［(（*※†‡]/.test(content.text)) return;
    if (!digits) {
      this.parts.push(content);
      return;
    }
    const raised = [...content.text.trim()].map((char) => SUPERSCRIPTS[char] ?? char).join('');
    const run = content.runs[0]!;
    const last = content.runs.at(-1)!;
    this.parts.push({
      text: raised,
      runs: [{ length: raised.length, stored: run.stored, storedLength: last.stored + last.storedLength - run.stored }],
    });
  }

  /** Gives false for a table that only lays out the page. */
  private table(element: Element): boolean {
    const rows = tableRows(this.stored, element);
    if (rows === undefined) return false;
    this.tables += 1;
    for (const { header, caption, cells } of rows) {
      if (caption) this.passages.push({ kind: 'caption', body: cells[0]! });
      else
        this.passages.push({
          kind: header ? 'tableHeader' : 'tableRow',
          body: nothing,
          table: this.tables,
          cells,
        });
    }
    return true;
  }

  flush(): void {
    if (this.parts.length === 0) return;
    const body = closeUp(concat(this.parts));
    this.parts = [];
    const { kind, level } = this.setting;
    // Lines that end at one measure were broken by a layout, in <pre> or with <br>.
    const layout = body.text.includes('\n') ? layoutOf(linesOf(body.text)) : unbroken;
    for (const text of splitLines(body, layout)) {
      if (text.text === '') continue;
      const own = kind === 'paragraph' && isCaption(text.text) ? 'caption' : kind;
      this.passages.push({ kind: own, body: text, ...(level === undefined ? {} : { level }) });
    }
  }
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '-': '⁻',
  '−': '⁻',
};

function within({ name, attribs }: Element, setting: Setting): Setting {
  if (/^h[1-6]$/.test(name)) return { ...setting, kind: 'heading', level: Number(name[1]) };
  if (name === 'ul' || name === 'ol' || name === 'dir') {
    const inner = { ...setting, lists: setting.lists + 1 };
    return NOTES.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`) ? { ...inner, kind: 'note' } : inner;
  }
  if (NOTES.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`) && name !== 'body')
    return { ...setting, kind: 'note' };
  if (setting.kind === 'note') return setting;
  if (name === 'li' || name === 'dd' || name === 'dt')
    return { ...setting, kind: 'listItem', level: Math.max(1, setting.lists) };
  if (name === 'figcaption' || name === 'caption') return { ...setting, kind: 'caption' };
  if (name === 'blockquote') return { ...setting, kind: 'quote' };
  if (name === 'pre') return { ...setting, pre: true };
  return setting;
}

/** All text in an element as one run, without what is not shown. */
export function inlineText(stored: string, element: Element): Mapped {
  const parts: Mapped[] = [];
  const visit = (nodes: readonly AnyNode[], depth: number): void => {
    if (depth > deepest) return;
    for (const node of nodes) {
      if (isText(node)) parts.push(textAt(stored, node.startIndex!, node.endIndex! + 1));
      else if (isElement(node) && !isBoilerplate(node)) visit(node.children, depth + 1);
    }
  };
  visit(element.children, 0);
  return closeUp(concat(parts));
}
