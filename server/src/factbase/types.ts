/** What the fact base holds. A segment is all that one source says; it is plain data, so that it can be kept on disk. */
import type { AliasGroup } from '../claims/aliases';
import type { Companion, Modality, Role, TermKind } from '../claims/types';
import type { Expression } from '../expressions/types';
import type { Bibliography, SourceProblem } from '../sources/types';

/** A word that says what a fact is about: key, kind, nearness 0 to 1, role. */
export interface FactTerm {
  readonly key: string;
  readonly kind: TermKind;
  readonly role: Role;
  readonly weight: number;
  /** Low where the word belongs to another value of the sentence, 0 to 1. */
  readonly share: number;
}

/** A sentence of a source that states a value or quotes someone. Offsets are UTF-16 code units into the stored text. */
export interface FactSentence {
  /** The sentence with the layout's line breaks taken out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
}

/** A claim that a source makes. */
export interface Fact {
  /** Index into the segment's sentences. */
  readonly sentence: number;
  /** The value in the source's stored text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where the value stands in the sentence's text. */
  readonly at: number;
  readonly expression: Expression;
  readonly terms: readonly FactTerm[];
  readonly companions: readonly Companion[];
  readonly modality: Modality;
  readonly attribution: readonly string[];
}

/** Words someone is quoted with. */
export interface QuotedWords {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly text: string;
}

/** All that one source says. */
export interface Segment {
  /** Absolute path of the source. */
  readonly path: string;
  readonly bibliography: Bibliography;
  readonly problems: readonly SourceProblem[];
  readonly sentences: readonly FactSentence[];
  readonly facts: readonly Fact[];
  readonly quotations: readonly QuotedWords[];
  readonly aliases: readonly AliasGroup[];
  /** Keys of all words of the text, sorted. */
  readonly words: readonly string[];
}
