/** One short way of writing what an expression is expected to say. */
import { readExpressions, type Expression } from '../../../server/src/expressions';

/** `date 2024-11-17`, `quantity 3..3 人 ord [approx]`, with `→ …` where it was resolved. */
export function show(e: Expression): string {
  const parts = [e.type, e.value];
  if (e.quantity) {
    const { min, max, unit, ordinal } = e.quantity;
    parts.push(
      min === max ? String(min) : `${min ?? ''}..${max ?? ''}`,
      unit ?? undefined,
      ordinal ? 'ord' : undefined,
    );
  }
  if (e.resolved && e.resolved !== e.value) parts.push(`→ ${e.resolved}`);
  if (e.frequency) parts.push(e.frequency);
  if (e.modifier) parts.push(`[${e.modifier}]`);
  return parts.filter((part) => part !== undefined).join(' ');
}

/** The expressions of a text, each as `text: what it says`. */
export const readings = (text: string, refDate?: string): string[] =>
  readExpressions(text, refDate === undefined ? {} : { refDate }).map((e) => `${e.text}: ${show(e)}`);

/** The one expression that a text is. */
export function only(text: string, refDate?: string): Expression {
  const found = readExpressions(text, refDate === undefined ? {} : { refDate });
  if (found.length !== 1) throw new Error(`${text}: ${found.length} expressions`);
  return found[0]!;
}
