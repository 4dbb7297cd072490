/** Saved pages: the article without what surrounds it, every character pointing into the file's own text. */

import { assemble } from '../../../text';
import { decode } from '../../encoding';
import { binary, hostile, undecodable } from '../../problems';
import { isHostile } from '../nesting';
import type { Reader } from '../reading';
import { brokenCharactersIn } from '../text';
import { articleOf } from './mainContent';
import { bibliographyOfPage } from './meta';
import { passagesOf } from './passages';
import { elementsOf, parsePage } from './tree';

export const readHtmlFile: Reader = async ({ path, bytes }) => {
  const decoded = decode(bytes, declaredEncoding(bytes));
  if (decoded === 'binary') return { problems: [binary(path)] };
  if (decoded === 'undecodable') return { problems: [undecodable(path)] };
  const { text, broken } = decoded;
  if (isHostile(text, 'html')) return { problems: [hostile(path)] };
  const page = parsePage(text);
  const article = await articleOf(text, page);
  const body = elementsOf(page).find(({ name }) => name === 'body');
  let passages = passagesOf(text, article ? [article] : body ? [body] : page.children);
  if (passages.length === 0 && article) passages = passagesOf(text, page.children);
  return {
    prose: assemble(text, passages),
    embedded: bibliographyOfPage(page),
    problems: brokenCharactersIn(path, text, broken),
  };
};

/** `charset` of a `<meta>` or an XML declaration, which stand within the first bytes and in ASCII. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label =
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i.exec(head)?.[1];
  return label?.toLowerCase().replace(/^x-sjis$|^cp932$|^windows-31j$|^ms932$/, 'shift_jis');
}
