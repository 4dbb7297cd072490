/** The fragment of a file link that opens an editor at a place: #L12,5-L12,10, lines and columns from 1. */
import type { Range } from 'vscode-languageserver/node';

export function placeFragment({ start, end }: Range): string {
  return `#L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
}
