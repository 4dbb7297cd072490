/**
 * How well a claim and a fact speak of the same thing.
 *
 * Two coverages are weighed: of the claim's words by the fact (what the writer says must be there), and of the fact's nearest words by the
 * claim (the source must not speak of another attribute). A word counts by how rare it is in the base and how near it stands to the value.
 * Some differences veto: another name where a name is expected, an attribute that excludes the other.
 */
import type { Claim, WeightedTerm } from '../claims/types';
import vocabulary from '../claims/vocabulary';
import type { FactBase, PlacedFact } from '../factbase';
import type { FactTerm } from '../factbase/types';

export type Veto = 'names' | 'attribute' | 'negation' | 'attribution';

/** A claim's words made ready to be looked for. */
export interface Query {
  readonly claim: Claim;
  readonly terms: readonly (WeightedTerm & { readonly information: number })[];
  /** Every key of the claim and of its other names and synonyms. */
  readonly keys: ReadonlySet<string>;
  /** Every word of the draft, with the other names of its names. */
  readonly draft: ReadonlySet<string>;
}

export interface Alignment {
  readonly placed: PlacedFact;
  /** 0 to 1. */
  readonly score: number;
  readonly matched: readonly string[];
  readonly missing: readonly string[];
  readonly vetoes: readonly Veto[];
}

/** A synonym says nearly the same. */
const SYNONYM = 0.85;
/** What a word of the source's title or heading still counts for a word that the draft puts at the value. */
const FAR = 0.4;
/** From this nearness on a name is part of what the claim is about. */
const ABOUT = 0.4;
const LOCAL = 0.75;

export function align(query: Query, placed: PlacedFact, base: FactBase): Alignment {
  const facts = new Map(placed.fact.terms.map((t) => [t.key, t]));
  const matched: string[] = [];
  const missing: string[] = [];
  const vetoes = new Set<Veto>();
  const met = new Set<string>();
  let gained = 0;
  let asked = 0;
  for (const term of query.terms) {
    const found = find(term, facts);
    const worth = term.weight * term.information;
    if (!found) {
      // What a sentence inherits is a help where it matches, hardly a lack where it does not.
      asked += term.role === 'context' ? worth * 0.15 : worth;
      if (term.role !== 'context') missing.push(term.key);
      if (term.kind === 'name' && term.role !== 'context' && term.weight >= ABOUT) {
        if (!base.mentions(placed.segment, term.key) && !mentionsOther(base, placed, term)) vetoes.add('names');
        else asked += worth * 0.6;
      }
      continue;
    }
    asked += worth;
    found.keys.forEach((k) => met.add(k));
    matched.push(term.key);
    const nearness = Math.min(1, found.weight / term.weight);
    gained += worth * found.factor * (FAR + (1 - FAR) * nearness);
  }
  const back = reverse(query, placed.fact.terms, met, base, vetoes);
  oppose(query, placed.fact.terms, facts, vetoes);
  if (placed.fact.modality === 'negated') vetoes.add('negation');
  const coverage = asked > 0 ? gained / asked : 0;
  return { placed, score: coverage * (0.55 + 0.45 * back), matched, missing, vetoes: [...vetoes] };
}

function find(
  term: WeightedTerm,
  facts: ReadonlyMap<string, FactTerm>,
): { weight: number; factor: number; keys: readonly string[] } | undefined {
  const own = facts.get(term.key);
  if (own) return { weight: own.weight, factor: 1, keys: [own.key] };
  let best: { weight: number; factor: number; keys: readonly string[] } | undefined;
  for (const keys of term.alternatives ?? []) {
    let weight = 1;
    for (const key of keys) weight = Math.min(weight, facts.get(key)?.weight ?? 0);
    if (weight > 0 && (!best || weight > best.weight))
      best = { weight, factor: term.kind === 'name' ? 1 : SYNONYM, keys };
  }
  return best;
}

const mentionsOther = (base: FactBase, placed: PlacedFact, term: WeightedTerm) =>
  (term.alternatives ?? []).some((keys) => keys.every((key) => base.mentions(placed.segment, key)));

/** Share of the fact's nearest words that the claim has too, 0 to 1; a name among them that the draft never uses vetoes. */
function reverse(
  query: Query,
  terms: readonly FactTerm[],
  met: ReadonlySet<string>,
  base: FactBase,
  vetoes: Set<Veto>,
): number {
  let have = 0;
  let all = 0;
  for (const term of terms) {
    if (term.role === 'context' || term.weight < LOCAL) continue;
    const worth = term.weight * base.weightOf(term.key);
    all += worth;
    if (met.has(term.key) || query.keys.has(term.key)) have += worth;
    else if (term.kind === 'name' && !query.draft.has(term.key)) {
      if (term.weight >= 0.9 && term.role === 'attribute') vetoes.add('names');
    }
  }
  return all > 0 ? have / all : 0.5;
}

/** 最大 where the fact has 最小, 死者 where it has 負傷者. */
function oppose(
  query: Query,
  terms: readonly FactTerm[],
  facts: ReadonlyMap<string, FactTerm>,
  vetoes: Set<Veto>,
): void {
  for (const term of query.terms) {
    if (term.weight < 0.6 || facts.has(term.key)) continue;
    const excluded = vocabulary.opposites.get(term.key);
    if (excluded && terms.some((t) => t.weight >= 0.6 && excluded.has(t.key) && !query.keys.has(t.key)))
      vetoes.add('attribute');
  }
}
