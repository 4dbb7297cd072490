/** What the desk says of a draft: each value with its verdict, its evidence and the reasons. */
import type { Expression } from '../expressions/types';
import type { Bibliography } from '../sources/types';
import type { Prose } from '../text/types';

export type Verdict = 'conflict' | 'supported' | 'unsupported';
export type ClaimKind = Expression['type'] | 'quote';

/** A place in a source that a verdict rests on. Offsets are UTF-16 code units into the source's stored text. */
export interface Evidence {
  /** Absolute path of the source file. */
  readonly path: string;
  /** The value. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its unit, where that stands not at the value but over its column or its table. */
  readonly unit?: string;
  /** The sentence around it, layout line breaks taken out; the value stands at [valueStart, valueEnd) of it. */
  readonly quote: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The sentence in the stored text. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly page?: number;
  readonly bibliography: Bibliography;
}

/** What a verdict was decided on, for `--explain`, the hover and the tests. */
export interface Explanation {
  /** Names, attributes, words that claim and fact share. */
  readonly matched: readonly string[];
  /** Named in the claim but not in the fact. */
  readonly missing: readonly string[];
  /**
   * Why the nearest facts were not taken: "names", "attribute", "time", "negation" (`Veto`), a modality other than "stated", "attribution",
   * "event" (a date that only says when), "rate" (so much a day against so much in all), "weak".
   */
  readonly vetoed: readonly string[];
  /** How likely it is that the best fact, or another that says the same, is what the writer speaks of: 0 to 1. */
  readonly score: number;
}

/** A value of the draft with its verdict. Offsets are UTF-16 code units into the draft as stored. */
export interface CheckedClaim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** The value read; absent for quotations. */
  readonly expression?: Expression;
  /** What a person reads: what is wrong, why, what to do. */
  readonly message: string;
  /** Conflict: what to put in place of [start, end), in the draft's own notation. */
  readonly replacement?: string;
  /** Best first. Conflict: the sources that contradict; supported: those that agree. */
  readonly evidence: readonly Evidence[];
  /** Supported, but other sources say otherwise: those. */
  readonly dissent?: readonly Evidence[];
  readonly explanation: Explanation;
}

export interface CheckedDraft {
  readonly prose: Prose;
  readonly claims: readonly CheckedClaim[];
}
