/**
 * What the verdicts ask of a fact base, wherever it is held. Nothing past this file knows whether it lies in memory or on disk.
 *
 * Facts are numbered by the path of their source, then by their position in it, so that the same sources always give the same
 * answers, whatever the order they were read in.
 */
import type { AliasTable } from '../claims/aliases';
import type { Synonyms } from '../claims/synonyms';
import type { Expression } from '../expressions/types';
import type { Bibliography, SourceProblem } from '../sources/types';
import type { Fact, FactSentence, QuotedWords, Segment } from './types';

/** A fact with the source it stands in. Facts of one source hold the very same segment. */
export interface PlacedFact {
  readonly id: number;
  readonly fact: Fact;
  /** The sentence it stands in. */
  readonly sentence: FactSentence;
  readonly segment: Segment;
}

export interface PlacedQuotation {
  readonly quotation: QuotedWords;
  readonly sentence: FactSentence;
  readonly segment: Segment;
}

/** A source as the base holds it. */
export interface SourceEntry {
  /** Absolute path. */
  readonly path: string;
  readonly bibliography: Bibliography;
  readonly problems: readonly SourceProblem[];
  /** How many facts it states. */
  readonly facts: number;
}

/** Numbers of facts, ascending. */
export type FactIds = readonly number[] | Uint32Array;

export interface FactBase {
  readonly size: number;
  /** In the order of their paths. */
  readonly sources: readonly SourceEntry[];
  readonly aliases: Pick<AliasTable, 'apply'>;
  readonly synonyms: Synonyms;
  /** `id` is from 0 to `size` - 1. */
  fact(id: number): PlacedFact;
  /** Ids of the facts that have this word among their terms, ascending; empty for words too common to tell. */
  having(key: string): FactIds;
  /** How much a word tells: the rarer in the base, the more. Between 0 and 8; a word no source has tells 8. */
  weightOf(key: string): number;
  /** Does the source use the word anywhere? */
  mentions(segment: Segment, key: string): boolean;
  /** Tells of facts whether their values can be compared with this one: not where they are of another kind or unit. No fact is read for it. */
  comparableWith(expression: Expression): (id: number) => boolean;
  /** Every quotation, in the order of the facts. */
  quotations(): Iterable<PlacedQuotation>;
  /** The quotations that share at least half of the text's letter pairs, in the order of the facts. */
  quotationsLike(text: string): readonly PlacedQuotation[];
  /** The facts of the source at an absolute path; none where it is no source. */
  factsOf(path: string): readonly PlacedFact[];
  /** Nobody may ask for long: lets go of what can be read again. */
  rest?(): void;
}

/** Keys that more facts than this share say too little to look up by. */
export const COMMON = 3000;

/** What a word tells that no sentence has, in a base of any size. */
const MOST_INFORMATION = 8;
/** A base of few sentences does not yet know which words are rare. */
const FEW = 20;

/** How much a word tells that stands in `having` of all `sentences`, against what the rarest word would, so that it does not grow with the base. */
export const informationOf = (having: number, sentences: number): number =>
  (MOST_INFORMATION * Math.log(1 + (sentences + FEW) / (having + 1))) / Math.log(1 + sentences + FEW);

/** The order of sources: by UTF-16 code units of their paths, the same on every machine. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
