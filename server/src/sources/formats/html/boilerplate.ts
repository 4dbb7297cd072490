/** Parts of a page that are not its article: navigation, advertisements, lists of other articles, copies for screen readers. */

import { INVISIBLE, isElement, weigh, type Element } from './tree';

const PARTS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'menu']);
const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alertdialog|tooltip|toolbar)$/;

/** Words that pages use in `class` and `id`; each a whole word of the name. */
const WORDS =
  /(?:^|[-_\s])(?:nav|navi|gnav|navbar|navigation|breadcrumbs?|topicpath|pankuzu|menu|sidebar|side|footer|related?|relation|ranking|rank|recommend(?:ed|ation)?s?|pickup|popular|share|sharing|sns|social|ads?|advert(?:isement)?s?|adsense|sponsor(?:ed)?|promo(?:tion)?|banner|bnr|pager|pagination|widget|cookie|popup|modal|tooltip|screen-reader-text|sr-only|visually-hidden|skip-?link|comments?|respond|subscribe|newsletter|archives?|tagcloud|tag-?list|printonly)(?:$|[-_\s\d])/i;
/** A name of the article itself outweighs them. */
const ARTICLE = /(?:^|[-_\s])(?:article|entry|post|main|body|content|contents|honbun|story)(?:$|[-_\s])/i;
/** A part named like furniture with more text than this, most of it not links, is text after all. */
const MUCH_TEXT = 1200;

export function isBoilerplate(element: Element): boolean {
  const { name, attribs } = element;
  if (INVISIBLE.has(name) || isHidden(attribs)) return true;
  if (PARTS.has(name)) return true;
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false;
  if (attribs['role'] !== undefined && ROLES.test(attribs['role'])) return true;
  const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
  if (WORDS.test(names)) {
    if (!isInline(name) && ARTICLE.test(names)) return false;
    const { text, links } = weigh(element);
    if (text < MUCH_TEXT || links * 2 > text) return true;
  }
  return isLinkList(element);
}

function isHidden(attribs: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '')
  );
}

const isInline = (name: string): boolean =>
  name === 'span' || name === 'a' || name === 'em' || name === 'i' || name === 'b';

/** A list of at least four entries that are nothing but links. */
function isLinkList(element: Element): boolean {
  if (element.name !== 'ul' && element.name !== 'ol') return false;
  const items = element.children.filter(isElement);
  if (items.length < 4) return false;
  const { text, links } = weigh(element);
  return links > text * 0.8 && text / items.length < 60;
}
