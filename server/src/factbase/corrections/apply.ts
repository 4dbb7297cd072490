/** From the entries of `facts.yaml` to facts of their own, and to the facts they take the place of. */
import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import { read } from '../../expressions';
import type { Bibliography, SourceProblem } from '../../sources/types';
import { readPlain } from '../../text';
import type { Span } from '../../text/types';
import type { FactBase, PlacedFact } from '../base';
import { extract } from '../extract';
import type { Knowledge } from '../memory';
import type { Segment } from '../types';
import { CorrectedBase, type OwnFacts } from './correctedBase';
import { invalid, sourceOf, type Corrections, type Placed } from './file';

export interface Corrected {
  readonly base: FactBase;
  /** Entries that name nothing the sources say. */
  readonly problems: readonly SourceProblem[];
}

export function applyCorrections(base: FactBase, corrections: Corrections, knowledge: Knowledge): Corrected {
  const { add, correct, withdraw } = corrections;
  if (add.length + correct.length + withdraw.length === 0) return { base, problems: [] };
  const problems: SourceProblem[] = [];
  const own: OwnFacts[] = [];
  const withdrawn = new Set<number>();
  const complain = ({ file, place }: Placed<unknown>, message: string) => problems.push(invalid(file, message, place));
  const named = (item: Placed<{ source: string; value?: string | undefined; sentence?: string | undefined }>) => {
    const { source, value, sentence } = item.entry;
    const path = sourceOf(item.file, source);
    const facts = base
      .factsOf(path)
      .filter(
        (placed) =>
          (value === undefined || placed.fact.expression.text === value) &&
          (sentence === undefined || placed.sentence.text.includes(sentence)),
      );
    if (facts.length === 0)
      complain(
        item,
        base.sources.some((entry) => entry.path === path)
          ? l10n.t('{0} states no such value: {1}', source, value ?? sentence ?? '')
          : l10n.t('{0} is not among the sources.', source),
      );
    return facts;
  };

  for (const item of withdraw) for (const { id } of named(item)) withdrawn.add(id);
  for (const item of correct) {
    for (const placed of named(item)) {
      const corrected = correctedFact(placed, item);
      if (!corrected) {
        complain(item, l10n.t('"{0}" cannot be read as a value.', item.entry.to));
        break;
      }
      withdrawn.add(placed.id);
      own.push(corrected);
    }
  }
  for (const item of add) {
    const segment = addedFacts(item, base, knowledge);
    if (segment.facts.length > 0) own.push({ segment });
    else complain(item, l10n.t('The sentence states no value: {0}', item.entry.sentence));
  }
  return { base: new CorrectedBase(base, own, withdrawn, knowledge), problems };
}

/** The same fact with another value; it stands where the user wrote it, and speaks for the source it corrects. */
function correctedFact(
  { fact, sentence, segment }: PlacedFact,
  item: Placed<{ readonly to: string }>,
): OwnFacts | undefined {
  const { to } = item.entry;
  const { issued } = segment.bibliography;
  const { expressions } = read(to, issued === undefined ? {} : { refDate: issued });
  const expression = expressions[0];
  if (!expression || expressions.length > 1) return undefined;
  const before = sentence.text;
  const text = before.slice(0, fact.at) + to + before.slice(fact.at + fact.expression.text.length);
  const corrected = { ...fact, ...item.placeOf('to'), sentence: 0, expression: { ...expression, text: to } };
  return {
    segment: {
      ...blank(item.file, segment.bibliography),
      sentences: [{ text, ...item.place }],
      facts: [corrected],
    },
    original: segment,
  };
}

function addedFacts(
  item: Placed<{
    sentence: string;
    source?: string | undefined;
    title?: string | undefined;
    date?: string | undefined;
  }>,
  base: FactBase,
  { tokenizer }: Knowledge,
): Segment {
  const { sentence, source, title, date } = item.entry;
  const path = source === undefined ? undefined : sourceOf(item.file, source);
  const known = base.sources.find((entry) => entry.path === path)?.bibliography;
  const bibliography: Bibliography = {
    ...(known ?? { id: basename(item.file, '.yaml'), type: 'document' }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { issued: date }),
  };
  const segment = extract({ path: item.file, bibliography, problems: [], prose: readPlain(sentence) }, tokenizer);
  const whole = item.placeOf('sentence');
  const at = item.written(whole).indexOf(sentence);
  // Written over several lines, or with escapes: the whole entry is the place.
  const moved = ({ start, end }: Span): Span =>
    at < 0 ? whole : { start: whole.start + at + start, end: whole.start + at + end };
  return {
    ...segment,
    problems: [],
    sentences: segment.sentences.map((entry) => ({ ...entry, ...moved(entry) })),
    facts: segment.facts.map((entry) => ({ ...entry, ...moved(entry) })),
    quotations: segment.quotations.map((entry) => ({ ...entry, ...moved(entry) })),
  };
}

const blank = (path: string, bibliography: Bibliography): Segment => ({
  path,
  bibliography,
  problems: [],
  sentences: [],
  facts: [],
  quotations: [],
  aliases: [],
  words: [],
});
