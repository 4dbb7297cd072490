/**
 * Dates and times: field by field where a year is missing, as stretches of days where both are whole.
 */
import { daysIn, mondayOf, toNumber } from '../dates/calendar';
import { compareDurations } from './durations';
import type { Agreement, Expression, Modifier } from '../types';

/** One EDTF point in its fields; what is not said is absent. */
interface Fields {
  /** Four characters, X where unsaid; negative years have a sign before them. */
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
  readonly season?: number;
  readonly week?: number;
  readonly weekday?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: string;
}

const POINT =
  /^(?:(-?[\dX]{4})(?:-(?:W([\dX]{2})(?:-(\d))?|([\dX]{2})(?:-([\dX]{2}))?))?)?(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?)?/;

/** `halves` are the words that say which half of the day a time is in: 午後, 朝. */
export function compareDates(claim: Expression, fact: Expression, halves: readonly string[]): Agreement {
  const absolute = compareAbsolute(claim, fact);
  if (absolute === 'differ' && halfLeftOpen(claim, fact, halves)) return 'incomparable';
  if (absolute === 'equal' || absolute === 'agree' || !claim.offset || !fact.offset) return absolute;
  // 3カ月前 and 3カ月前 say the same of one event, whatever day either was counted from.
  return compareOffsets(claim, claim.offset, fact, fact.offset);
}

/** 10時 and 午後10時 of one day: the first may be said of the morning or of the evening. */
function halfLeftOpen(claim: Expression, fact: Expression, halves: readonly string[]): boolean {
  if (!hasTime(claim) || !hasTime(fact)) return false;
  const [a, b] = [claim, fact].map(({ value, resolved, text }) => {
    const [day, time = ''] = (resolved ?? value ?? '').split('T');
    return { day, hour: parseInt(time, 10), minutes: time.slice(2), said: halves.some((word) => text.includes(word)) };
  });
  const [early, late] = a!.hour < b!.hour ? [a!, b!] : [b!, a!];
  return late.hour - early.hour === 12 && !early.said && early.day === late.day && early.minutes === late.minutes;
}

const hasTime = ({ value, resolved }: Expression): boolean => (resolved ?? value ?? '').includes('T');

function compareOffsets(claim: Expression, claimed: string, fact: Expression, stated: string): Agreement {
  if (claimed.startsWith('-') !== stated.startsWith('-')) return 'differ';
  const length = (expression: Expression, offset: string): Expression => ({
    ...expression,
    type: 'duration',
    value: offset.replaceAll('-', '').split('/').reverse().join('/'),
  });
  return compareDurations(length(claim, claimed), length(fact, stated));
}

function compareAbsolute(claim: Expression, fact: Expression): Agreement {
  const both = claim.resolved !== undefined && fact.resolved !== undefined;
  const said = parse(both ? claim.resolved : (claim.value ?? claim.resolved));
  const stated = parse(both ? fact.resolved : (fact.value ?? fact.resolved));
  if (!said || !stated) return 'incomparable';
  const a = inYearOf(stated, said);
  const b = inYearOf(said, stated);
  if (a.length === 2 && b.length === 2) return worst(comparePoints(a[0]!, b[0]!), comparePoints(a[1]!, b[1]!));
  if (a.length === 1 && b.length === 1 && !bounding(claim.modifier) && !bounding(fact.modifier)) {
    return refine(comparePoints(a[0]!, b[0]!), a[0]!, claim.modifier, b[0]!, fact.modifier);
  }
  return compareStretches(stretch(a, claim.modifier), stretch(b, fact.modifier));
}

/** A stretch of days without a year lies in the year of the date it is compared with. */
function inYearOf([other]: readonly Fields[], points: Fields[]): Fields[] {
  const unyeared = points.length === 2 && points.every(({ year, day }) => year === 'XXXX' && day !== undefined);
  return unyeared ? points.map((point) => ({ ...point, year: other!.year })) : points;
}

const bounding = (modifier: Modifier | undefined): boolean =>
  modifier === 'ge' || modifier === 'gt' || modifier === 'le' || modifier === 'lt';

const numberOr = (text: string | undefined): number | undefined =>
  text === undefined || text.includes('X') ? undefined : Number(text);

/** A draft's date is compared with many: what was parsed last is kept. */
const parsed = new Map<string, Fields[] | undefined>();
const MOST_PARSED = 4000;

function parse(value: string | undefined): Fields[] | undefined {
  if (value === undefined) return undefined;
  if (parsed.has(value)) return parsed.get(value);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const fields = fieldsOf(value);
  parsed.set(value, fields);
  return fields;
}

function fieldsOf(value: string): Fields[] | undefined {
  const points = value.split('/').map((part) => {
    const found = POINT.exec(part);
    if (!found?.[0]) return undefined;
    const [, year, week, weekday, month, day, hour, minute, second, zone] = found;
    const m = numberOr(month);
    const fields: Record<string, number | undefined> = {
      month: m !== undefined && m <= 12 ? m : undefined,
      season: m !== undefined && m > 12 ? m : undefined,
      day: numberOr(day),
      week: numberOr(week),
      weekday: numberOr(weekday),
      hour: numberOr(hour),
      minute: numberOr(minute),
      second: numberOr(second),
    };
    const said = Object.fromEntries(Object.entries(fields).filter(([, n]) => n !== undefined));
    return { year: year ?? 'XXXX', ...said, ...(zone && { zone }) } as Fields;
  });
  return points.every((point) => point !== undefined) ? points : undefined;
}

/** From the coarsest field to the finest: the first that differs decides, the first that only one of them says ends it. */
function comparePoints(claim: Fields, fact: Fields): Agreement {
  if (isHourOf(claim, fact) || isHourOf(fact, claim)) return 'incomparable';
  const years = compareYears(claim.year, fact.year);
  if (years === 'differ') return 'differ';
  if (claim.season !== undefined || fact.season !== undefined || claim.week !== undefined || fact.week !== undefined) {
    if (years === 'incomparable')
      return claim.season === fact.season && claim.week === fact.week ? 'agree' : 'incomparable';
    return compareStretches(stretch([claim], undefined), stretch([fact], undefined));
  }
  let result: Agreement = years;
  if (claim.zone && fact.zone && claim.zone !== fact.zone) return 'incomparable';
  for (const key of ['month', 'day', 'weekday', 'hour', 'minute', 'second'] as const) {
    const [a, b] = [claim[key], fact[key]];
    if (a === b) continue;
    if (key === 'minute' || key === 'second') {
      // Where only one of them says the hour, that was told already.
      if (claim.hour === undefined || fact.hour === undefined) continue;
      if ((a ?? 0) !== (b ?? 0)) return 'differ';
      continue;
    }
    if (a !== undefined && b !== undefined) return 'differ';
    // A weekday beside a date adds nothing that could be compared.
    if (key === 'weekday' && (claim.day !== undefined || fact.day !== undefined)) continue;
    result = worst(result, a === undefined ? 'agree' : 'incomparable');
  }
  return result;
}

/** An hour of whatever day, and a date without one, have nothing in common: 午後6時 and 2024年. */
const isHourOf = ({ year, month, day, season, week, weekday }: Fields, { hour }: Fields): boolean =>
  hour === undefined && year === 'XXXX' && [month, day, season, week, weekday].every((field) => field === undefined);

function compareYears(claim: string, fact: string): Agreement {
  if (claim === fact) return 'equal';
  if (claim.length !== fact.length) return 'differ';
  let result: Agreement = 'equal';
  for (let i = 0; i < claim.length; i++) {
    const [a, b] = [claim.charAt(i), fact.charAt(i)];
    if (a === b) continue;
    if (a !== 'X' && b !== 'X') return 'differ';
    // Where the year is left out on one side only, it is understood: 11月17日 and 2024年11月17日.
    result = worst(result, a === 'X' || fact === 'XXXX' ? 'agree' : 'incomparable');
  }
  return result;
}

const ORDER: readonly Agreement[] = ['equal', 'agree', 'incomparable', 'differ'];
const worst = (a: Agreement, b: Agreement): Agreement => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** 上旬, 末 and ごろ beside dates that agree so far or fail only within what they allow. */
function refine(
  plain: Agreement,
  claim: Fields,
  claimed: Modifier | undefined,
  fact: Fields,
  stated: Modifier | undefined,
): Agreement {
  if (claimed === stated) return plain;
  if (claimed === 'approx' || stated === 'approx')
    return plain === 'differ' && nearly(claim, fact) ? 'agree' : plain === 'equal' ? 'agree' : plain;
  if (plain === 'differ' && claimed === 'near_above') return follows(claim, fact) ? 'agree' : 'differ';
  if (plain === 'differ' && stated === 'near_above') return follows(fact, claim) ? 'agree' : 'differ';
  if (plain === 'differ') return plain;
  const [a, b] = [stretch([claim], claimed), stretch([fact], stated)];
  if (!a || !b) return plain;
  return compareStretches(a, b);
}

/** 6時過ぎ: as far as ごろ allows, and not before. */
function follows(named: Fields, other: Fields): boolean {
  const begin = (f: Fields): number =>
    f.hour === undefined ? (stretch([f], undefined)?.[0] ?? 0) : f.hour * 60 + (f.minute ?? 0);
  return nearly(named, other) && begin(named) <= begin(other);
}

/** ごろ: an hour, a day, a month or a year off, whichever is the finest said. */
function nearly(a: Fields, b: Fields): boolean {
  const minutes = (f: Fields): number | undefined => (f.hour === undefined ? undefined : f.hour * 60 + (f.minute ?? 0));
  const [x, y] = [minutes(a), minutes(b)];
  if (x !== undefined && y !== undefined) return a.day === b.day && a.month === b.month && Math.abs(x - y) <= 30;
  const [p, q] = [stretch([a], undefined), stretch([b], undefined)];
  if (!p || !q) return false;
  const gap = Math.max(p[0], q[0]) - Math.min(p[1], q[1]);
  return gap <= (a.day !== undefined ? 3 : a.month !== undefined ? 31 : 366);
}

type Stretch = readonly [number, number];

/** First and last day; undefined where the year is not known. */
function stretch(points: readonly Fields[], modifier: Modifier | undefined): Stretch | undefined {
  const all = points.map(whole);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return undefined;
  const [from, to] = [first[0], last[1]];
  switch (modifier) {
    case 'ge':
      return [from, Infinity];
    case 'gt':
      return [to, Infinity];
    case 'le':
      return [-Infinity, to];
    case 'lt':
      return [-Infinity, from];
    case 'start':
      return [from, from + Math.ceil((to - from) * 0.34)];
    case 'mid':
      return [from + Math.floor((to - from) * 0.25), to - Math.floor((to - from) * 0.25)];
    case 'end':
      return [to - Math.ceil((to - from) * 0.36), to];
    default:
      return [from, to];
  }
}

function whole({ year, month, day, season, week, weekday }: Fields): Stretch | undefined {
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  if (year === 'XXXX' || (low !== high && (month !== undefined || /^X/.test(year)))) return undefined;
  const from = (m: number, d: number): number => toNumber({ year: low, month: m, day: d });
  if (week !== undefined) {
    const monday = mondayOf(from(1, 4)) + (week - 1) * 7;
    return weekday === undefined ? [monday, monday + 6] : [monday + weekday - 1, monday + weekday - 1];
  }
  if (season !== undefined) {
    const months = season >= 40 ? 6 : 3;
    const start = season >= 40 ? (season - 40) * 6 + 1 : season >= 33 ? (season - 33) * 3 + 1 : (season - 21) * 3 + 3;
    return [from(start, 1), toNumber({ year: low, month: start + months, day: 0 })];
  }
  if (month === undefined) return [from(1, 1), toNumber({ year: high, month: 12, day: 31 })];
  return day === undefined ? [from(month, 1), from(month, daysIn(low, month))] : [from(month, day), from(month, day)];
}

function compareStretches(claim: Stretch | undefined, fact: Stretch | undefined): Agreement {
  if (!claim || !fact) return 'incomparable';
  if (claim[0] === fact[0] && claim[1] === fact[1]) return 'equal';
  if (claim[1] < fact[0] || fact[1] < claim[0]) return 'differ';
  if (claim[0] === -Infinity && fact[0] === -Infinity) return 'differ';
  if (claim[1] === Infinity && fact[1] === Infinity) return 'differ';
  return claim[0] <= fact[0] && fact[1] <= claim[1] ? 'agree' : 'incomparable';
}
