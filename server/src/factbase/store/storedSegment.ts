/** A source in the store, seen as the segment it was written from. Its parts are read as they are asked for; only the last used are kept. */
import type { AliasGroup } from '../../claims/aliases';
import type { Bibliography, SourceProblem } from '../../sources/types';
import type { SegmentReader, SourceAbout } from '../codec/segment';
import type { Fact, FactSentence, QuotedWords, Segment } from '../types';

/** What is kept at hand of a source: where its sentences lie, and not what they say. */
export interface SegmentContent {
  readonly reader: SegmentReader;
  /** Numbers of the words of its text, ascending. */
  readonly words: Uint32Array;
}

/** Where all sources of a base are read, each by its number. */
export interface Shelf {
  content(rank: number): SegmentContent;
  about(rank: number): SourceAbout;
  aliases(rank: number): AliasGroup[];
  text(string: number): string;
}

export class StoredSegment implements Segment {
  readonly #shelf: Shelf;
  #about: SourceAbout | undefined;

  constructor(
    readonly path: string,
    /** Its number among the sources of the base. */
    readonly rank: number,
    shelf: Shelf,
  ) {
    this.#shelf = shelf;
  }

  get bibliography(): Bibliography {
    return (this.#about ??= this.#shelf.about(this.rank)).bibliography;
  }

  get problems(): readonly SourceProblem[] {
    return (this.#about ??= this.#shelf.about(this.rank)).problems;
  }

  get sentences(): readonly FactSentence[] {
    return this.#shelf
      .content(this.rank)
      .reader.all()
      .map(({ sentence }) => sentence);
  }

  get facts(): readonly Fact[] {
    return this.#shelf
      .content(this.rank)
      .reader.all()
      .flatMap(({ facts }) => facts);
  }

  get quotations(): readonly QuotedWords[] {
    return this.#shelf.content(this.rank).reader.quotations;
  }

  get aliases(): readonly AliasGroup[] {
    return this.#shelf.aliases(this.rank);
  }

  get words(): readonly string[] {
    return Array.from(this.#shelf.content(this.rank).words, (word) => this.#shelf.text(word)).sort();
  }
}
