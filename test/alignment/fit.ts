/**
 * Fits the weights of the signs (server/data/verdicts/weights.json) on marked drafts: a conditional logit, in which the facts that a
 * claim may speak of and silence stand against each other. Of each draft, versions are added in which values have changed places with
 * others of the same source or have a digit wrong, and from whose sources sentences that decide are taken away. Deterministic.
 */
import type { Claim } from '../../server/src/claims/types';
import { readClaims } from '../../server/src/claims';
import { compare, read } from '../../server/src/expressions';
import type { Expression } from '../../server/src/expressions/types';
import type { FactBase, PlacedFact } from '../../server/src/factbase';
import type { Fact } from '../../server/src/factbase/types';
import { readMarkdown } from '../../server/src/text';
import type { Tokenizer } from '../../server/src/tokenizer/types';
import { chancesOf } from '../../server/src/verdicts/chances';
import { Company } from '../../server/src/verdicts/company';
import { foundFor, type Found } from '../../server/src/verdicts/sentence';
import type { Signs } from '../../server/src/verdicts/signs';
import type { MarkedValue } from './marks';

/** A value with the place that decides it, where it is known: UTF-16 code units in the stored text of the source. */
export type ExampleValue = MarkedValue & { readonly sourceStart?: number; readonly sourceEnd?: number };

export interface Example {
  readonly draft: string;
  readonly refDate?: string;
  readonly values: readonly ExampleValue[];
  readonly base: FactBase;
  /** Whether a source, by its path, may decide this draft. */
  readonly decides: (path: string) => boolean;
  /** What the draft counts. */
  readonly weight: number;
}

/** A claim whose answer is known. */
interface Row {
  readonly facts: readonly (readonly Signs[])[];
  readonly silence: Signs;
  /** Of each fact, whether it is the right one; where none is, silence is right. */
  readonly right: readonly boolean[];
}

export interface Weights {
  readonly fact: Float64Array;
  readonly silence: Float64Array;
}

/** How many versions are made of each draft. */
const VERSIONS = 3;
/** What a version counts against a draft as it was written. */
const MADE_UP = 0.35;
/** How often a supported value loses what supports it, is changed, and how often a change is another value of the source. */
const HIDDEN = 0.2;
const CHANGED = 0.5;
const EXCHANGED = 0.6;
/** How often that value is one of those that fit the claim best, and of how many: what is mixed up stands close together. */
const CLOSE = 0.6;
const CLOSEST = 6;

/** A draft or a version of it, read. */
export interface Version {
  readonly found: readonly Found[];
  /** Undefined for values that are not marked. */
  readonly right: readonly (readonly boolean[] | undefined)[];
  readonly weight: number;
}

export function versionsOf(example: Example, tokenizer: Tokenizer, random: () => number): Version[] {
  const { base, values, refDate, decides } = example;
  const prose = readMarkdown(example.draft);
  const { claims } = readClaims(prose, { tokenizer, aliases: base.aliases, ...(refDate ? { refDate } : {}) });
  const marks = claims.map((claim) => {
    const { start, end } = prose.toStored(claim.expression);
    return values.find((v) => v.start < end && start < v.end);
  });
  const expected = marks.map((mark, i) =>
    mark?.label === 'conflict' ? expectedOf(example, mark, claims[i]!, tokenizer) : [],
  );
  const isRight = (i: number, { fact, segment }: PlacedFact): boolean => {
    const mark = marks[i];
    if (!mark || !decides(segment.path) || !standsAt(mark, fact)) return false;
    if (mark.label === 'supported') return alike(claims[i]!.expression, fact.expression);
    return expected[i]!.some((value) => alike(value, fact.expression));
  };
  const found = foundFor(claims, base);
  const rightOf = (list: readonly Found[], known: (i: number) => boolean) =>
    list.map(({ candidates }, i) => (known(i) ? candidates.map(({ placed }) => isRight(i, placed)) : undefined));
  const out: Version[] = [{ found, right: rightOf(found, (i) => marks[i] !== undefined), weight: example.weight }];
  for (let version = 0; version < VERSIONS; version++) {
    const hidden = new Set<string>();
    const changed = claims.map((claim, i) => {
      if (marks[i]?.label !== 'supported') return claim;
      const rights = found[i]!.candidates.filter(({ placed }) => isRight(i, placed));
      if (random() < HIDDEN)
        for (const { placed } of rights) hidden.add(`${placed.segment.path}\n${placed.fact.sentence}`);
      if (random() >= CHANGED || rights.length === 0) return claim;
      const others = found[i]!.candidates.filter((c) => c.agreement === 'differ' && decides(c.placed.segment.path));
      const other =
        random() < EXCHANGED
          ? oneOf(random() < CLOSE ? others.slice(0, CLOSEST) : others, random)?.placed.fact.expression
          : withDigitWrong(claim.expression, random);
      return other
        ? { ...claim, expression: { ...other, start: claim.expression.start, end: claim.expression.end } }
        : claim;
    });
    const again = foundFor(changed, without(base, hidden));
    out.push({ found: again, right: rightOf(again, (i) => marks[i] !== undefined), weight: MADE_UP * example.weight });
  }
  return out;
}

/** The same value may stand elsewhere in the source by chance. */
const standsAt = ({ sourceStart, sourceEnd }: ExampleValue, { start, end }: Fact) =>
  sourceStart === undefined || sourceEnd === undefined || (start < sourceEnd && sourceStart < end);

const oneOf = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** 165キロ for 265キロ; undefined where it would not be read as such a value. What the text around made certain of a date stays. */
function withDigitWrong(value: Expression, random: () => number): Expression | undefined {
  const digits = [...value.text.matchAll(/[0-9]/g)];
  const digit = oneOf(digits, random);
  if (!digit) return undefined;
  const wrong = (Number(digit[0]) + 1 + Math.floor(random() * 9)) % 10;
  const text = value.text.slice(0, digit.index) + wrong + value.text.slice(digit.index + 1);
  const [slip] = read(text).expressions;
  if (slip?.text !== text || slip.type !== value.type) return undefined;
  if (!value.resolved || !slip.value) return slip;
  const parts = slip.value.split('-');
  const resolved = value.resolved.split('-').map((part, k) => (/^\d+$/.test(parts[k] ?? '') ? parts[k] : part));
  return { ...slip, resolved: resolved.join('-') };
}

const alike = (a: Expression, b: Expression) => ['equal', 'agree'].includes(compare(a, b));

/** The values that would be right, read where the draft would have them. */
function expectedOf({ draft, refDate }: Example, mark: MarkedValue, claim: Claim, tokenizer: Tokenizer): Expression[] {
  return mark.expected.flatMap((value) => {
    const prose = readMarkdown(draft.slice(0, mark.start) + value + draft.slice(mark.end));
    const there = readClaims(prose, { tokenizer, ...(refDate ? { refDate } : {}) }).claims.find(({ expression }) => {
      const { start, end } = prose.toStored(expression);
      return start < mark.start + value.length && mark.start < end;
    });
    return there && there.expression.type === claim.expression.type ? [there.expression] : [];
  });
}

/** The base as it would be had nobody written some sentences. */
function without(base: FactBase, hidden: ReadonlySet<string>): FactBase {
  const known = (id: number) => {
    const { segment, fact } = base.fact(id);
    return !hidden.has(`${segment.path}\n${fact.sentence}`);
  };
  return new Proxy(base, {
    get(target, property) {
      if (property === 'having') return (key: string) => target.having(key).filter(known);
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export function rowsAlone({ found, right }: Version): Row[] {
  return found.flatMap(({ signs, silence }, i) =>
    right[i] ? [{ facts: signs.map((own) => [own]), silence, right: right[i] }] : [],
  );
}

export function rowsTogether({ found, right }: Version, alone: Weights): Row[] {
  const passage = new Company(
    found.map(({ claim, candidates, signs, silence }) => ({
      sentence: claim.sentence,
      candidates,
      chances: chancesOf(
        signs.map((own) => [own]),
        silence,
        alone,
      ),
    })),
  );
  return found.flatMap(({ signs, silence }, i) => {
    if (!right[i]) return [];
    const company = passage.signsOf(i);
    return [{ facts: signs.map((own, k) => [own, company[k]!]), silence, right: right[i] }];
  });
}

/** Keeps weights small where little speaks for them. */
const RIDGE = 1;
const ROUNDS = 400;
const STEP = 0.05;

/** The weights under which the right answers are likeliest (Adam on the ridged log-likelihood). */
export function fit(rows: readonly (Row & { readonly weight: number })[], facts: number, silences: number): Weights {
  const size = facts + silences;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((w) => (RIDGE * w) / all);
    const now = { fact: weights.subarray(0, facts), silence: weights.subarray(facts) };
    for (const row of rows) addSlope(row, now, facts, slope, row.weight / all);
    for (let k = 0; k < size; k++) {
      first[k] = 0.9 * first[k]! + 0.1 * slope[k]!;
      second[k] = 0.999 * second[k]! + 0.001 * slope[k]! ** 2;
      const move = first[k]! / (1 - 0.9 ** round) / (Math.sqrt(second[k]! / (1 - 0.999 ** round)) + 1e-8);
      weights[k]! -= STEP * move;
    }
  }
  return { fact: weights.slice(0, facts), silence: weights.slice(facts) };
}

/** Expected signs under the weights less expected signs given what is right. */
function addSlope(row: Row, weights: Weights, facts: number, slope: Float64Array, share: number): void {
  const chances = chancesOf(row.facts, row.silence, weights);
  const silent = !row.right.includes(true);
  const right = silent
    ? chances.silence
    : row.facts.reduce((sum, _, k) => sum + (row.right[k] ? chances.facts[k]! : 0), 0);
  const given = (is: boolean, chance: number) => (is ? chance / Math.max(right, 1e-12) : 0);
  row.facts.forEach((lists, k) => {
    const pull = share * (chances.facts[k]! - given(row.right[k]!, chances.facts[k]!));
    let at = 0;
    for (const list of lists) for (const sign of list) slope[at++]! += pull * sign;
  });
  const pull = share * (chances.silence - given(silent, chances.silence));
  row.silence.forEach((sign, k) => (slope[facts + k]! += pull * sign));
}
