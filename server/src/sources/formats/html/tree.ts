/** A page as a tree whose nodes know where they stand in the file. */

import { parseDocument } from 'htmlparser2';
import type { AnyNode, Document, Element, Text } from 'domhandler';

export type { AnyNode, Document, Element };

/** Deeper than any page that a person wrote: what lies deeper is left out, so that a tower of tags cannot break the stack. */
export const deepest = 400;

/** Character references are left as they stand: they are read with their places later. */
export const parsePage = (stored: string): Document =>
  parseDocument(stored, { withStartIndices: true, withEndIndices: true, decodeEntities: false });

export const isElement = (node: AnyNode): node is Element => 'attribs' in node;
export const isText = (node: AnyNode): node is Text => node.type === 'text';

/** All elements in the order of the file, within the depth that is read. */
export const elementsOf = (page: Document): Element[] => elementsWithin(page);

export function elementsWithin(root: Document | Element): Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly AnyNode[], depth: number): void => {
    if (depth > deepest) return;
    for (const node of nodes) {
      if (!isElement(node)) continue;
      found.push(node);
      visit(node.children, depth + 1);
    }
  };
  visit(root.children, 0);
  return found;
}

/** How many elements a page has and how deep they lie; without recursion, since a hostile page has no bottom. */
export function sizeOf(page: Document): { elements: number; depth: number } {
  let elements = 0;
  let depth = 0;
  let row: readonly AnyNode[] = page.children;
  while (row.length > 0) {
    const found = row.filter(isElement);
    elements += found.length;
    depth += 1;
    row = found.flatMap(({ children }) => children);
  }
  return { elements, depth };
}

/** How much text lies in a node, and how much of it in links; white space not counted. */
export function weigh(node: AnyNode, depth = 0): { text: number; links: number } {
  if (isText(node)) return { text: node.data.replace(/\s+/g, '').length, links: 0 };
  if (!isElement(node) || depth > deepest || INVISIBLE.has(node.name)) return { text: 0, links: 0 };
  let text = 0;
  let links = 0;
  for (const child of node.children) {
    const weight = weigh(child, depth + 1);
    text += weight.text;
    links += weight.links;
  }
  return { text, links: node.name === 'a' && 'href' in node.attribs ? text : links };
}

/** Elements that show no text of the page. */
export const INVISIBLE: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed applet svg canvas audio video map head title meta link select option button textarea datalist dialog rt rp rtc del s strike'.split(
    ' ',
  ),
);
