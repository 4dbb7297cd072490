/**
 * Whether the text stands to a value: stated, negated (…ではなく), supposed (もし…れば), foreseen or planned, or the writer's own estimate;
 * and who is quoted as saying it (…によると). A value that is not stated is never warned about.
 */
import type { Chunk } from './chunks';
import type { Modality } from './types';
import vocabulary from './vocabulary';

const has = (text: string, words: readonly string[]) => words.some((w) => text.includes(w));

/** Modality of a value at [start, end) of `text`, within its sentence. Offsets count in `text`. */
export function modalityOf(
  text: string,
  sentence: { start: number; end: number },
  value: { start: number; end: number },
  clause: { start: number; end: number },
): Modality {
  const after = text.slice(value.end, Math.min(sentence.end, value.end + 12));
  if (vocabulary.negation.some((w) => negates(after, w))) return 'negated';
  const whole = text.slice(sentence.start, sentence.end);
  if (has(whole, vocabulary.estimate)) return 'estimate';
  const own = text.slice(clause.start, clause.end);
  const lead = text.slice(sentence.start, value.start);
  if (
    /(^|、)(もし|仮に|かりに|たとえ|万一)/.test(lead) ||
    /(れば|たら|なら|ならば|とすれば|としたら)、[^。]*$/.test(lead.slice(-60))
  )
    return 'hypothetical';
  const rest = text.slice(value.end, sentence.end);
  if (
    /^[^、。]*(たら|れば|なら|としたら|とすれば)、/.test(rest) ||
    /(かもしれない|はずだ|はずだった|ところだった)。?$/.test(rest)
  )
    return 'hypothetical';
  if (has(own, vocabulary.forecast) || has(rest, vocabulary.forecast)) return 'forecast';
  return 'stated';
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
