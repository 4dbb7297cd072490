/** What the tests of the text room ask of a prose. */

import { readMarkdown, readPlain, sentences, type Prose } from '../../../server/src/text';

export const sentencesOf = (prose: Prose): string[] =>
  sentences(prose).map(({ start, end }) => prose.text.slice(start, end));
export const blocksOf = (prose: Prose): string[] =>
  prose.blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${prose.text.slice(start, end)}`);

export const plain = (text: string): string[] => sentencesOf(readPlain(text));
export const plainBlocks = (text: string): string[] => blocksOf(readPlain(text));
export const markdown = (text: string): string[] => sentencesOf(readMarkdown(text));
export const markdownBlocks = (text: string): string[] => blocksOf(readMarkdown(text));

/** The stored text of each sentence: what an editor would select. */
export const storedOf = (prose: Prose): string[] =>
  sentences(prose).map((sentence) => {
    const { start, end } = prose.toStored(sentence);
    return prose.stored.slice(start, end);
  });
