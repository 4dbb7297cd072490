/** The label a source is cited by in a draft: the citation key, made fit for the notation that carries it. */

/** A GFM footnote label: no white space and no brackets; anything else, Japanese too, may stand. */
export function footnoteLabel(id: string): string {
  return id.trim().replace(/[\s[\]^]+/g, '-') || 'source';
}

/** A pandoc citation; a key with other than letters, digits and single inner punctuation is put in braces. */
export function pandocCitation(id: string, page?: number): string {
  const key = id.trim().replace(/[\s[\]{}]+/g, '-') || 'source';
  const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(key);
  return `[${plain ? `@${key}` : `@{${key}}`}${page === undefined ? '' : `, p. ${page}`}]`;
}
