/** The door of the room: a file's text becomes prose with sentences, and every character keeps its way back. */

export { frontMatter, type FrontMatter } from './frontMatter';
export { readMarkdown } from './markdown';
export { readPlain, type PlainOptions } from './plain';
// What the readers of other formats build their prose with.
export { passagesOfLines, type LaidLine } from './grouping';
export { layoutOf, unbroken, type Layout } from './layout';
export { linesOf } from './lines';
export { concat, copy, edit, nothing, slice, stand, without, type Edit, type Mapped } from './mapped';
export { isCaption, markerOf } from './markers';
export { pageAt } from './pages';
export { assemble, type Passage } from './passage';
export { hasHeader } from './plainTables';
export { jointOf, splitLines } from './unwrap';
export { displayWidth, endsSentence as isSentence } from './chars';
export { sentences, sentencesOfBlock } from './sentences';
export { readYaml, type DataProblem } from './yaml';
export type { Block, BlockKind, PageStart, Prose, Sentence, Span } from './types';
