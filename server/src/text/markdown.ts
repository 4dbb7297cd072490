/** Markdown as prose: what a reader of the page reads. Code, comments, images, marks of notes and struck-out text are left out. */

import type { List, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { frontMatterSpan } from './frontMatter';
import { layoutOf, type Layout } from './layout';
import { linesOf } from './lines';
import { concat, edit, nothing, without, type Mapped } from './mapped';
import { isCaption } from './markers';
import { inlineHtml, literal, textOfHtml } from './markdownText';
import { markdownTree } from './markdownTree';
import { assemble, type Passage } from './passage';
import { readPlain } from './plain';
import { hasRuby, withoutRuby } from './ruby';
import type { BlockKind, Prose, Span } from './types';
import { oneLine, splitLines } from './unwrap';

/** A longer text, in characters, is read as plain text: the parser's tree would not fit in memory. */
const LONGEST = 3_000_000;
/** The parser's time grows with the square of a paragraph's length and of the depth of its marks; nobody writes such. */
const LONGEST_PARAGRAPH = 50_000;
const DEEPEST = /^(?:[ \t]{0,8}>){60}|^[ \t]{300}|^(?:[*+-][ \t]{1,8}){40}/m;

/**
 * Never throws; any string is Markdown. Of a long text the beginning may be read by itself: all that begins within the first `most`
 * characters, and some of what would be cleaned of it for what stands further on is left in.
 */
export function readMarkdown(stored: string, most = Infinity): Prose {
  if (stored.length > LONGEST || hasLongParagraph(stored) || DEEPEST.test(stored)) return readPlain(stored);
  return new MarkdownReader(stored).read(most);
}

function hasLongParagraph(stored: string): boolean {
  if (stored.length <= LONGEST_PARAGRAPH) return false;
  let start = 0;
  for (const match of stored.matchAll(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g)) {
    if (match.index - start > LONGEST_PARAGRAPH) return true;
    start = match.index;
  }
  return stored.length - start > LONGEST_PARAGRAPH;
}

type Kind = Exclude<BlockKind, 'tableHeader' | 'tableRow'>;

class MarkdownReader {
  private readonly passages: Passage[] = [];
  private measured: Layout | undefined;
  private readonly ruby: boolean;
  private tables = 0;
  /** Where in the source the offsets of the nodes at hand count from. */
  private shift = 0;
  /** What the parser reads, as long as the stored text: front matter and mark of byte order blanked, NUL made invisible. */
  private readonly source: string;

  constructor(private readonly stored: string) {
    this.ruby = hasRuby(stored);
    const { end } = frontMatterSpan(stored);
    this.source = (stored.slice(0, end).replace(/[^\r\n]/g, ' ') + stored.slice(end)).replaceAll('\0', '\u200b');
  }

  read(most: number): Prose {
    for (const { shift, nodes } of markdownTree(this.source, most)) {
      this.shift = shift;
      for (const node of nodes) this.block(node, 'paragraph');
    }
    return assemble(this.stored, this.passages);
  }

  /** How the text was broken into lines, which is asked only of a paragraph of several. */
  private get layout(): Layout {
    return (this.measured ??= { ...layoutOf(linesOf(this.stored)), rhythm: 0 });
  }

  private block(node: RootContent, kind: Kind, level?: number): void {
    switch (node.type) {
      case 'heading':
        this.add('heading', oneLine(this.inline(node.children)), node.depth);
        break;
      case 'paragraph':
        this.paragraph(node, kind, level);
        break;
      case 'blockquote':
        for (const child of node.children) this.block(child, 'quote', level);
        break;
      case 'list':
        this.list(node, (level ?? 0) + 1);
        break;
      case 'table':
        this.table(node);
        break;
      case 'footnoteDefinition':
        for (const child of node.children) this.block(child, 'note', level);
        break;
      case 'html':
        this.lines(kind, textOfHtml(this.source, this.spanOf(node)), level);
        break;
      default:
        break;
    }
  }

  private paragraph(node: Paragraph, kind: Kind, level: number | undefined): void {
    const body = this.inline(node.children);
    const only = node.children.length === 1 ? node.children[0]! : undefined;
    // A line of its own in bold is a heading that was not marked as one.
    if (kind === 'paragraph' && only?.type === 'strong' && body.text.length <= 40 && !/[。\n]/.test(body.text))
      this.add('heading', body, 6);
    else this.lines(kind, body, level);
  }

  private lines(kind: Kind, body: Mapped, level: number | undefined): void {
    const texts = body.text.includes('\n') ? splitLines(body, this.layout) : [body];
    for (const text of texts) {
      this.add(kind === 'paragraph' && isCaption(text.text) ? 'caption' : kind, text, level);
    }
  }

  private list(node: List, level: number): void {
    for (const item of node.children) for (const child of item.children) this.block(child, 'listItem', level);
  }

  private table(node: Table): void {
    this.tables += 1;
    node.children.forEach((row, i) => {
      const cells = row.children.map((cell) => this.clean(oneLine(this.inline(cell.children))));
      this.passages.push({ kind: i === 0 ? 'tableHeader' : 'tableRow', body: nothing, table: this.tables, cells });
    });
  }

  private add(kind: Kind, body: Mapped, level?: number): void {
    const leveled = kind === 'heading' || kind === 'listItem' ? level : undefined;
    this.passages.push({ kind, body: this.clean(body), ...(leveled === undefined ? {} : { level: leveled }) });
  }

  private clean(body: Mapped): Mapped {
    const spans: Span[] = [];
    for (const match of body.text.matchAll(SHORTCODE))
      spans.push({ start: match.index, end: match.index + match[0].length });
    const plain = without(body, spans);
    const bases = [...plain.text.matchAll(RUBY)].flatMap((match) => {
      const base = match.index + 1 + match[1]!.length;
      return [
        { start: match.index, end: match.index + 1, text: '' },
        { start: base, end: match.index + match[0].length, text: '' },
      ];
    });
    const based = edit(plain, bases);
    return this.ruby ? withoutRuby(based) : based;
  }

  private inline(nodes: readonly PhrasingContent[]): Mapped {
    const parts: Mapped[] = [];
    const html = inlineHtml();
    const visit = (node: PhrasingContent): void => {
      const span = this.spanOf(node);
      if (node.type === 'html') html.see(node.value);
      if (html.hidden() || node.type === 'delete') return;
      if (node.type === 'text' || node.type === 'inlineCode') parts.push(literal(this.source, span, node.value));
      else if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value)))
        parts.push({ text: '\n', runs: [{ length: 1, stored: span.start, storedLength: span.end - span.start }] });
      else if ('children' in node) node.children.forEach(visit);
    };
    nodes.forEach(visit);
    return withNewlines(concat(parts));
  }

  private spanOf({ position }: Nodes): Span {
    return { start: this.shift + (position?.start.offset ?? 0), end: this.shift + (position?.end.offset ?? 0) };
  }
}

/** Line breaks as one character each. */
function withNewlines(body: Mapped): Mapped {
  const breaks = [...body.text.matchAll(/\r\n?/g)];
  return edit(
    body,
    breaks.map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: '\n' })),
  );
}

/** Commands of the site generator: {{< … >}}, {{% … %}}. */
const SHORTCODE = /\{\{[<%][^\n{}]{0,400}[%>]\}\}/g;
/** {漢字|かんじ} of the Markdown dialects for novels. */
const RUBY = /\{([^{}|\n]{1,40})\|[\u3041-\u30ff|]{1,60}\}/g;
