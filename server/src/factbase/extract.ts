/** From a source that was read to what it says. */
import { readClaims } from '../claims';
import type { Claim } from '../claims/types';
import { defaultLimits } from '../sources/limits';
import { tooManyValues } from '../sources/problems';
import type { SourceDocument } from '../sources/types';
import { pageAt } from '../text';
import type { Prose, Span } from '../text/types';
import type { Tokenizer } from '../tokenizer/types';
import type { Fact, FactSentence, FactTerm, QuotedWords, Segment } from './types';

/** The facts of a source, of its first `most` values. Never throws; a source without readable text has none. */
export function extract(source: SourceDocument, tokenizer: Tokenizer, most = defaultLimits.values): Segment {
  const { path, bibliography, problems, prose } = source;
  if (!prose) return { path, bibliography, problems, sentences: [], facts: [], quotations: [], aliases: [], words: [] };
  const reading = readClaims(prose, {
    tokenizer,
    most,
    ...(bibliography.issued === undefined ? {} : { refDate: bibliography.issued }),
    ...(bibliography.title === undefined ? {} : { title: bibliography.title }),
  });
  const sentences: FactSentence[] = [];
  const numbers = new Map<number, number>();
  const keep = (sentence: number): number => {
    const known = numbers.get(sentence);
    if (known !== undefined) return known;
    numbers.set(sentence, sentences.length);
    return sentences.push(stored(prose, reading.sentences[sentence]!)) - 1;
  };
  const place = (sentence: number, span: Span) => ({
    sentence: keep(sentence),
    ...prose.toStored(span),
    at: span.start - reading.sentences[sentence]!.start,
  });
  // What claims have in common is one object, and stays one.
  let before: { readonly claim: Claim; readonly terms: readonly FactTerm[] } | undefined;
  const facts = reading.claims.map((claim): Fact => {
    const { expression } = claim;
    const terms = claim.terms.map((term, k) => (before?.claim.terms[k] === term ? before.terms[k]! : told(term)));
    before = { claim, terms };
    return {
      ...place(claim.sentence, expression),
      expression,
      terms,
      companions: claim.companions.map(({ expression: other, weight }) => ({ expression: other, weight })),
      modality: claim.modality,
      attribution: claim.attribution,
    };
  });
  const quotations = reading.quotations.map((q): QuotedWords => ({ ...place(q.sentence, q), text: q.text }));
  return {
    path,
    bibliography,
    problems: reading.cut ? [...problems, tooManyValues(path, most)] : problems,
    sentences,
    facts,
    quotations,
    aliases: reading.aliases,
    words: reading.words,
  };
}

const told = ({ key, kind, role, weight, share }: FactTerm): FactTerm => ({ key, kind, role, weight, share });

function stored(prose: Prose, span: Span): FactSentence {
  const place = prose.toStored(span);
  const page = pageAt(prose.pages ?? [], place.start);
  return {
    text: prose.text.slice(span.start, span.end),
    ...place,
    ...(page === undefined ? {} : { page }),
  };
}
