/** Pages of a text that has them. */
import type { PageStart } from './types';

/** The page at an offset of the text that `pages` count in; undefined where it is not known. */
export const pageAt = (pages: readonly PageStart[], offset: number): number | undefined =>
  pages.findLast(({ at }) => at <= offset)?.page;
