/** A fact, or words quoted in a source, as the evidence that a reader is shown. */
import type { PlacedFact, PlacedQuotation } from '../factbase';
import type { FactSentence, Segment } from '../factbase/types';
import type { Evidence } from './types';

/** The value as it can be told without its table: 8,125百万円. */
export const told = ({ text, unit = '' }: Evidence): string => text + unit;

export function evidenceOf({ fact, sentence, segment }: PlacedFact): Evidence {
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
    quote: sentence.text,
    valueStart: place.at,
    valueEnd: place.at + text.length,
    quoteStart: sentence.start,
    quoteEnd: sentence.end,
    ...(sentence.page === undefined ? {} : { page: sentence.page }),
    bibliography: segment.bibliography,
  };
}
