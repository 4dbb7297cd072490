/** The outcomes of a long draft are many and say few words and sentences: equal ones are held once. */

const texts = new Map<string, string>();
const MOST = 20_000;

export const forgetTexts = (): void => texts.clear();

export function once(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MOST) texts.clear();
  texts.set(text, text);
  return text;
}
