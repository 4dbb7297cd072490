/**
 * What a value is about, as words weighted by how near the grammar puts them to it.
 *
 * The attribute (射程80キロ, 射程は80キロ, 80キロの射程) and the verb the value depends on weigh most, then the topic and its modifiers,
 * then the rest of the clause, then other clauses. Nearness is a matter of phrases, not of characters.
 */
import type { Chunk } from './chunks';
import type { Role, Term } from './types';

/** A word and how near it stands to the value. */
export type Nearby = Term & { readonly role: Role; readonly weight: number };

interface Place {
  role: Role;
  weight: number;
}

const NEAR = 1;

/** The words of the sentence around value number `value`, each with its nearness. */
export function profile(chunks: readonly Chunk[], value: number): Nearby[] {
  const at = chunks.findIndex((c) => c.values.includes(value));
  if (at < 0) return [];
  const places = chunks.map((c, i) => base(chunks, at, c, i));
  const raise = (i: number, role: Role, weight: number) => {
    const place = places[i];
    if (place && place.weight < weight) places[i] = { role, weight };
  };
  const home = chunks[at]!;
  raise(at, 'attribute', NEAR);

  // 80キロの射程, 2億円の融資を決めた: the noun it modifies, and on along の.
  for (let i = at; /の$/.test(chunks[i]!.particle) && i + 1 < chunks.length; i++)
    raise(i + 1, 'attribute', i === at ? 0.95 : 0.8);

  // The verb it depends on: the next predicate of the clause.
  for (let i = at; i < chunks.length && chunks[i]!.clause === home.clause; i++) {
    if (chunks[i]!.predicate && chunks[i]!.depth === home.depth) {
      raise(i, 'predicate', i === at ? NEAR : 0.9);
      break;
    }
  }

  // The verb just before it that modifies it: 迎撃した2発, 迎撃できたのは2発.
  const before = chunks[at - 1];
  if (before && before.clause === home.clause && before.depth === home.depth && before.predicate)
    raise(at - 1, 'predicate', 0.85);

  markSubjects(chunks, at, raise);

  // ハイマース（射程80キロ）: what stands before the bracket is what is spoken of.
  if (home.depth > 0) {
    let i = at;
    while (i >= 0 && chunks[i]!.depth >= home.depth) i--;
    if (i >= 0) {
      raise(i, 'attribute', 0.95);
      for (let k = i - 1; k >= 0 && /の$/.test(chunks[k]!.particle); k--) raise(k, 'topic', 0.8);
    }
  }
  return chunks.flatMap((c, i) => c.terms.map((term: Term) => ({ ...term, ...places[i]! })));
}

/** Nearness by distance alone. */
function base(chunks: readonly Chunk[], at: number, c: Chunk, i: number): Place {
  const home = chunks[at]!;
  const distance = Math.abs(i - at);
  const bracket = c.depth > home.depth ? 0.6 : 1;
  if (c.clause === home.clause) return { role: 'clause', weight: Math.max(0.4, 0.85 - 0.07 * distance) * bracket };
  const clauses = Math.abs(c.clause - home.clause);
  return { role: 'sentence', weight: Math.max(0.12, 0.36 - 0.06 * clauses) * bracket };
}

/** The nearest subject or topic on the left with its の-modifiers; the topic of an earlier clause carries over. */
function markSubjects(
  chunks: readonly Chunk[],
  at: number,
  raise: (i: number, role: Role, weight: number) => void,
): void {
  const home = chunks[at]!;
  let subjects = 0;
  let carried = false;
  for (let i = at - 1; i >= 0; i--) {
    const c = chunks[i]!;
    if (c.depth > home.depth) continue;
    const topic = /は$|も$/.test(c.particle);
    const subject = topic || /が$/.test(c.particle) || (/を$/.test(c.particle) && c.clause === home.clause);
    if (!subject || (c.terms.length === 0 && c.values.length > 0)) continue;
    if (c.clause === home.clause) {
      const weight = subjects === 0 ? 0.95 : 0.8;
      subjects++;
      raise(i, subjects === 1 ? 'attribute' : 'topic', weight);
      modifiers(chunks, i, weight - 0.1, raise);
    } else if (topic && !carried) {
      carried = true;
      raise(i, 'topic', subjects === 0 ? 0.75 : 0.6);
      modifiers(chunks, i, 0.68, raise);
    }
  }
}

function modifiers(
  chunks: readonly Chunk[],
  of: number,
  weight: number,
  raise: (i: number, role: Role, weight: number) => void,
): void {
  for (
    let i = of - 1, w = weight;
    i >= 0 && /[のや]$|と$/.test(chunks[i]!.particle) && chunks[i]!.clause === chunks[of]!.clause;
    i--, w -= 0.08
  ) {
    raise(i, 'topic', Math.max(0.4, w));
  }
}

/** How near two values of a sentence stand to each other, 0 to 1: in one phrase, one clause, or apart. */
export function valueNearness(chunks: readonly Chunk[], a: number, b: number): number {
  const i = chunks.findIndex((c) => c.values.includes(a));
  const k = chunks.findIndex((c) => c.values.includes(b));
  if (i < 0 || k < 0) return 0;
  const distance = Math.abs(i - k);
  const clauses = Math.abs(chunks[i]!.clause - chunks[k]!.clause);
  return clauses === 0 ? Math.max(0.5, 1 - 0.1 * distance) : Math.max(0.1, 0.35 - 0.1 * (clauses - 1));
}
