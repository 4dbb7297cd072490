/** The verdicts of one block of a draft. They rest on the block's claims, and on those of the sentences around it for what the passage is about. */
import type { Claim } from '../claims/types';
import { assigned } from './assignment';
import { agrees, type Candidate } from './candidates';
import { withoutCollisions } from './collisions';
import { decide, sameSentence, type Decision, type Neighbours } from './decide';
import { evidenceOf } from './evidence';
import { focused } from './focus';
import { messageOf } from './messages';
import type { Outcome } from './outcome';
import { replacementFor } from './replacement';
import { bySentence } from './sentences';
import { withoutChance } from './wide';

/** A claim with the facts that may speak of it. */
export interface Found {
  readonly claim: Claim;
  readonly candidates: readonly Candidate[];
}

/** A block with what stands around it. Sentences count through the whole passage. */
export interface Passage {
  /** The claims of the passage, in order. */
  readonly found: readonly Found[];
  /** Those of the block are at [first, last). */
  readonly first: number;
  readonly last: number;
  /** What was found of the block's quotations. */
  readonly quotations: readonly Outcome[];
}

/** What is found of the block, in order. */
export function outcomesOf({ found: around, first, last, quotations }: Passage): Outcome[] {
  const own = around.slice(first, last).map(({ claim }) => claim);
  const weighed = focused(around, first, last).map((candidates, i) => withoutChance(own[i]!, candidates));
  const found = assigned(own, weighed);
  const together = bySentence(own);
  const decisions = own.map((claim, i) =>
    decide(claim, found[i]!, neighboursOf(together.get(claim.sentence)!, found[i]!, weighed, i)),
  );
  const values = withoutCollisions(own, decisions, weighed).map((decision, i) => outcome(own[i]!, decision));
  return [...values, ...quotations].sort((a, b) => a.start - b.start || a.end - b.end);
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

function outcome(claim: Claim, decision: Decision): Outcome {
  const { expression } = claim;
  const evidence = decision.evidence.slice(0, 5).map((c) => evidenceOf(c.placed));
  const dissent = decision.dissent.slice(0, 5).map((c) => evidenceOf(c.placed));
  const replacement = decision.verdict === 'conflict' ? replacementFor(expression, decision.evidence) : undefined;
  return {
    start: expression.start,
    end: expression.end,
    kind: expression.type,
    verdict: decision.verdict,
    expression,
    details: {
      message: messageOf(expression.text, decision.verdict, evidence, dissent),
      ...(replacement === undefined ? {} : { replacement }),
      evidence,
      ...(dissent.length ? { dissent } : {}),
      explanation: {
        matched: labels(claim, decision.best?.matched),
        missing: labels(claim, decision.best?.missing),
        vetoed: decision.vetoed,
        score: Math.round(decision.score * 1000) / 1000,
      },
    },
  };
}

/** The words of a claim as a person reads them. */
function labels(claim: Claim, keys: readonly string[] = []): string[] {
  const known = new Map(claim.terms.map((t) => [t.key, t.label]));
  return keys.map((key) => known.get(key) ?? key);
}
