/**
 * A value that tells two things is read as two: what something was and what it came to be (4校から7校に増やした), the birth and the death behind
 * the name of a person (山田太郎（1880年5月1日 - 1950年3月2日）は…). Each part is then known for what it is.
 */
import { read } from '../expressions';
import type { Expression } from '../expressions/types';
import type { Span } from '../text/types';
import vocabulary from './vocabulary';

export type Part = keyof typeof vocabulary.parts;

/** A value with the part it is of a pair. Offsets are those of its text. */
export interface PartValue {
  readonly value: Expression;
  readonly part?: Part;
}

const FROM = /から/;
/** 午前9時から午後5時に短縮した tells one stretch, what it became; and so do dates and ages. */
const CHANGING: ReadonlySet<string> = new Set(['quantity', 'duration', 'set']);
const AGE = '歳';
const TIMES = '回';
/** Behind the second value of a change: 7校に増やした, 90台へ, 28校まで減った. */
const BECOMES = /^(?:程度|前後|ほど|余り|あまり)?(?:に|へ|まで)/;
/** The same where nothing says which way it went: 4回を8回にした. One thing is made the other, so the first has to stand before it. */
const MADE = /^(?:程度|前後|ほど|余り|あまり)?に(?:し[たて、]|する|され)/;
/** Between the two values of a change. */
const LEADS_TO = /^(?:から|を|(?:だった|であった|の)[^、。を]{1,15}を(?:倍の)?)$/;
/** Behind the date between the two. */
const BY_THEN = /^(?:には|に|は|で|、)?$/;
/** Behind the value of the first of two clauses. */
const WAS = /^(?:程度|前後|ほど|余り|あまり)?(?:だった|であった|でした)(?:もの|の)?が、/;
/** 女性は: what follows is said of something else; but 今では, 昨年度は, これが. */
const OTHER_TOPIC = /(?<![でにら今後年月日度期回]|現在)は|(?<!これ|それ)が/;
/** How far from the first of the two the second may stand, in values and in characters. */
const WAS_VALUES = 3;
const WAS_DISTANCE = 40;
/** How far behind it the word stands that says so, in characters. */
const CHANGE_REACH = 12;
const DASH = /\s*[-‐–—―−〜～~]\s*/;
/** What stands between two dates, or behind the last, where a dash parts them. */
const BETWEEN = /^[頃ごろ〉》]{0,3}\s*[-‐–—―−〜～~]\s*[〈《]?$/;
/** はまだ きょうこ: how a name is read. */
const READING = /^\p{sc=Hiragana}+$/u;
/** The reading of a family name and a given name. */
const FULL_READING = /^\s*\p{sc=Hiragana}{1,12}\s\p{sc=Hiragana}{1,12}[、,]/u;
/** A name at the start of a sentence and the bracket behind it: no hiragana, so that nothing is said of the name before. In it may stand years in another calendar. */
const HEAD_LENGTH = 125;
const HEAD = /^([^\p{sc=Hiragana}（）()、。：:]{2,40})[（(]((?:[^（）()。]|[（(][^（）()。]{1,20}[）)]){4,90})[）)]/u;

/** The values of a sentence, in order; `values` lie in `sentence`, of the same text. */
export function partsOf(text: string, sentence: Span, values: readonly Expression[]): PartValue[] {
  return values.length === 0 ? [] : lives(text, sentence, changes(text, sentence, values));
}

function changes(text: string, sentence: Span, values: readonly Expression[]): PartValue[] {
  const out: PartValue[] = [];
  for (const value of values) {
    const behind = text.slice(value.end, Math.min(value.end + CHANGE_REACH, sentence.end));
    const changed = tellsChange(behind);
    if (!CHANGING.has(value.type) || !(changed || MADE.test(behind))) {
      out.push({ value });
      continue;
    }
    const sides = value.quantity?.unit === AGE ? undefined : split(value, FROM);
    if (sides) {
      out.push({ value: sides[0], part: 'before' }, { value: sides[1], part: 'after' });
      continue;
    }
    const linked = whatChanges(text, out, value);
    const was = linked >= 0 || !changed ? linked : whatItWas(text, out, value);
    if (was >= 0) out[was] = { value: out[was]!.value, part: 'before' };
    out.push(was >= 0 || changed ? { value, part: 'after' } : { value });
  }
  return out;
}

/** 42校だったが、今は28校まで減った: the number of the value that the clause before says was, -1 where there is none. */
function whatItWas(text: string, before: readonly PartValue[], to: Expression): number {
  if (to.type !== 'quantity') return -1;
  for (let i = before.length - 1; i >= Math.max(0, before.length - WAS_VALUES); i--) {
    const { value: from, part } = before[i]!;
    if (to.start - from.end > WAS_DISTANCE) return -1;
    const same = from.type === 'quantity' && from.quantity?.unit === to.quantity?.unit;
    if (same) return !part && wasItself(text.slice(from.end, to.start)) ? i : -1;
  }
  return -1;
}

/**
 * The number of the value that becomes another, -1 where none does. 12便から8便に: where the second is the less, it is no range; 6隻だった船を
 * 12隻に, 年2回を4回に, 46人から1940年には2300人に.
 */
function whatChanges(text: string, before: readonly PartValue[], to: Expression): number {
  const last = before.at(-1);
  if (!last || to.type !== 'quantity') return -1;
  const dated = last.value.type === 'date' && BY_THEN.test(text.slice(last.value.end, to.start));
  const at = before.length - (dated ? 2 : 1);
  const from = before[at];
  if (!from || from.part || countOf(from.value) !== to.quantity?.unit) return -1;
  return LEADS_TO.test(text.slice(from.value.end, dated ? last.value.start : to.start)) ? at : -1;
}

/** What a value counts: 便 of 12便, 回 of 年2回; undefined where it counts nothing. */
const countOf = ({ quantity, frequency }: Expression): string | null | undefined =>
  frequency === undefined ? quantity?.unit : TIMES;

/** The words between two values: does the second clause go on about what the first one spoke of? */
function wasItself(between: string): boolean {
  const [was] = WAS.exec(between) ?? [];
  return was !== undefined && !OTHER_TOPIC.test(between.slice(was.length));
}

const tellsChange = (behind: string): boolean =>
  BECOMES.test(behind) && vocabulary.changes.some((piece) => behind.includes(piece));

/** The two sides of a value, each as it reads by itself; undefined where one does not. */
function split(value: Expression, joint: RegExp): [Expression, Expression] | undefined {
  const found = joint.exec(value.text);
  if (!found) return undefined;
  const [from, to] = (value.resolved ?? '').split('/');
  const first = side(value, 0, found.index, to && from);
  const second = side(value, found.index + found[0].length, value.text.length, to);
  return first && second && [first, second];
}

function side(whole: Expression, from: number, to: number, resolved: string | undefined): Expression | undefined {
  const text = whole.text.slice(from, to);
  const [own] = read(text).expressions;
  if (own?.text !== text || own.type !== whole.type) return undefined;
  if (whole.quantity && own.quantity?.unit !== whole.quantity.unit) return undefined;
  return { ...own, ...(resolved ? { resolved } : {}), start: whole.start + from, end: whole.start + to };
}

/** The dates of a life: those before the dash of the bracket behind a person's name, and those behind it. */
function lives(text: string, sentence: Span, values: PartValue[]): PartValue[] {
  if (!values.some(({ value }) => value.type === 'date')) return values;
  const head = HEAD.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + HEAD_LENGTH)));
  if (!head) return values;
  const [whole, name, inner] = head as unknown as [string, string, string];
  const end = sentence.start + whole.length - 1;
  const isIn = ({ value }: PartValue) => value.start >= end - inner.length && value.end <= end && value.type === 'date';
  // How the name is read tells no day.
  const said = values.filter((v) => !(isIn(v) && READING.test(v.value.text)));
  const dates = said.filter(isIn).map(({ value }) => value);
  const told = datesOfLife(text, end, dates);
  if (!told || !isPerson(name, inner, told)) return said;
  return said.flatMap((v) => told.get(v.value) ?? [v]);
}

/** What each of the dates in a bracket that ends at `end` tells; undefined where no dash parts them. */
function datesOfLife(
  text: string,
  end: number,
  dates: readonly Expression[],
): Map<Expression, PartValue[]> | undefined {
  const sides = dates.length === 1 ? split(dates[0]!, DASH) : undefined;
  if (sides) {
    const [birth, death] = sides;
    return new Map([
      [
        dates[0]!,
        [
          { value: birth, part: 'birth' },
          { value: death, part: 'death' },
        ],
      ],
    ]);
  }
  // 1958年4月10日 - ）, 1420年頃 - 1491年2月3日
  const dash = dates.findIndex((date, i) => BETWEEN.test(text.slice(date.end, dates[i + 1]?.start ?? end)));
  if (dash < 0) return undefined;
  return new Map(dates.map((value, i) => [value, [{ value, part: i <= dash ? 'birth' : 'death' }]]));
}

/** A name in two parts (カール・ベルネ, はまだ きょうこ) or dates to the day, and so many years between them as a person lives. */
function isPerson(name: string, inner: string, told: ReadonlyMap<Expression, readonly PartValue[]>): boolean {
  const dates = [...told.values()].flat();
  const toTheDay = dates.every(({ value }) => (value.resolved ?? value.value ?? '').length >= 10);
  if (!toTheDay && !/[ァ-ヴー][・＝][ァ-ヴー]/.test(name) && !FULL_READING.test(inner)) return false;
  const years = dates.map(({ value }) => parseInt(value.resolved ?? value.value ?? '', 10));
  const death = dates.findIndex(({ part }) => part === 'death');
  const age = death < 0 ? undefined : years[death]! - years[0]!;
  return age === undefined || (age >= 10 && age <= 120);
}
