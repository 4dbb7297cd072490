/** General vocabulary of the grammar: words without meaning of their own, words that turn a statement. */
import { spellingKey } from './spelling';
import { vocabularyTable as checked } from './vocabularyTable';

/** From a word to the words that exclude it: 最大 → 最小. */
const opposites = new Map<string, Set<string>>();
for (const spelled of checked.opposites) {
  const group = spelled.map(spellingKey);
  for (const word of group) {
    const others = opposites.get(word) ?? new Set<string>();
    for (const other of group) if (other !== word) others.add(other);
    opposites.set(word, others);
  }
}

export default {
  lightVerbs: new Set(checked.lightVerbs),
  emptyNouns: new Set(checked.emptyNouns),
  hypothesis: checked.hypothesis,
  forecast: checked.forecast,
  /** Behind a word of a forecast that something is only measured by or has borne out, or that is a thing: 予想[を上回]る, 予定[どおり], 目標[に命中]. */
  measures: checked.measures,
  /** What became of a plan that is one no more: 計画が[実行]された. */
  carriedOut: checked.carriedOut,
  estimate: checked.estimate,
  negation: checked.negation,
  /** Behind whoever says what follows: …によると. */
  hearsay: checked.hearsay,
  /** Behind what the topic of the sentence says: …と主張. */
  speech: checked.speech,
  /** Units whose number names a thing and does not count it. */
  designators: new Set(checked.designators) as ReadonlySet<string>,
  /** Words that say of a figure what it takes in or leaves out: 特別会計を[合わせる]; those of a group say the same. */
  inclusions: checked.inclusions,
  /** Words that tell one time round from another: 前回. */
  occasions: checked.occasions,
  /** Prefixes that make another word of a noun: 未完成. */
  prefixes: new Set(checked.prefixes) as ReadonlySet<string>,
  /** Pieces of the words that say that something changed: 3から5に[増]えた. */
  changes: checked.changes,
  /** How the heads of columns end that say by their name what is counted below, and the counter: 得票 [票]. The first that fits counts. */
  counted: checked.counted,
  /** The word for each part of a value that tells two things. */
  parts: checked.parts,
  opposites: opposites as ReadonlyMap<string, ReadonlySet<string>>,
};
