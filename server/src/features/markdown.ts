/** Text made safe to stand in Markdown: what a source or a draft says must never become markup, link or image. */

const SPECIAL = /[\\`*_{}[\]()<>#+\-.!|~&$^=:@/]/g;

/** One line of literal text. Line breaks become spaces, so that a quotation cannot leave its block. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(SPECIAL, '\\$&');
}

/** A link whose target cannot be broken out of. */
export function link(label: string, target: string): string {
  return `[${escapeMarkdown(label)}](<${target.replace(/[<>\s]/g, (c) => encodeURIComponent(c))}>)`;
}

/**
 * Bold literal text. Asterisks beside punctuation do not always open or close emphasis where no space follows, as in Japanese;
 * a zero-width space, which is neither, makes them.
 */
export function strong(text: string): string {
  const guard = (edge: string | undefined) => (edge !== undefined && /[\p{L}\p{N}]/u.test(edge) ? '' : '\u200b');
  const characters = [...text];
  return `**${guard(characters[0])}${escapeMarkdown(text)}${guard(characters.at(-1))}**`;
}
