/**
 * What a value is about, as words weighted by how near the grammar puts them to it.
 *
 * The attribute (射程80キロ, 射程は80キロ, 80キロの射程) and the verb the value depends on weigh most, then the topic and its modifiers,
 * then the rest of the clause, then other clauses. Nearness is a matter of phrases, not of characters.
 */
import type { Chunk } from './chunks';
import { nearby, type Nearby } from './nearness';
import { endsIn } from './particles';
import type { Role } from './types';

interface Place {
  role: Role;
  weight: number;
}

const NEAR = 1;

/** Names and other words of one phrase may carry over to a value differently. */
type Raise = (i: number, role: Role, weight: number, which?: 'names' | 'words') => void;

/** The words of the sentence around value number `value`, each with its nearness. */
export function profile(chunks: readonly Chunk[], value: number): Nearby[] {
  const at = standing(chunks, value);
  if (at < 0) return [];
  const words = chunks.map((c, i) => byDistance(chunks, at, c, i));
  const names = [...words];
  const raise: Raise = (i, role, weight, which) => {
    for (const places of [which === 'names' ? [] : words, which === 'words' ? [] : names]) {
      if (places[i] && places[i].weight < weight) places[i] = { role, weight };
    }
  };
  const home = chunks[at]!;
  raise(at, 'attribute', NEAR);
  markModified(chunks, at, raise);
  markPredicate(chunks, at, raise);
  markSubjects(chunks, at, raise);
  if (home.depth > 0) markHost(chunks, at, raise);
  const out: Nearby[] = [];
  chunks.forEach((c, i) => {
    for (const term of c.terms) {
      const { role, weight } = (term.kind === 'name' ? names : words)[i]!;
      out.push(nearby(term, role, weight));
    }
  });
  return out;
}

/**
 * The phrase a value stands in. 1963年（昭和38年） says one thing twice: what stands alone in brackets behind another value is about what that
 * one is about.
 */
function standing(chunks: readonly Chunk[], value: number): number {
  const at = chunks.findIndex((c) => c.values.includes(value));
  const home = chunks[at];
  const host = chunks[at - 1];
  if (!home || !host || home.depth <= host.depth || home.terms.length > 0 || host.values.length === 0) return at;
  return chunks[at + 1] && chunks[at + 1]!.depth === home.depth ? at : at - 1;
}

/** Nearness by distance alone. */
function byDistance(chunks: readonly Chunk[], at: number, c: Chunk, i: number): Place {
  const home = chunks[at]!;
  const distance = Math.abs(i - at);
  if (c.clause === home.clause) {
    if (isBeside(chunks, at, c)) return { role: 'clause', weight: Math.max(0.6, 0.85 - 0.04 * distance) };
    return { role: 'clause', weight: acrossRelative(chunks, at, c, i) };
  }
  if (c.depth !== home.depth) return { role: 'sentence', weight: c.depth < home.depth ? 0.3 : 0.25 };
  return { role: 'sentence', weight: Math.max(0.12, 0.45 - 0.06 * Math.abs(c.clause - home.clause)) };
}

/** Nearness where one of the two stands in a relative clause that the other is no part of. */
function acrossRelative(chunks: readonly Chunk[], at: number, c: Chunk, i: number): number {
  const { modifies } = chunks[at]!;
  if (i === modifies) return 0.8;
  const inside = c.modifies >= 0 && (modifies < 0 || i < at);
  // 市場で働いた西田さんは: of a name more is told than is needed to know it.
  if (inside) return hasName(chunks[c.modifies]!) ? 0.4 : 0.6;
  return Math.max(0.3, 0.75 - 0.07 * Math.abs(i - at));
}

/** No relative clause stands between the two, or it modifies the value's phrase or one that is tied to it by の. */
function isBeside(chunks: readonly Chunk[], at: number, { modifies }: Chunk): boolean {
  if (modifies === chunks[at]!.modifies) return true;
  for (let i = modifies; i >= 0 && i <= at; i++) {
    if (i === at) return true;
    if (!endsIn(chunks[i]!.particle, 'の')) return false;
  }
  return false;
}

/** 80キロの射程, 2億円の融資を決めた: the noun it modifies, and on along の. */
function markModified(chunks: readonly Chunk[], at: number, raise: Raise): void {
  for (let i = at; endsIn(chunks[i]!.particle, 'の') && i + 1 < chunks.length; i++)
    raise(i + 1, 'attribute', i === at ? 0.95 : 0.8);
}

/** The next predicate of the clause; and the verb just before the value that modifies it: 採用した2人, 採用できたのは2人. */
function markPredicate(chunks: readonly Chunk[], at: number, raise: Raise): void {
  const home = chunks[at]!;
  for (let i = at; i < chunks.length && i - at < 24; i++) {
    const c = chunks[i]!;
    if (c.clause !== home.clause || c.modifies !== home.modifies || !c.predicate) continue;
    raise(i, 'predicate', i === at ? NEAR : 0.9);
    break;
  }
  const before = chunks[at - 1];
  if (before?.predicate && before.clause === home.clause) raise(at - 1, 'predicate', 0.85);
}

const isTopic = (c: Chunk) => endsIn(c.particle, 'はも');
const isSubject = (c: Chunk) => isTopic(c) || endsIn(c.particle, 'がを');
const hasName = (c: Chunk) => c.terms.some((t) => t.kind === 'name');

/**
 * The subject of the clause with its の-modifiers. The topic of an earlier clause carries over: all of it where this clause names
 * nothing of its own, only its common nouns where it does (Aの射程は80キロ、Bは40キロ).
 */
function markSubjects(chunks: readonly Chunk[], at: number, raise: Raise): void {
  const home = chunks[at]!;
  let subjects = 0;
  let contrasted: string | undefined;
  let parallel = false;
  let crossed = false;
  // みなとの40人: the phrase that modifies the value's own.
  let named = modifiers(chunks, at, 0.9, raise) || hasName(home);
  for (let i = at - 1; i >= 0; i--) {
    const c = chunks[i]!;
    if (c.predicate && c.clause === home.clause && c.modifies === home.modifies) crossed = true;
    if (c.depth > home.depth || !isSubject(c) || (c.terms.length === 0 && c.values.length > 0)) continue;
    if (c.clause === home.clause && !isBeside(chunks, at, c)) {
      if (c.modifies < 0 && isTopic(c)) raise(i, 'topic', 0.8);
      continue;
    }
    if (c.clause === home.clause) {
      if (crossed && !isTopic(c)) continue;
      const weight = subjects === 0 ? 0.95 : 0.8;
      subjects++;
      raise(i, subjects === 1 ? 'attribute' : 'topic', weight);
      named = modifiers(chunks, i, weight - 0.1, raise) || hasName(c) || named;
      if (!isTopic(c)) continue;
      // 平日では40便、休日では25便: two topics marked alike are set against each other.
      if (c.particle.length > 1) contrasted = c.particle;
      // 組合への加入は1972年、脱退は1990年: only what the first one names is the second one's too. シラサギは40キロ leaves out what it tells.
      parallel ||= c.terms.at(-1)?.kind === 'predicate' || endsIn(chunks[i - 1]?.particle ?? '', 'の');
    } else if (isTopic(c) && c.particle !== contrasted) {
      const withValue = parallel && chunks.some((other) => other.clause === c.clause && other.values.length > 0);
      if (withValue && named) continue;
      const which = named ? 'words' : withValue ? 'names' : undefined;
      raise(i, 'topic', subjects === 0 ? 0.75 : 0.6, which);
      modifiers(chunks, i, 0.68, raise, which);
      break;
    }
  }
  markSubjectBehind(chunks, at, subjects > 0, raise);
}

/** 6月10日、市は…を決めた: where nothing before the value is its subject, the one behind it is. */
function markSubjectBehind(chunks: readonly Chunk[], at: number, known: boolean, raise: Raise): void {
  if (known) return;
  const home = chunks[at]!;
  for (let i = at + 1; i < chunks.length && i - at < 24; i++) {
    const c = chunks[i]!;
    if (c.clause !== home.clause || c.modifies !== home.modifies) continue;
    if (endsIn(c.particle, 'はが') && c.terms.length > 0) {
      raise(i, 'attribute', 0.85);
      modifiers(chunks, i, 0.75, raise);
      return;
    }
    if (c.predicate) return;
  }
}

/** みなと（定員40人）: what stands before the bracket is what is spoken of. */
function markHost(chunks: readonly Chunk[], at: number, raise: Raise): void {
  const { depth } = chunks[at]!;
  let i = at;
  while (i >= 0 && chunks[i]!.depth >= depth) i--;
  if (i < 0) return;
  raise(i, 'attribute', 0.95);
  modifiers(chunks, i, 0.8, raise);
}

/** Marks what modifies a phrase by の; true where a name is among it. */
function modifiers(
  chunks: readonly Chunk[],
  of: number,
  weight: number,
  raise: Raise,
  which?: 'names' | 'words',
): boolean {
  let named = false;
  for (
    let i = of - 1, w = weight;
    i >= 0 && endsIn(chunks[i]!.particle, 'のやと') && chunks[i]!.clause === chunks[of]!.clause;
    i--, w -= 0.08
  ) {
    raise(i, 'topic', Math.max(0.4, w), which);
    named ||= hasName(chunks[i]!);
  }
  return named;
}

/** The number of the phrase that each value of a sentence stands in, -1 for one that stands in none. */
export function phrasesOf(chunks: readonly Chunk[], values: number): number[] {
  const phrases = new Array<number>(values).fill(-1);
  for (let i = chunks.length - 1; i >= 0; i--) {
    const { values: own } = chunks[i]!;
    for (let v = 0; v < own.length; v++) phrases[own[v]!] = i;
  }
  return phrases;
}

/** How near two values of a sentence stand to each other by their phrases, 0 to 1: in one phrase, one clause, or apart. */
export function valueNearness(chunks: readonly Chunk[], i: number, k: number): number {
  if (i < 0 || k < 0) return 0;
  const distance = Math.abs(i - k);
  const clauses = Math.abs(chunks[i]!.clause - chunks[k]!.clause);
  return clauses === 0 ? Math.max(0.5, 1 - 0.1 * distance) : Math.max(0.1, 0.35 - 0.1 * (clauses - 1));
}
