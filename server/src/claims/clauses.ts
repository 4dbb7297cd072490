/**
 * Which clause each phrase of a sentence belongs to. A predicate before a pause or a conjunction ends a clause; so does an amount before
 * a pause (…が706億ドル、…が538億ドル), and a date where the next subject follows (Aは6月、Bは8月に着いた). What stands in brackets is a clause of its own.
 */
import type { Draft } from './chunks';

/** The number of the clause of each phrase; numbers grow from left to right. */
export function clausesOf(drafts: readonly Draft[]): number[] {
  const numbers: number[] = [];
  const open: number[] = [0];
  let last = 0;
  drafts.forEach((draft, i) => {
    while (open.length <= draft.depth) open.push(++last);
    open.length = draft.depth + 1;
    numbers.push(open[draft.depth]!);
    if (i + 1 < drafts.length && ends(drafts, i, numbers)) open[draft.depth] = ++last;
  });
  return numbers;
}

function ends(drafts: readonly Draft[], i: number, numbers: readonly number[]): boolean {
  const draft = drafts[i]!;
  if (draft.predicate && (draft.pause || draft.conjunctive)) return true;
  if (draft.nominalized && draft.pause && /(?:から|で|により|によって|に伴い)$/.test(draft.particle)) return true;
  if (!draft.pause) return false;
  if (/(?:に対して?|に比べて?)$/.test(draft.particle)) return true;
  if (draft.amounts && /^(?:で|と)?$/.test(draft.particle)) return true;
  if (draft.plain.length > 0 && endsInStem(draft)) return true;
  return (draft.dates && subjectOnBothSides(drafts, i, numbers)) || shareThePredicate(drafts, i, numbers);
}

/**
 * 6月3日にアを、9日にイを開いた; 東に12キロの所にアが、西に30キロの所にイがある: parts that say one thing of several, each with its own
 * value, and only the last with the predicate. They end in the same particle.
 */
function shareThePredicate(drafts: readonly Draft[], i: number, numbers: readonly number[]): boolean {
  const draft = drafts[i]!;
  if (draft.predicate) return false;
  if (draft.particle === '') return isOneOfPairs(drafts, i);
  const particle = /[をがにへは]$/.exec(draft.particle)?.[0];
  if (particle === undefined) return false;
  let told = draft.values.length > 0;
  for (let k = i - 1; k >= 0 && !told && numbers[k] === numbers[i] && !drafts[k]!.predicate; k--)
    told = drafts[k]!.values.length > 0;
  if (!told) return false;
  told = false;
  for (let k = i + 1; k < drafts.length && drafts[k]!.depth === draft.depth; k++) {
    const next = drafts[k]!;
    told ||= next.values.length > 0;
    if (told && next.plain.length > 0 && next.particle.endsWith(particle)) return true;
    if (next.predicate || next.pause) return false;
  }
  return false;
}

/** 6月に青森、8月に秋田を訪れた: only the last of them has its particle, and the values have one and the same. */
function isOneOfPairs(drafts: readonly Draft[], i: number): boolean {
  const [value, nextValue] = [drafts[i - 1], drafts[i + 1]];
  if (!value || !nextValue || value.particle === '' || value.particle !== nextValue.particle) return false;
  const { depth } = drafts[i]!;
  return [i - 1, i + 1].every((k) => {
    const [told, noun] = [drafts[k]!, drafts[k + 1]];
    if (told.values.length === 0 || !noun?.plain.length || noun.values.length > 0) return false;
    return told.depth === depth && noun.depth === depth;
  });
}

/** Aは6月、Bは8月に: a subject before the date, and another of the same particle before the next predicate. */
function subjectOnBothSides(drafts: readonly Draft[], i: number, numbers: readonly number[]): boolean {
  const { depth } = drafts[i]!;
  let particle: string | undefined;
  for (let k = i - 1; k >= 0 && particle === undefined; k--) {
    if (numbers[k] === numbers[i]) particle = /[はが]$/.exec(drafts[k]!.particle)?.[0];
  }
  if (particle === undefined) return false;
  for (let k = i + 1; k < drafts.length && !drafts[k]!.predicate; k++) {
    if (drafts[k]!.depth === depth && drafts[k]!.particle.endsWith(particle)) return true;
  }
  return false;
}

/** 発表、 承認、: a verbal noun before a pause does the work of a predicate. */
export function endsInStem(draft: Draft): boolean {
  return (
    draft.pause &&
    draft.particle === '' &&
    draft.values.length === 0 &&
    draft.plain.at(-1)?.pos.startsWith('名詞,サ変接続') === true
  );
}

/** 完成した, but not 完成して and 完成し、: what modifies the noun that follows. */
export const isAttributive = ({ last, predicate, conjunctive, pause, particle }: Draft): boolean =>
  predicate && !conjunctive && !pause && particle === '' && /^(?:基本形|体言接続)/.test(last!.form);
