/** The verdicts of one block of a draft. They rest on the block's claims, and on those of the sentences around it for what the passage is about. */
import type { Claim } from '../claims/types';
import { chancesOf } from './chances';
import { Company } from './company';
import { decide, type Decision } from './decide';
import { evidenceOf } from './evidence';
import { messageOf } from './messages';
import { once } from './once';
import type { Outcome } from './outcome';
import { replacementFor } from './replacement';
import type { Found } from './sentence';
import { weights } from './weights';

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
export function outcomesOf({ found, first, last, quotations }: Passage): Outcome[] {
  const passage = new Company(
    found.map(({ claim, candidates, chances }) => ({ sentence: claim.sentence, candidates, chances })),
  );
  const values: Outcome[] = [];
  for (let i = first; i < last; i++) {
    const { signs, silence } = found[i]!;
    const company = passage.signsOf(i);
    const facts = signs.map((own, k) => [own, company[k]!]);
    const decision = decide(found[i]!, chancesOf(facts, silence, weights.together));
    values.push(outcome(found[i]!.claim, decision));
  }
  return [...values, ...quotations].sort((a, b) => a.start - b.start || a.end - b.end);
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
      message: once(messageOf(expression.text, decision.verdict, evidence, dissent)),
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
function labels(claim: Claim, keys: readonly string[] = []): readonly string[] {
  if (keys.length === 0) return NONE;
  const known = new Map(claim.terms.map((t) => [t.key, t.label]));
  return keys.map((key) => once(known.get(key) ?? key));
}

const NONE: readonly string[] = [];
