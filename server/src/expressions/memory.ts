/** What the text before an expression has named, and with it what the expression means absolutely. */
import { addDays, addMonths, type Day } from './dates/calendar';
import type { Surroundings } from './dates/implied';
import { dayText, monthText, yearText, type Point } from './dates/point';
import { resolvePoint, type Resolved } from './dates/resolve';
import { countOn, inAnyYear, withoutYear } from './dates/unyeared';
import type { DateNode, DurationNode } from './node';
import type { Anchor, ReadContext } from './types';

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;
const DAY_OF_NO_YEAR = /^XXXX-(\d\d)-(\d\d)$/;

/** Behind a year, these make it the topic of the sentences that follow. */
const TOPIC = ['は', 'に', '、', 'には'];

/** Before a stretch of time, these make it count from the date just named. */
const CHAINED = ['その', 'さらに', 'それから', 'そこから'];

/** The last day, month and year that were named. */
interface Told {
  readonly day: Day | undefined;
  readonly month: { readonly year: number; readonly month: number } | undefined;
  readonly year: number | undefined;
  /** Where the year stands; -1 for one of a text before this. */
  readonly yearAt: number;
  /** Is the year the topic of what follows? */
  readonly topic: boolean;
}

export class Memory {
  readonly #text: string;
  readonly #issue: Surroundings['issue'];
  #told: Told;
  /** The last day that was named where no year is known. */
  #unyeared: Day | undefined;
  /** What was told before a sentence looked back (前年4月に着工し、7月に…), and where: behind the sentence it goes on from there. */
  #aside: { readonly told: Told; readonly at: number } | undefined;
  /** The day that the last of 2日後, 3日後 was counted from: the next counts from it too. Where that one stands. */
  #base: { readonly day: Day; readonly at: number } | undefined;
  /** How far sentence ends have been looked for, and where the last one is. */
  #looked = 0;
  #sentence = 0;

  constructor(text: string, { refDate, anchor }: ReadContext) {
    this.#text = text;
    this.#issue = parse(refDate);
    const told = parse(anchor?.date);
    const month = told?.month === undefined ? undefined : { year: told.year, month: told.month };
    const day = month && told?.day !== undefined ? { ...month, day: told.day } : undefined;
    this.#told = { day, month, year: anchor?.year ?? told?.year, yearAt: -1, topic: month !== undefined };
    const [, ...unyeared] = DAY_OF_NO_YEAR.exec(anchor?.date ?? '') ?? [];
    if (unyeared.length > 0) this.#unyeared = inAnyYear(Number(unyeared[0]), Number(unyeared[1]));
  }

  /** The last year that this text or the one before names, else that of the issue. */
  get nearYear(): { year: number; told: boolean } | undefined {
    if (this.#told.year !== undefined) return { year: this.#told.year, told: true };
    return this.#issue && { year: this.#issue.year, told: false };
  }

  anchor(): Anchor {
    const { day, month, year } = this.#aside?.told ?? this.#told;
    const date = day
      ? dayText(day)
      : month
        ? monthText(month.year, month.month)
        : this.#unyeared && withoutYear(dayText(this.#unyeared));
    return { ...(date && { date }), ...(year !== undefined && { year }) };
  }

  resolveDate(node: DateNode): string | undefined {
    this.#goOn(node.start);
    const around = this.#aroundShift(node) ?? this.#around(node.start);
    const first = resolvePoint(node.point, around);
    const last = node.to ? resolvePoint(node.to, first ? { ...around, ...named(first) } : around) : undefined;
    if (node.to && !(first && last)) return undefined;
    if (!first) return this.#resolveWithoutYear(node.point);
    this.#unyeared = undefined;
    this.#remember(last ?? first, node);
    if (!node.to || !last) return first.edtf;
    const from = precede(first, last, node);
    return `${from}/${last.edtf}`;
  }

  /** 過去5年間: the stretch up to the day of issue. */
  resolveDuration(node: DurationNode): string | undefined {
    const issue = this.#issue;
    if (node.direction === 'none' || !issue) return undefined;
    const sign = node.direction === 'past' ? -1 : 1;
    const { from } = node;
    const keys = Object.keys(from);
    if (keys.length !== 1 || JSON.stringify(from) !== JSON.stringify(node.to)) return undefined;
    const order = (a: string, b: string): string => (sign < 0 ? `${b}/${a}` : `${a}/${b}`);
    if (from.year !== undefined && Number.isInteger(from.year))
      return order(yearText(issue.year), yearText(issue.year + sign * from.year));
    if (issue.month === undefined) return undefined;
    if (from.month !== undefined && Number.isInteger(from.month)) {
      const other = addMonths({ year: issue.year, month: issue.month, day: 1 }, sign * from.month);
      return order(monthText(issue.year, issue.month), monthText(other.year, other.month));
    }
    const days = from.day ?? (from.week === undefined ? undefined : from.week * 7);
    if (issue.day === undefined || days === undefined || !Number.isInteger(days)) return undefined;
    const today = { year: issue.year, month: issue.month, day: issue.day };
    return order(dayText(today), dayText(addDays(today, sign * days)));
  }

  /** 7月3日に着き、12日後に発った: in a text that names no year the second is July 15 of that year. */
  #resolveWithoutYear(point: Point): string | undefined {
    if (this.#issue || this.#told.year !== undefined) return undefined;
    const { relative, month, day } = point;
    if (month !== undefined && day !== undefined && !relative) {
      this.#unyeared = inAnyYear(month, day);
      return undefined;
    }
    const from = this.#unyeared;
    if (!from || !(relative ?? point.shift)) return undefined;
    const found = countOn(point, from);
    this.#unyeared = found?.day;
    return found?.edtf;
  }

  #around(at: number): Surroundings {
    const { day, month, year, yearAt, topic } = this.#told;
    const yearHolds = topic || (yearAt >= 0 && yearAt >= this.#sentenceStart(at));
    return { issue: this.#issue, day, month, year, yearHolds };
  }

  /** A new sentence counts from what was told before the one that looked back. */
  #goOn(at: number): void {
    if (!this.#aside || this.#aside.at >= this.#sentenceStart(at)) return;
    this.#told = this.#aside.told;
    this.#aside = undefined;
  }

  /** 2日後には…に、3日後には…に: both are counted from the day before them. さらに3日後 and その3日後 are not. */
  #aroundShift(node: DateNode): Surroundings | undefined {
    const before = this.#base;
    this.#base = undefined;
    const bare = node.offset?.startsWith('P') && !CHAINED.some((word) => this.#text.endsWith(word, node.start));
    const told = this.#told.day;
    if (!bare || !told || this.#text.startsWith('その', node.start)) return undefined;
    const day = before && before.at >= this.#sentenceStart(node.start) ? before.day : told;
    this.#base = { day, at: node.start };
    return { ...this.#around(node.start), day };
  }

  #sentenceStart(at: number): number {
    for (; this.#looked < at; this.#looked++) {
      const c = this.#text.charAt(this.#looked);
      if (c === '。' || c === '\n') this.#sentence = this.#looked + 1;
    }
    return this.#sentence;
  }

  #remember(resolved: Resolved, node: DateNode): void {
    const { year, month, day } = resolved;
    if (year === undefined) return;
    const { point } = node;
    const step = point.relative?.year;
    // 来年1月20日 looks ahead from the day of issue: neither its year nor its month is what 11月15日 further on counts from.
    if (step?.from === 'issue' && step.by > 0) return;
    if (looksBack(point)) this.#aside ??= { told: this.#told, at: node.start };
    else if (point.year !== undefined) this.#aside = undefined;
    const before = this.#told;
    const topic = month !== undefined || TOPIC.some((word) => this.#text.startsWith(word, node.end));
    this.#told = { ...before, year, yearAt: node.end, topic };
    if (month === undefined) return;
    const sameMonth = before.day?.year === year && before.day.month === month;
    const days = day === undefined ? (sameMonth ? before.day : undefined) : { year, month, day };
    this.#told = { ...this.#told, month: { year, month }, day: days };
  }
}

/** 前年4月, 前日: before the time that is told of. */
const looksBack = ({ relative }: Point): boolean =>
  [relative?.year, relative?.month, relative?.day].some((step) => step?.from === 'text' && step.by < 0);

const named = ({ year, month, day }: Resolved): Partial<Surroundings> =>
  year === undefined
    ? {}
    : {
        year,
        yearHolds: true,
        ...(month !== undefined && { month: { year, month } }),
        ...(month !== undefined && day !== undefined && { day: { year, month, day } }),
      };

/** 10月から来年の5月: the October before that May. */
function precede(first: Resolved, last: Resolved, { point }: DateNode): string {
  if (first.year === undefined || last.year === undefined || first.month === undefined || last.month === undefined)
    return first.edtf;
  const implied =
    point.year === undefined && point.years === undefined && !point.relative?.year && point.month !== undefined;
  if (!implied) return first.edtf;
  const year = first.month > last.month ? last.year - 1 : last.year;
  return yearText(year) + first.edtf.slice(yearText(first.year).length);
}

function parse(date: string | undefined): Surroundings['issue'] {
  const found = date === undefined ? null : DATE.exec(date);
  if (!found) return undefined;
  const [, year, month, day] = found;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}
