/** What the tests of the sources room ask of a file. */

import { readSource, type Library, type SourceDocument } from '../../../server/src/sources';
import { pageAt, sentences } from '../../../server/src/text';

/** A file that lies nowhere: its name and what is in it. */
export const read = (name: string, content: string | Uint8Array, library?: Library): Promise<SourceDocument> =>
  readSource(
    `/sources/${name}`,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    library ? { library } : {},
  );

export const sentencesOf = ({ prose }: SourceDocument): string[] =>
  prose === undefined ? [] : sentences(prose).map(({ start, end }) => prose.text.slice(start, end));

export const blocksOf = ({ prose }: SourceDocument): string[] =>
  prose === undefined
    ? []
    : prose.blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${prose.text.slice(start, end)}`);

/** What an editor would select for each sentence. */
export const storedOf = ({ prose }: SourceDocument): string[] =>
  prose === undefined
    ? []
    : sentences(prose).map((sentence) => {
        const { start, end } = prose.toStored(sentence);
        return prose.stored.slice(start, end);
      });

/** Each sentence behind the number of its page. */
export const pagedSentencesOf = ({ prose }: SourceDocument): string[] =>
  prose === undefined
    ? []
    : sentences(prose).map((sentence) => {
        const page = pageAt(prose.pages ?? [], prose.toStored(sentence).start);
        return `${page ?? '?'} ${prose.text.slice(sentence.start, sentence.end)}`;
      });

export const codesOf = ({ problems }: SourceDocument): string[] => problems.map(({ code }) => code);
