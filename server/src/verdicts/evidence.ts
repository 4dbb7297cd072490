/** A fact, or words quoted in a source, as the evidence that a reader is shown. */
import type { PlacedFact, PlacedQuotation } from '../factbase';
import type { FactSentence, Segment } from '../factbase/types';
import { once } from './once';
import type { Evidence } from './types';

/** The value as it can be told without its table: 8,125百万円. */
export const told = ({ text, unit = '' }: Evidence): string => text + unit;

/** The values of a long draft rest on fewer facts: each is told once for all of them, up to so many. */
const MOST = 20_000;
let known = new WeakMap<Segment, Map<string, Evidence>>();
let count = 0;

export function forgetEvidence(): void {
  known = new WeakMap();
  count = 0;
}

export function evidenceOf(placed: PlacedFact): Evidence {
  // By its place: the number of a fact is another one in another base.
  const { start, end, expression } = placed.fact;
  const key = `${start} ${end} ${expression.text}`;
  let ofSegment = known.get(placed.segment);
  const found = ofSegment?.get(key);
  if (found) return found;
  if (count >= MOST) {
    forgetEvidence();
    ofSegment = undefined;
  }
  count++;
  if (!ofSegment) known.set(placed.segment, (ofSegment = new Map()));
  const evidence = factEvidence(placed);
  ofSegment.set(key, evidence);
  return evidence;
}

function factEvidence({ fact, sentence, segment }: PlacedFact): Evidence {
  const { expression } = fact;
  const found = evidence(segment, sentence, fact, expression.text);
  const unit = expression.quantity?.given?.text;
  return unit === undefined ? found : { ...found, unit };
}

export function quotationEvidence({ quotation, sentence, segment }: PlacedQuotation): Evidence {
  return evidence(segment, sentence, quotation, quotation.text);
}

function evidence(
  segment: Segment,
  sentence: FactSentence,
  place: { start: number; end: number; at: number },
  text: string,
): Evidence {
  return {
    path: segment.path,
    start: place.start,
    end: place.end,
    text,
    quote: once(sentence.text),
    valueStart: place.at,
    valueEnd: place.at + text.length,
    quoteStart: sentence.start,
    quoteEnd: sentence.end,
    ...(sentence.page === undefined ? {} : { page: sentence.page }),
    bibliography: segment.bibliography,
  };
}
