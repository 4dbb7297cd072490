/** What a value of a text is about. Offsets are UTF-16 code units into `Prose.text`, `end` exclusive. */
import type { Expression } from '../expressions/types';
import type { Sentence, Span } from '../text/types';

export type TermKind = 'name' | 'noun' | 'predicate';

/** A word that says something, under its comparable key. */
export interface Term extends Span {
  readonly key: string;
  /** The word as a person reads it: as written, or its dictionary form. */
  readonly label: string;
  readonly kind: TermKind;
  /** Other ways to say it; each is a set of keys that must all be there. */
  readonly alternatives?: readonly (readonly string[])[];
}

/** How near a term stands to the value, in the sense of the grammar. */
export type Role =
  | 'attribute' // 射程80キロ, 射程は80キロ, 80キロの射程
  | 'predicate' // the verb the value depends on
  | 'topic' // …は, and the names in its phrase
  | 'clause' // elsewhere in the clause
  | 'sentence' // elsewhere in the sentence
  | 'context'; // heading, row and column, the sentence before, the title

export interface WeightedTerm extends Term {
  readonly role: Role;
  /** Nearness to the value, 0 to 1. */
  readonly weight: number;
  /** This nearness against the greatest that the word has to any value of the sentence, 0 to 1: low where it belongs to another value. */
  readonly share: number;
}

/** Another value of the same sentence: the year of a figure, the figure of a month. */
export interface Companion {
  readonly expression: Expression;
  /** Nearness, 0 to 1. */
  readonly weight: number;
  /** Does it stand before the value? Absent in what is kept of a source. */
  readonly before?: boolean;
}

/** How the text stands to the value. Anything but `stated` is warned about only where a source says it alike, in nearly the same words. */
export type Modality = 'stated' | 'negated' | 'hypothetical' | 'forecast' | 'estimate';

/** A value of a text with what it is about. */
export interface Claim {
  readonly expression: Expression;
  readonly sentence: number;
  readonly terms: readonly WeightedTerm[];
  readonly companions: readonly Companion[];
  readonly modality: Modality;
  /** Said of a figure in the same clause: a date that tells when, not a date that is told. */
  readonly scope: boolean;
  /** Keys of what a length of time is counted from (開業から8年), empty where it is not said. */
  readonly origin: readonly string[];
  /** Keys of who is quoted as saying so (…によると), empty where nobody is. */
  readonly attribution: readonly string[];
}

/** A quotation 「…」 of some length. */
export interface Quotation extends Span {
  readonly text: string;
  readonly sentence: number;
}

/** A text read: its sentences and what each of them claims. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly quotations: readonly Quotation[];
}
