/**
 * How well a claim and a fact speak of the same thing.
 *
 * Two coverages are weighed: of the claim's words by the fact (what the writer says must be there), and of the fact's nearest words by the
 * claim (the source must not speak of another attribute). A word counts by how rare it is in the base and how near it stands to the value.
 * Some differences veto: another name where a name is expected, an attribute that excludes the other.
 */
import type { Claim, Companion, Role, WeightedTerm } from '../claims/types';
import type { Expression } from '../expressions/types';
import vocabulary from '../claims/vocabulary';
import { isPartOfName } from '../claims/words';
import type { FactBase, PlacedFact } from '../factbase';
import type { Fact, FactTerm } from '../factbase/types';
import { agreementOf } from './agreement';
import { specificityOf, type Specificity } from './specificity';

export type Veto = 'names' | 'attribute' | 'negation' | 'time';

/** A claim's words made ready to be looked for. */
export interface Query {
  readonly claim: Claim;
  readonly terms: readonly (WeightedTerm & { readonly information: number })[];
  /** Every key of the claim and of its other names and synonyms. */
  readonly keys: ReadonlySet<string>;
  /** Those of the words that its value does not share with another one of the sentence. */
  readonly own: ReadonlySet<string>;
  /** Those of its words that tell which time round is meant: 前回. */
  readonly occasions: ReadonlySet<string>;
}

export interface Alignment {
  readonly placed: PlacedFact;
  /** 0 to 1. */
  readonly score: number;
  /** How much the matched words tell together: the sum of their information, weighed by nearness. */
  readonly mass: number;
  /** The same of the words that the fact lacks. */
  readonly lack: number;
  /** Share of the words near the claim's value that stand as near to the fact's, 0 to 1. */
  readonly nearby: number;
  /** Share of what the claim's words tell that stand right at its value and that the fact lacks, 0 to 1. */
  readonly coreLacking: number;
  /** What the names of the claim tell that the fact lacks; and those of them that its source nowhere uses. */
  readonly namesLacking: number;
  readonly namesUnheard: number;
  /** Share of the fact's nearest words that the claim has too, 0 to 1. */
  readonly answered: number;
  /** Does the fact say of its value what the claim says of its own: the same happens in both? */
  readonly predicate: boolean;
  /** What the fact's own names tell that the claim lacks. */
  readonly namesOther: number;
  /** The same of those that the claim has, but not as its own, where it has another name of its own. */
  readonly namesAround: number;
  /** The claim is about something named, and nowhere does the source use that name. */
  readonly stranger: boolean;
  /** How far the values around the two agree, and how far they differ. */
  readonly companions: number;
  readonly otherCompanions: number;
  /** Does the fact’s own sentence tell of what the claim counts from (開業から8年)? True where it counts from nothing. */
  readonly countedAlike: boolean;
  readonly matched: readonly string[];
  readonly missing: readonly string[];
  readonly vetoes: readonly Veto[];
}

/** A synonym says nearly the same. */
export const SYNONYM = 0.85;
/** What a word far from the source's value still counts for a word that the draft puts at its own. */
const FAR = 0.4;
/** The same for names: a source names its subject once and speaks of it for a page. */
const FAR_NAME = 0.75;
/** From this nearness on a name is carried over to the fact as its subject, and not just mentioned before it. */
const CARRIED = 0.3;
/** From this nearness on a name is part of what the claim is about. */
const ABOUT = 0.4;
/** From this nearness on it is what the claim is about, and must be named at the fact or over it. */
const TOPIC = 0.6;
/** From this nearness on a word of the claim's or the fact's own counts as standing beside the value. */
const LOCAL = 0.75;
/** From this share on a word belongs to the value, and not to another one of the sentence. */
const OWN = 0.6;
/** The same for a word that may exclude what the other text says. */
const ALONE = 0.9;
/** What is left of the fit of a fact that is of another time. */
const OTHER_TIME = 0.8;
/** From this nearness on an inherited name is what the sentence points back to (その射程は…). */
const POINTED = 0.5;
/** From this nearness on a word stands right at the value. */
const CORE = 0.8;
/** From this nearness on a word is what happens to the value. */
const PREDICATE = 0.85;
/** From this nearness on a word is near the value. */
const NEARBY = 0.5;
/** From this nearness on a companion counts. */
const BESIDE = 0.15;
/** What a word counts that belongs to another value. */
const FOREIGN = 0.5;
/** How much another value of the sentence tells, where both sentences have it. */
const COMPANION = 4;

/** What it tells that a value beside the two is equal. */
const TELLS: Readonly<Record<Specificity, number>> = { low: 0.4, middle: 0.8, high: 1 };

const NONE: readonly Veto[] = [];

// Here lists are gone through by number: this is asked so often that what goes through them by itself was a good part of what a start leaves behind.

export function align(query: Query, placed: PlacedFact, base: FactBase): Alignment {
  const facts = termsOf(placed.fact);
  const matched: string[] = [];
  const missing: string[] = [];
  const vetoes = new Set<Veto>();
  const met = new Set<string>();
  const matchedKeys = new Set<string>();
  let gained = 0;
  let asked = 0;
  let mass = 0;
  let lack = 0;
  let core = 0;
  let coreLacking = 0;
  let near = 0;
  let nearHave = 0;
  let namesLacking = 0;
  let namesUnheard = 0;
  let otherwiseNamed = false;
  let predicate = false;
  let named = false;
  let stranger = false;
  const { origin } = query.claim;
  let countedAlike = origin.length === 0;
  for (let i = 0; i < query.terms.length; i++) {
    const term = query.terms[i]!;
    const found = find(term, facts);
    if (!found && UNWRITTEN.has(term.key)) continue;
    const worth = term.weight * term.information;
    const isNear = term.role !== 'context' && term.weight >= NEARBY;
    if (isNear) near += worth;
    if (isNear && term.weight >= CORE && term.share >= OWN) {
      core += term.information;
      if (!found || found.role === 'context') coreLacking += term.information;
    }
    if (isOwnName(term) && !(found && isOwn(found))) otherwiseNamed = true;
    const about = term.kind === 'name' && (term.role === 'attribute' || term.role === 'topic') && term.share >= OWN;
    // 波江町の死者 is not the dead whom the source counts after it has mentioned 波江町.
    if (found?.role === 'context' && found.weight < CARRIED && about && term.role === 'topic' && term.weight >= LOCAL)
      vetoes.add('names');
    if (!found) {
      // What a sentence inherits is a help where it matches, hardly a lack where it does not.
      asked += term.role === 'context' ? worth * 0.15 : worth;
      if (term.role === 'context') continue;
      missing.push(term.key);
      lack += worth;
      if (term.kind !== 'name') continue;
      const elsewhere = mentioned(base, placed, term);
      namesLacking += worth;
      if (!elsewhere) namesUnheard += worth;
      if (about && term.weight >= ABOUT) {
        if (!elsewhere && term.weight >= TOPIC) stranger = true;
        if (!elsewhere || term.weight >= TOPIC) vetoes.add('names');
        else asked += worth * 0.6;
      }
      continue;
    }
    asked += worth;
    if (found.role !== 'context' && origin.includes(term.key)) countedAlike = true;
    if (!UNWRITTEN.has(term.key)) matched.push(term.key);
    predicate ||= saysWhatHappens(term) && isOfValue(term) && isOfValue(found);
    if (term.role !== 'context' || (term.kind === 'name' && term.weight >= POINTED)) mass += worth;
    if (term.kind === 'name' && term.role !== 'context' && found.role !== 'context') named = true;
    if (isNear && found.role !== 'context') nearHave += worth * Math.min(1, found.weight / term.weight);
    for (const key of found.keys) {
      matchedKeys.add(key);
      if (term.share >= OWN) met.add(key);
    }
    const nearness = Math.min(1, found.weight / term.weight);
    const far = term.kind === 'name' && (found.role !== 'context' || found.weight >= CARRIED) ? FAR_NAME : FAR;
    // A word that belongs to another value of the source's sentence speaks against this one, if anything.
    gained += worth * found.factor * (found.share < OWN && term.share >= OWN ? FOREIGN : far + (1 - far) * nearness);
  }
  const company = companions(query.claim, placed.fact, placed.segment.bibliography.issued);
  asked += company.asked;
  gained += company.gained;
  if (company.other) vetoes.add('time');
  const answered = reverse(query, placed.fact.terms, met, named, base, vetoes);
  oppose(query, placed.fact.terms, facts, vetoes);
  if (vocabulary.occasions.some((key) => query.occasions.has(key) !== isOfValue(facts.get(key)))) vetoes.add('time');
  if (placed.fact.modality === 'negated') vetoes.add('negation');
  const coverage = (asked > 0 ? gained / asked : 0) * (company.other ? OTHER_TIME : 1);
  const score = coverage * (0.55 + 0.45 * answered);
  // Many alignments are kept: copies without the room that growing arrays hold in reserve.
  return {
    placed,
    score,
    mass,
    lack,
    nearby: near > 0 ? nearHave / near : 0,
    coreLacking: core > 0 ? coreLacking / core : 0,
    namesLacking,
    namesUnheard,
    answered,
    predicate,
    ...otherNames(query, placed.fact.terms, matchedKeys, otherwiseNamed, base),
    companions: company.alike,
    otherCompanions: company.unlike,
    stranger,
    countedAlike,
    matched: matched.slice(),
    missing: missing.slice(),
    vetoes: vetoes.size > 0 ? [...vetoes] : NONE,
  };
}

/** Words that no text has: a source need not tell of a change what the draft tells as one. */
const UNWRITTEN: ReadonlySet<string> = new Set([vocabulary.parts.before, vocabulary.parts.after]);

/** The words of facts by their keys; many claims of a passage ask for those of the same facts. They are large, so only some are kept. */
const words = new Map<Fact, Map<string, FactTerm>>();
const MOST_WORDS = 500;

export function termsOf(fact: Fact): ReadonlyMap<string, FactTerm> {
  let known = words.get(fact);
  if (!known) {
    if (words.size >= MOST_WORDS) words.clear();
    known = new Map();
    for (let i = 0; i < fact.terms.length; i++) known.set(fact.terms[i]!.key, fact.terms[i]!);
    words.set(fact, known);
  }
  return known;
}

export function forgetTerms(): void {
  words.clear();
}

interface Found {
  readonly weight: number;
  readonly share: number;
  readonly role: Role;
  readonly factor: number;
  readonly keys: readonly string[];
}

function find(term: WeightedTerm, facts: ReadonlyMap<string, FactTerm>): Found | undefined {
  const own = facts.get(term.key);
  if (own) return { weight: own.weight, share: own.share, role: own.role, factor: 1, keys: [own.key] };
  let best: Found | undefined;
  const { alternatives } = term;
  if (!alternatives) return undefined;
  for (let i = 0; i < alternatives.length; i++) {
    const keys = alternatives[i]!;
    let weight = 1;
    let share = 1;
    let role: Role = 'attribute';
    for (let k = 0; weight > 0 && k < keys.length; k++) {
      const there = facts.get(keys[k]!);
      weight = Math.min(weight, there?.weight ?? 0);
      share = Math.min(share, there?.share ?? 0);
      if (there?.role === 'context') role = 'context';
    }
    if (weight > 0 && (!best || weight > best.weight))
      best = { weight, share, role, factor: term.kind === 'name' ? 1 : SYNONYM, keys };
  }
  return best;
}

/** Does the fact's source use a word, or another way to say it, anywhere? */
const mentioned = (base: FactBase, { segment }: PlacedFact, { key, alternatives = [] }: WeightedTerm) =>
  base.mentions(segment, key) || alternatives.some((keys) => keys.every((other) => base.mentions(segment, other)));

/**
 * Share of the fact's nearest words that the claim has too, 0 to 1.
 * Where the fact names its own subject and the draft names none of it, that vetoes.
 */
function reverse(
  query: Query,
  terms: readonly FactTerm[],
  met: ReadonlySet<string>,
  named: boolean,
  base: FactBase,
  vetoes: Set<Veto>,
): number {
  let have = 0;
  let all = 0;
  let strange = false;
  let familiar = named;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    if (term.role === 'context' || term.weight < LOCAL || isPartOfName(term)) continue;
    const worth = term.weight * base.weightOf(term.key);
    all += worth;
    const known = met.has(term.key);
    if (known) have += worth;
    if (term.kind !== 'name') continue;
    if (known || query.keys.has(term.key)) familiar = true;
    else if (term.role === 'attribute' && term.weight >= 0.9) strange = true;
  }
  if (strange && !familiar) vetoes.add('names');
  return all > 0 ? have / all : 0.5;
}

/**
 * What the names at the fact's value tell that the claim knows by no name; and that it only has around it (the country of the sentence
 * before), though it has another one of its own.
 */
function otherNames(
  query: Query,
  terms: readonly FactTerm[],
  matched: ReadonlySet<string>,
  otherwiseNamed: boolean,
  base: FactBase,
): { namesOther: number; namesAround: number } {
  let namesOther = 0;
  let namesAround = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    if (!isOwnName(term)) continue;
    if (!matched.has(term.key) && !query.keys.has(term.key)) namesOther += base.weightOf(term.key);
    else if (otherwiseNamed && !query.own.has(term.key)) namesAround += base.weightOf(term.key);
  }
  return { namesOther, namesAround };
}

/** A name that a value is about, more than any other of its sentence. */
const isOwnName = (term: FactTerm): boolean => term.kind === 'name' && isOfValue(term);

/** 最大 where the fact has 最小, 3号機 where it has 2号機. What the claim says both of is neither alone: 死者・行方不明者. */
function oppose(
  query: Query,
  terms: readonly FactTerm[],
  facts: ReadonlyMap<string, FactTerm>,
  vetoes: Set<Veto>,
): void {
  for (let i = 0; i < query.terms.length; i++) {
    const term = query.terms[i]!;
    if (!isOfValueAlone(term) || isOfValue(facts.get(term.key))) continue;
    const opposites = vocabulary.opposites.get(term.key);
    const label = labelOf(term);
    if (!opposites && label === undefined) continue;
    const excludes = (other: FactTerm) => opposites?.has(other.key) ?? labelOf(other) === label;
    const both = (key: string) => query.terms.some((other) => other.key === key && isOfValueAlone(other));
    if (terms.some((t) => isOfValueAlone(t) && excludes(t) && !both(t.key))) vetoes.add('attribute');
  }
}

/** 号機 of 3号機: what a number makes a name with. */
const labelOf = ({ kind, key }: FactTerm): string | undefined =>
  kind === 'name' ? /^\d+([^\dA-Za-z].*)$/.exec(key)?.[1] : undefined;

/** The word is said of this value more than of any other of the sentence. */
const isOfValueAlone = (term: FactTerm): boolean => isOfValue(term) && term.share >= ALONE;

/** 組合への加入は: the word at the value, not one that modifies it. */
const saysWhatHappens = ({ kind, role, weight }: WeightedTerm) =>
  kind === 'predicate' && role !== 'topic' && weight >= PREDICATE;

/** Not inherited, and not the word of another value of the sentence. */
export const isOwn = ({ role, share }: Pick<FactTerm, 'role' | 'share'>): boolean => role !== 'context' && share >= OWN;

/** 前回の投票率: the word is said of this value, and not of another one of the sentence. */
export const isOfValue = (term: Pick<FactTerm, 'role' | 'weight' | 'share'> | undefined): boolean =>
  term !== undefined && isOwn(term) && term.weight >= TOPIC;

/**
 * Whether the values around the two agree: 2022年9月 stands beside the figure in both, or another month does.
 * A figure that the draft dates is about that time: a fact that is not of it, or says nothing of time, is about another.
 */
function companions(
  claim: Claim,
  fact: Fact,
  issued: string | undefined,
): { asked: number; gained: number; other: boolean; alike: number; unlike: number } {
  let asked = 0;
  let gained = 0;
  let alike = 0;
  let unlike = 0;
  let dated = false;
  let sameTime = false;
  let otherOrdinal = false;
  for (const companion of claim.companions) {
    if (companion.weight < BESIDE) continue;
    let best = 0;
    let comparable = false;
    let differing = 0;
    for (let i = 0; i < fact.companions.length; i++) {
      const there = fact.companions[i]!;
      const agreement = agreementOf(companion.expression, there.expression);
      if (agreement === 'incomparable') continue;
      if (agreement === 'differ') {
        comparable ||= there.weight >= 0.5;
        differing = Math.max(differing, there.weight * companion.weight);
      } else best = Math.max(best, Math.min(companion.weight, there.weight));
    }
    if (best > 0) alike += best * TELLS[specificityOf(companion.expression)];
    unlike += Math.max(0, differing - best);
    if (isTime(claim, companion)) {
      dated = true;
      if (best > 0 || sameYear(companion.expression, issued)) sameTime = true;
    }
    if (companion.weight < 0.5) continue;
    const worth = companion.weight * COMPANION;
    if (best > 0) {
      asked += worth;
      gained += worth * Math.min(1, best / companion.weight);
    } else if (comparable) {
      asked += worth;
      if (isDesignator(companion.expression)) otherOrdinal = true;
    }
  }
  return { asked, gained, other: (dated && !sameTime) || otherOrdinal, alike, unlike };
}

/** 2017年の人件費: a year that a figure is said of, in its clause or before it. */
const isTime = (claim: Claim, { expression, weight, before }: Companion) =>
  expression.type === 'date' &&
  claim.expression.type !== 'date' &&
  (weight >= 0.5 || (weight >= 0.25 && before === true)) &&
  /年/.test(expression.text);

/** What a source says without a date it says of the year it was written in. */
const sameYear = ({ resolved, value }: Expression, issued: string | undefined) =>
  issued !== undefined && (resolved ?? value ?? '').startsWith(issued.slice(0, 4));

/** 第3工場, 4号ドック: a number that names. */
const isDesignator = ({ quantity }: Expression) =>
  quantity !== undefined &&
  (quantity.ordinal === true || (quantity.unit !== null && vocabulary.designators.has(quantity.unit)));
