/** Where in a page is its article? Readability finds its paragraphs; the smallest element that holds nearly all of them is the article. */

import { deepest, elementsOf, isElement, sizeOf, weigh, type Document, type Element } from './tree';

/** Larger pages, in characters, are read whole. */
const LARGEST = 3_000_000;
const MOST_ELEMENTS = 40_000;
/** An article holds at least this share of the text of the page that is not links; less is a part of it. */
const SMALLEST_SHARE = 0.3;
const NEARLY_ALL = 0.9;

/** What belongs to an article around it: so much more text, and so many characters. */
const MOST_AROUND = 1.1;
const ROOM_AROUND = 150;

const MARK = 'data-n';

/** The article, or undefined where the page is all one text. Never throws. */
export async function articleOf(stored: string, page: Document): Promise<Element | undefined> {
  if (stored.length > LARGEST) return undefined;
  const size = sizeOf(page);
  if (size.elements > MOST_ELEMENTS || size.depth > deepest) return undefined;
  const elements = elementsOf(page);
  try {
    const kept = await readable(numbered(stored, elements));
    const article = smallestAround(page, elements, kept);
    if (article === undefined) return undefined;
    const whole = page.children.filter(isElement).reduce((sum, child) => sum + plain(child), 0);
    return plain(article) < whole * SMALLEST_SHARE ? undefined : withHeading(article);
  } catch {
    // Readability gave up on the page: it is read whole.
    return undefined;
  }
}

/** Text that is not links. */
function plain(element: Element): number {
  const { text, links } = weigh(element);
  return text - links;
}

/** The article with what its page sets around it: title, byline, date. */
function withHeading(article: Element): Element {
  const most = plain(article) * MOST_AROUND + ROOM_AROUND;
  let found = article;
  for (
    let parent: unknown = article.parent;
    parent && isElement(parent as Element);
    parent = (parent as Element).parent
  ) {
    const around = parent as Element;
    if (around.name === 'body' || around.name === 'html' || plain(around) > most) break;
    found = around;
  }
  return found;
}

/** The page with a number on every element, by which it is known again in what Readability keeps. */
function numbered(stored: string, elements: readonly Element[]): string {
  const parts: string[] = [];
  let at = 0;
  elements.forEach((element, n) => {
    const end = element.startIndex! + 1 + element.name.length;
    if (element.startIndex! < at || stored[element.startIndex!] !== '<') return;
    parts.push(stored.slice(at, end), ` ${MARK}="${n}"`);
    at = end;
  });
  parts.push(stored.slice(at));
  return parts.join('');
}

/** The numbers of the elements that Readability keeps, with the length of their own text. */
async function readable(html: string): Promise<Map<number, number>> {
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
  const { document } = parseHTML(html);
  const options = { maxElemsToParse: MOST_ELEMENTS, serializer: (node: unknown) => node as Kept };
  const content = new Readability<Kept>(document as never, options).parse()?.content;
  const kept = new Map<number, number>();
  for (const element of content?.querySelectorAll(`[${MARK}]`) ?? []) {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === TEXT_NODE);
    const length = own.reduce((sum, node) => sum + (node.textContent ?? '').trim().length, 0);
    kept.set(Number(element.getAttribute(MARK)), length);
  }
  return kept;
}

const TEXT_NODE = 3;

/** As much of the DOM as is needed of what Readability keeps. */
interface Kept {
  querySelectorAll(selector: string): Iterable<{
    readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
    getAttribute(name: string): string | null;
  }>;
}

function smallestAround(
  page: Document,
  elements: readonly Element[],
  kept: ReadonlyMap<number, number>,
): Element | undefined {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const [n, weight] of kept) {
    total += weight;
    let element: Element | undefined = elements[n];
    while (element) {
      weights.set(element, (weights.get(element) ?? 0) + weight);
      const parent: unknown = element.parent;
      element = parent && parent !== page && isElement(parent as Element) ? (parent as Element) : undefined;
    }
  }
  if (total === 0) return undefined;
  // In the order of the file an element comes after those that hold it: the last that holds nearly all is the smallest.
  return elements.findLast((element) => (weights.get(element) ?? 0) >= total * NEARLY_ALL);
}
