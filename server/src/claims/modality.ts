/**
 * How the text stands to a value: stated, negated (…ではなく), supposed (もし…れば), foreseen or planned, or the writer's own estimate;
 * and who is quoted as saying it (…によると). What is not stated is hardly ever warned about.
 */
import type { Span } from '../text/types';
import type { Chunk } from './chunks';
import { firstFrom } from './spans';
import type { Modality } from './types';
import vocabulary from './vocabulary';
import { isPartOfName } from './words';

/** Words as one pattern that finds any of them. */
const alternatives = (words: readonly string[]) => words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
/** Does one of the words stand in a text? Asked of every value, so all the words are looked for at once. */
const anyOf = (words: readonly string[]) => new RegExp(alternatives(words));

const ESTIMATE = anyOf(vocabulary.estimate);
const FORECAST = anyOf(vocabulary.forecast);
const NEGATION = anyOf(vocabulary.negation);

/** How far behind the value, and before the end of the sentence, words still speak of how it is said. UTF-16 code units. */
const TAIL = 14;

const SUPPOSING = /(^|、)(もし|仮に|かりに|たとえ|万一)/;
/** …によれば and …によると name a source; they suppose nothing. */
const SUPPOSED_BEFORE = /(?<!に[よ])(れば|たら|なら|とすれば|としたら)、[^。]{0,60}$/;
const SUPPOSED_BEHIND = /^[^、。]{0,30}(?<!に[よ])(たら|れば|なら|としたら|とすれば)、/;
const SUPPOSED_AT_END = /(かもしれない|はずだ|はずだった|ところだった)。?$/;
/** Behind a word of a forecast that is only mentioned: 計画も調べた. */
const ASIDE = /^[もはのに]/;
/** 2万人だったが、2万人が利用しており、: what ends such a clause tells what was or is, whatever the sentence ends with. */
const TELLS_WHAT_IS =
  /(?:[ただ](?:が|けれども?|けど|ものの|一方)|[てで](?:おり|いて|い[るた](?:が|けれども?|けど|ものの|一方)))[、,]?$/;
/** Behind a plan that is told of as done: 計画が実行された, 構想を実現し. */
const CARRIED_OUT = new RegExp(
  `^[がはを]、?[^、]{0,30}(?:${alternatives(vocabulary.carriedOut)})(?:され(?:て|た(?!ら|場合|後))|した(?!い|ら|場合|後)|し、|して)`,
);
/** Between a time and a plan: 1993年に始めた浄化計画 tells when it was made; …とした計画, what it says. */
const MADE_THEN = /^(?:に|から)[^、。]*(?<!とし)た[^ぁ-ん、。]{0,8}$/;
/** Behind a word of a forecast that all of what follows is told from: 県の想定では、…. */
const FRAME = /^(?:では|によると|によれば)、/;
/** No match of the two beside a value reaches further from it. UTF-16 code units. */
const REACH = 80;

/** Says of the values of a sentence of `text`, each with its clause, how they are said. Offsets count in `text`. */
export function modalityIn(text: string, sentence: Span): (value: Span, clause: Span) => Modality {
  const whole = text.slice(sentence.start, sentence.end);
  const estimated = ESTIMATE.test(whole);
  const supposing = SUPPOSING.exec(whole);
  const supposed = supposing ? sentence.start + supposing.index + supposing[0].length : Infinity;
  const atEnd = sentence.end - whole.length + (SUPPOSED_AT_END.exec(whole)?.index ?? -1);
  const foreseen = forecastsIn(whole);
  const frame = foreseen.find(({ end }) => FRAME.test(whole.slice(end, end + TAIL)));
  const framed = frame ? sentence.start + frame.end : Infinity;
  return (value, clause) => {
    const after = text.slice(value.end, Math.min(sentence.end, value.end + 12));
    if (NEGATION.test(after) && vocabulary.negation.some((w) => negates(after, w))) return 'negated';
    if (estimated) return 'estimate';
    if (value.start >= supposed || value.end <= atEnd) return 'hypothetical';
    const before = text.slice(Math.max(sentence.start, value.start - REACH), value.start);
    if (SUPPOSED_BEFORE.test(before)) return 'hypothetical';
    if (SUPPOSED_BEHIND.test(text.slice(value.end, Math.min(sentence.end, value.end + REACH)))) return 'hypothetical';
    const isPlanned = (at: number) => at - value.end > REACH || !MADE_THEN.test(text.slice(value.end, at));
    const from = value.end - sentence.start;
    if (someWithin(foreseen, from, clause.end - sentence.start, ({ start }) => isPlanned(sentence.start + start)))
      return 'forecast';
    if (value.start >= framed) return 'forecast';
    if (TELLS_WHAT_IS.test(text.slice(Math.max(value.end, clause.end - TAIL), clause.end))) return 'stated';
    // What ends the sentence is said of all its clauses, but for 計画も調べた, which speaks of a plan, and for 2億円を見込む, which foresees what it names.
    const tail = Math.max(value.end, sentence.end - TAIL);
    const ending = text.slice(tail, sentence.end);
    const foreseesAll = ({ start, end }: Span) => ending[start - 1] !== 'を' && !ASIDE.test(ending.slice(end));
    return forecastsIn(ending).some((word) => foreseesAll(word) && isPlanned(tail + word.start))
      ? 'forecast'
      : 'stated';
  };
}

/** Where words foresee something, in order, but for those that a value is only measured by (予想を上回る, 計画の倍) and plans carried out. */
function forecastsIn(text: string): Span[] {
  const found: Span[] = [];
  if (!FORECAST.test(text)) return found;
  for (const word of vocabulary.forecast) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (vocabulary.measures.some((behind) => text.startsWith(behind, end))) continue;
      if (!CARRIED_OUT.test(text.slice(end, end + REACH))) found.push({ start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Does one of the spans, which are in order, lie within [start, end) and pass? */
function someWithin(spans: readonly Span[], start: number, end: number, passes: (span: Span) => boolean): boolean {
  for (let i = firstFrom(spans, start); i < spans.length && spans[i]!.start < end; i++)
    if (spans[i]!.end <= end && passes(spans[i]!)) return true;
  return false;
}

/** 300キロではなく, 300キロの射程ではなく: the denial may follow the noun it modifies, but not another value. */
function negates(after: string, word: string): boolean {
  const at = after.indexOf(word);
  return at >= 0 && !/[0-9０-９、。]/.test(after.slice(0, at));
}

const TOLD = anyOf([...vocabulary.hearsay, ...vocabulary.speech]);

/** …によると, or the topic of a sentence that goes on …と主張. */
const SPEAKER = new RegExp(
  `([^、。「」]{1,24}?)(?:${alternatives(vocabulary.hearsay)}|は、?(?=[^。]*(?:${alternatives(vocabulary.speech)})))`,
);

/** Who is quoted in the sentence, as the keys of the phrase before …によると; empty where nobody is. */
export function attributionOf(text: string, chunks: readonly Chunk[]): string[] {
  if (!TOLD.test(text)) return [];
  const match = SPEAKER.exec(text);
  if (!match) return [];
  const start = (chunks[0]?.start ?? 0) + match.index;
  const end = start + match[1]!.length;
  return chunks
    .filter((c) => c.start >= start && c.start < end)
    .flatMap((c) => c.terms.filter((term) => !isPartOfName(term)).map((term) => term.key));
}
