/**
 * Clauses that modify a noun: 1月に就任した in 1月に就任した市長が. Japanese puts them before it without a mark, so where one begins is a
 * matter of what a verb can take: not the topic, nothing before a pause, no second object or subject.
 */
import type { Draft } from './chunks';
import { isAttributive } from './clauses';
import { endsIn } from './particles';
import { partOfSpeech } from './partOfSpeech';

/** For each phrase the number of the phrase that its innermost relative clause modifies, -1 outside any. */
export function relativesOf(drafts: readonly Draft[], clauses: readonly number[]): number[] {
  const heads = new Array<number>(drafts.length).fill(-1);
  for (let i = 0; i + 1 < drafts.length; i++) {
    if (!modifiesNext(drafts[i]!, drafts[i + 1]!)) continue;
    for (let k = beginning(drafts, clauses, heads, i); k <= i; k++) if (heads[k] === -1) heads[k] = i + 1;
  }
  return heads;
}

/** A predicate right before a noun. */
function modifiesNext(draft: Draft, next: Draft): boolean {
  if (!isAttributive(draft) || draft.depth !== next.depth) return false;
  const first = next.plain[0] && partOfSpeech(next.plain[0].pos);
  return next.values.length > 0 || first?.nominal === true || first?.prefix === true;
}

function beginning(drafts: readonly Draft[], clauses: readonly number[], heads: readonly number[], at: number): number {
  const taken = new Set<string>();
  let first = at;
  for (let k = at - 1; k >= 0; k--) {
    const draft = drafts[k]!;
    if (clauses[k] !== clauses[at]) {
      if (draft.depth > drafts[at]!.depth) continue;
      break;
    }
    // What modifies a phrase of the clause is part of it.
    if (heads[k] !== -1 && heads[k]! >= first) {
      first = k;
      continue;
    }
    if (draft.pause || draft.predicate || endsIn(draft.particle, 'はも')) break;
    const role =
      /[がを]$/.exec(draft.particle)?.[0] ?? (draft.dates && !endsIn(draft.particle, 'の') ? 'time' : undefined);
    if (role && taken.has(role)) break;
    if (role) taken.add(role);
    first = k;
  }
  return first;
}
