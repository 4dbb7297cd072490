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

interface Place {
  content(): SegmentContent;
  about(): SourceAbout;
  aliases(): AliasGroup[];
  text(string: number): string;
}

export class StoredSegment implements Segment {
  readonly #place: Place;
  #about: SourceAbout | undefined;

  constructor(
    readonly path: string,
    /** Its number among the sources of the base. */
    readonly rank: number,
    place: Place,
  ) {
    this.#place = place;
  }

  get bibliography(): Bibliography {
    return (this.#about ??= this.#place.about()).bibliography;
  }

  get problems(): readonly SourceProblem[] {
    return (this.#about ??= this.#place.about()).problems;
  }

  get sentences(): readonly FactSentence[] {
    return this.#place
      .content()
      .reader.all()
      .map(({ sentence }) => sentence);
  }

  get facts(): readonly Fact[] {
    return this.#place
      .content()
      .reader.all()
      .flatMap(({ facts }) => facts);
  }

  get quotations(): readonly QuotedWords[] {
    return this.#place.content().reader.quotations;
  }

  get aliases(): readonly AliasGroup[] {
    return this.#place.aliases();
  }

  get words(): readonly string[] {
    return Array.from(this.#place.content().words, (word) => this.#place.text(word)).sort();
  }
}
