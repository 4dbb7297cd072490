/**
 * From how likely each fact is meant to a verdict.
 *
 * Supported: what is likely meant agrees. Conflict: what is surely meant says otherwise, more likely than anything that agrees, and nothing
 * stands against saying so. Otherwise nothing is said.
 */
import type { Claim, WeightedTerm } from '../claims/types';
import vocabulary from '../claims/vocabulary';
import { agreementOf, differAsWritten } from './agreement';
import type { Candidate } from './candidates';
import type { Chances } from './chances';
import type { Found } from './sentence';
import { isRelative, sign } from './signs';
import type { Verdict } from './types';

export interface Decision {
  readonly verdict: Verdict;
  /** Conflict: the facts that contradict; supported: those that agree; best first. */
  readonly evidence: readonly Candidate[];
  /** Supported, but these sources say otherwise. */
  readonly dissent: readonly Candidate[];
  /** How likely the fact, or another that says the same, is meant: 0 to 1. */
  readonly score: number;
  readonly best?: Candidate;
  readonly vetoed: readonly string[];
}

/** How likely it must be that an agreeing fact is meant. */
const SUPPORT = 0.4;
/** How likely it must be that facts which say otherwise are meant. */
const SURE = 0.5;
/** The same where the two sentences say the same word for word. */
const SURE_OF_SAME_WORDS = 0.35;
/** The same of a date that counts from another: the other may be misread. */
const SURE_OF_RELATIVE = 0.8;
/** From this likeliness on two plans are one though they are told in other words. */
const SURELY = 0.9;
/** What the claim's own sentence must have in common with the fact, however well headings and titles fit. */
const LEAST_MASS = 4;
/** Or, where the claim has no words of its own, so much the values beside the two. */
const LEAST_COMPANY = 0.5;
/** Below this alignment nothing is said, whatever the passage tells. */
const LEAST_SCORE = 0.2;
/** From this alignment on two sentences say the same but for the value. */
const SAME_WORDS = 0.8;
/** What the fact may lack of the claim's words, and what these must tell together, for two long sentences to say the same. */
const LITTLE = 1;
const MANY_WORDS = 15;
/** The same where what else the fact says is in the claim too. */
const SOME_WORDS = 8;
/** From this alignment on another source is said to say otherwise. */
const DISSENT = 0.6;
/** Facts this much less likely than the best are no evidence beside it. */
const BESIDE = 0.2;

const WAS: readonly string[] = [vocabulary.parts.before];

const NOTHING: readonly string[] = [];
const WEAK: readonly string[] = ['weak'];

/** Facts that say one thing, the likeliest first. */
interface Group {
  readonly members: { readonly candidate: Candidate; readonly chance: number }[];
  chance: number;
}

export function decide(found: Found, chances: Chances): Decision {
  const { claim, candidates, excluded } = found;
  const { agreeing, against } = grouped(candidates, chances);
  let doubt: string | undefined;
  if (against && against.chance >= needed(claim, against.members[0]!.candidate) && against.chance > agreeing.chance) {
    doubt = doubts(found, against.members[0]!.candidate, against.chance);
    if (!doubt) return decision('conflict', against, []);
  }
  if (agreeing.chance >= SUPPORT && agreeing.members[0] && !agreeing.members[0].candidate.stranger)
    return decision('supported', agreeing, dissenting(agreeing, candidates));
  const best = against && against.chance > agreeing.chance ? against : agreeing;
  const named = best.members[0]?.candidate ?? excluded;
  return {
    verdict: 'unsupported',
    evidence: [],
    dissent: [],
    score: best.chance,
    ...(named ? { best: named } : {}),
    vetoed: doubt ? [doubt] : (named?.vetoes.length ?? 0) > 0 ? named!.vetoes : named ? WEAK : NOTHING,
  };
}

function decision(verdict: Verdict, { members, chance }: Group, dissent: readonly Candidate[]): Decision {
  const [first] = members;
  const evidence = members.filter((m) => m.chance >= BESIDE * first!.chance).map((m) => m.candidate);
  return { verdict, evidence, dissent, score: chance, best: first!.candidate, vetoed: NOTHING };
}

function needed(claim: Claim, best: Candidate): number {
  if (best.lack < LITTLE && best.mass >= (best.score >= SAME_WORDS ? SOME_WORDS : MANY_WORDS))
    return SURE_OF_SAME_WORDS;
  const misread = isRelative(claim) && !differAsWritten(claim.expression, best.placed.fact.expression);
  return misread ? SURE_OF_RELATIVE : SURE;
}

/** The facts that agree with the claim, and of those that do not the ones that say what is likeliest meant. */
function grouped(
  candidates: readonly Candidate[],
  { facts }: Chances,
): { agreeing: Group; against: Group | undefined } {
  const agreeing: Group = { members: [], chance: 0 };
  const differing: Group[] = [];
  const order = candidates.map((_, i) => i).sort((a, b) => facts[b]! - facts[a]! || a - b);
  let left = 0;
  candidates.forEach(({ agreement }, i) => (left += agreement === 'differ' ? facts[i]! : 0));
  // From where one group outweighs all others, whatever is to come, only it and those before it are asked: most facts are hardly likely.
  let heaviest: number | undefined;
  for (const i of order) {
    const candidate = candidates[i]!;
    const chance = facts[i]!;
    let group: Group | undefined = agreeing;
    if (candidate.agreement === 'differ') {
      left -= chance;
      group = differing.find((g, k) => k <= (heaviest ?? k) && sayTheSame(g, candidate));
      if (!group && heaviest === undefined) differing.push((group = { members: [], chance: 0 }));
    }
    if (!group) continue;
    group.members.push({ candidate, chance });
    group.chance += chance;
    heaviest ??= outweighing(differing, left);
  }
  return {
    agreeing,
    against: differing.reduce<Group | undefined>((a, b) => (a && a.chance >= b.chance ? a : b), undefined),
  };
}

/** Sums of chances are exact to less than this. */
const EXACT = 1e-9;

/** The number of the group that stays ahead of all others though all that is `left` should go to one of them. */
function outweighing(groups: readonly Group[], left: number): number | undefined {
  let first = 0;
  let second = 0;
  let at: number | undefined;
  groups.forEach(({ chance }, k) => {
    if (chance > first) {
      second = first;
      first = chance;
      at = k;
    } else if (chance > second) second = chance;
  });
  return first > second + left + EXACT ? at : undefined;
}

function sayTheSame({ members }: Group, other: Candidate): boolean {
  const agreement = agreementOf(members[0]!.candidate.placed.fact.expression, other.placed.fact.expression);
  return agreement === 'equal' || agreement === 'agree';
}

/** Facts of other sources that fit as well and say otherwise. */
function dissenting({ members }: Group, candidates: readonly Candidate[]): Candidate[] {
  const { placed, score } = members[0]!.candidate;
  return candidates.filter(
    (c) =>
      c.agreement === 'differ' &&
      c.vetoes.length === 0 &&
      c.placed.segment !== placed.segment &&
      c.score >= DISSENT &&
      c.score >= 0.9 * score,
  );
}

/** The first reason not to call it a conflict; undefined where there is none. */
function doubts({ claim, candidates, signs }: Found, best: Candidate, chance: number): string | undefined {
  const { modality } = best.placed.fact;
  const said = modality === 'stated' && claim.modality === 'forecast' && liesAhead(best) ? 'forecast' : modality;
  // A plan in both texts, in the same words or surely meant, is one plan.
  const sure = said === 'forecast' && chance >= SURELY;
  if (claim.modality !== said || (best.score < SAME_WORDS && !sure)) {
    if (claim.modality !== 'stated') return claim.modality;
    if (said !== 'stated') return said;
  }
  if (claim.attribution.length > 0 && !claim.attribution.every((key) => best.matched.includes(key)))
    return 'attribution';
  if (!haveInCommon(claim, best) || best.score < LEAST_SCORE) return 'weak';
  if (best.stranger) return 'names';
  if (best.vetoes.includes('time') || isWhatItWas(claim, best)) return 'time';
  const signsOfBest = signs[candidates.indexOf(best)]!;
  // 1日に2.5メートル is no other figure than 60メートル in all.
  if (sign(signsOfBest, 'otherRate') !== 0) return 'rate';
  if (countsOtherwise(claim, best)) return 'inclusion';
  // 開業から8年 is not the length of what began otherwise.
  if (!best.countedAlike) return 'event';
  // 2021年度には…: when something is said of a figure that the source does not have.
  if (claim.scope && sign(signsOfBest, 'confirmed') === 0) return 'event';
  return undefined;
}

/** A date to come when the source was written is a plan, however it is told: 9月から無料になる. */
function liesAhead({ placed: { fact, segment } }: Candidate): boolean {
  const [date, issued] = [fact.expression.resolved, segment.bibliography.issued];
  return date !== undefined && issued !== undefined && /^\d{4}/.test(date) && date > issued;
}

/** 年2回 of 年2回を4回にした: what was, where the claim does not speak of what was. */
const isWhatItWas = ({ terms }: Claim, { placed }: Candidate) =>
  areToldOf(WAS, placed.fact.terms) && !areToldOf(WAS, terms);

/** 特別会計を合わせた総額, 人道支援を除けば: a figure of more or of less than the one that the source gives without such a word. */
const countsOtherwise = ({ terms }: Claim, { placed }: Candidate) =>
  vocabulary.inclusions.some((group) => areToldOf(group, terms) && !areToldOf(group, placed.fact.terms));

/** In the sentence itself, wherever. */
const areToldOf = (words: readonly string[], terms: readonly Pick<WeightedTerm, 'key' | 'role'>[]) =>
  terms.some(({ key, role }) => role !== 'context' && words.includes(key));

/** A row of a table may tell its value by nothing but a month. */
const haveInCommon = ({ scope, terms }: Claim, { mass, companions }: Candidate) =>
  mass >= LEAST_MASS || (companions >= LEAST_COMPANY && !scope && terms.every(({ role }) => role === 'context'));
