/**
 * The verdicts room: each value of a draft against the fact base. Pure and deterministic: the same draft and base always give the same verdicts.
 */
import { readClaims } from '../claims';
import type { Claim } from '../claims/types';
import type { FactBase } from '../factbase';
import type { Prose } from '../text/types';
import type { Tokenizer } from '../tokenizer/types';
import { assigned } from './assignment';
import { agrees, type Candidate } from './candidates';
import { withoutCollisions } from './collisions';
import { decide, sameSentence, type Decision, type Neighbours } from './decide';
import { evidenceOf } from './evidence';
import { focused } from './focus';
import { candidatesOf } from './memory';
import { messageOf } from './messages';
import { checkQuotations } from './quotations';
import { replacementFor } from './replacement';
import { bySentence } from './sentences';
import type { CheckedClaim, CheckedDraft } from './types';
import { withoutChance } from './wide';

export interface CheckOptions {
  readonly tokenizer: Tokenizer;
  /** The draft's date, EDTF: what relative dates count from. */
  readonly refDate?: string;
}

/** Checks every value of a draft. Offsets of the claims are UTF-16 code units into `prose.stored`. */
export function check(prose: Prose, base: FactBase, options: CheckOptions): CheckedDraft {
  const reading = readClaims(prose, { ...options, aliases: base.aliases });
  const weighed = focused(
    reading.claims,
    reading.claims.map((claim) => candidatesOf(claim, base)),
  ).map((candidates, i) => withoutChance(reading.claims[i]!, candidates));
  const found = assigned(reading.claims, weighed);
  const together = bySentence(reading.claims);
  const decisions = reading.claims.map((claim, i) =>
    decide(claim, found[i]!, neighboursOf(together.get(claim.sentence)!, found[i]!, weighed, i)),
  );
  const claims = withoutCollisions(reading.claims, decisions, weighed).map((decision, i) =>
    checked(prose, reading.claims[i]!, decision),
  );
  const quotations = checkQuotations(prose, reading.quotations, base);
  const all = [...claims, ...quotations].sort((a, b) => a.start - b.start || a.end - b.end);
  return { prose, claims: all };
}

/** From these alignments on another value of the sentence counts as confirmed or contradicted. */
const CONFIRMS = 0.3;
const CONTRADICTS = 0.5;

/** How the other values of the same sentence fare in the sentence of the source that speaks best of this one. */
function neighboursOf(
  together: readonly number[],
  own: readonly Candidate[],
  weighed: readonly (readonly Candidate[])[],
  at: number,
): Neighbours {
  const best = own.find((c) => c.vetoes.length === 0);
  let confirmed = 0;
  let contradicted = 0;
  let alone = true;
  if (best) {
    for (const i of together) {
      if (i === at) continue;
      alone = false;
      const there = weighed[i]!.filter((c) => sameSentence(c, best));
      // Also where it agrees with the very fact that this one contradicts: two values that changed places.
      if (there.some((c) => agrees(c) && c.score > CONFIRMS)) confirmed++;
      else if (there.some((c) => c.placed.id !== best.placed.id && c.score > CONTRADICTS)) contradicted++;
    }
  }
  return { confirmed, contradicted, alone };
}

function checked(prose: Prose, claim: Claim, decision: Decision): CheckedClaim {
  const { start, end } = prose.toStored(claim.expression);
  const evidence = decision.evidence.slice(0, 5).map((c) => evidenceOf(c.placed));
  const dissent = decision.dissent.slice(0, 5).map((c) => evidenceOf(c.placed));
  const replacement = decision.verdict === 'conflict' ? replacementFor(claim.expression, decision.evidence) : undefined;
  return {
    start,
    end,
    text: prose.stored.slice(start, end),
    kind: claim.expression.type,
    verdict: decision.verdict,
    expression: claim.expression,
    message: messageOf(claim.expression.text, decision.verdict, evidence, dissent),
    ...(replacement === undefined ? {} : { replacement }),
    evidence,
    ...(dissent.length ? { dissent } : {}),
    explanation: {
      matched: labels(claim, decision.best?.matched),
      missing: labels(claim, decision.best?.missing),
      vetoed: decision.vetoed,
      score: Math.round(decision.score * 1000) / 1000,
    },
  };
}

/** The words of a claim as a person reads them. */
function labels(claim: Claim, keys: readonly string[] = []): string[] {
  const known = new Map(claim.terms.map((t) => [t.key, t.label]));
  return keys.map((key) => known.get(key) ?? key);
}
