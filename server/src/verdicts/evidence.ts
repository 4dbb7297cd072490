/** A fact, or words quoted in a source, as the evidence that a reader is shown. */
import type { PlacedFact, PlacedQuotation } from '../factbase';
import type { Segment } from '../factbase/types';
import type { Evidence } from './types';

export function evidenceOf({ fact, segment }: PlacedFact): Evidence {
  return evidence(segment, fact, fact.expression.text);
}

export function quotationEvidence({ quotation, segment }: PlacedQuotation): Evidence {
  return evidence(segment, quotation, quotation.text);
}

function evidence(
  segment: Segment,
  place: { sentence: number; start: number; end: number; at: number },
  text: string,
): Evidence {
  const sentence = segment.sentences[place.sentence]!;
  return {
    path: segment.path,
    start: place.start,
    end: place.end,
    text,
    quote: sentence.text,
    valueStart: place.at,
    valueEnd: place.at + text.length,
    quoteStart: sentence.start,
    quoteEnd: sentence.end,
    ...(sentence.page === undefined ? {} : { page: sentence.page }),
    bibliography: segment.bibliography,
  };
}
