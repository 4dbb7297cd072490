/** The door of the room: a file's text becomes prose with sentences, and every character keeps its way back. */

export { frontMatter, type FrontMatter } from './frontMatter';
export { readMarkdown } from './markdown';
export { readPlain, type PlainOptions } from './plain';
export { sentences } from './sentences';
export { readYaml, type DataProblem } from './yaml';
export type { Block, BlockKind, Prose, Sentence, Span } from './types';
