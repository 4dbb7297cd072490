/**
 * How the text stands to a value: stated, negated (…ではなく), supposed (もし…れば), foreseen or planned, or the writer's own estimate;
 * and who is quoted as saying it (…によると). What is not stated is hardly ever warned about.
 */
import type { Span } from '../text/types';
import type { Chunk } from './chunks';
import type { Modality } from './types';
import vocabulary from './vocabulary';

const has = (text: string, words: readonly string[]) => words.some((w) => text.includes(w));

/** How far behind the value, and before the end of the sentence, words still speak of how it is said. UTF-16 code units. */
const TAIL = 14;

/** …によれば and …によると name a source; they suppose nothing. */
const SUPPOSED_BEFORE =
  /(^|、)(もし|仮に|かりに|たとえ|万一)|(?<!に[よ])(れば|たら|なら|とすれば|としたら)、[^。]{0,60}$/;
const SUPPOSED_BEHIND =
  /^[^、。]{0,30}(?<!に[よ])(たら|れば|なら|としたら|とすれば)、|(かもしれない|はずだ|はずだった|ところだった)。?$/;

/** Modality of a value at [start, end) of `text`, within its sentence and clause. Offsets count in `text`. */
export function modalityOf(text: string, sentence: Span, value: Span, clause: Span): Modality {
  const after = text.slice(value.end, Math.min(sentence.end, value.end + 12));
  if (vocabulary.negation.some((w) => negates(after, w))) return 'negated';
  if (has(text.slice(sentence.start, sentence.end), vocabulary.estimate)) return 'estimate';
  if (SUPPOSED_BEFORE.test(text.slice(sentence.start, value.start))) return 'hypothetical';
  if (SUPPOSED_BEHIND.test(text.slice(value.end, sentence.end))) return 'hypothetical';
  const said = text.slice(value.end, clause.end) + text.slice(Math.max(value.end, sentence.end - TAIL), sentence.end);
  return has(said, vocabulary.forecast) ? 'forecast' : 'stated';
}

/** 300キロではなく, 300キロの射程ではなく: the denial may follow the noun it modifies, but not another value. */
function negates(after: string, word: string): boolean {
  const at = after.indexOf(word);
  return at >= 0 && !/[0-9０-９、。]/.test(after.slice(0, at));
}

const SPEAKER =
  /([^、。「」]{1,24}?)(?:によると|によれば|は、?(?=[^。]*(?:と主張|と反論|と発表した|と報じ|と書き送|と説明)))/;

/** Who is quoted in the sentence, as the keys of the phrase before …によると; empty where nobody is. */
export function attributionOf(text: string, chunks: readonly Chunk[]): string[] {
  if (!has(text, vocabulary.attribution)) return [];
  const match = SPEAKER.exec(text);
  if (!match) return [];
  const start = (chunks[0]?.start ?? 0) + match.index;
  const end = start + match[1]!.length;
  return chunks.filter((c) => c.start >= start && c.start < end).flatMap((c) => c.terms.map((t) => t.key));
}
