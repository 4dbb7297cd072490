/** Durations: in days. A month has no fixed number of days, so months against days agree within a thirtieth. */
import type { Agreement, Expression } from '../types';
import { compareFigures } from './spread';

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const MONTH = 30.436875;

interface Length {
  readonly months: number;
  readonly days: number;
  readonly written: number;
}

/** Months and days of an ISO 8601 duration; undefined where it is none. */
export function parseDuration(value: string): Length | undefined {
  const parts = DURATION.exec(value)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const written = parts.filter((part) => part !== 0);
  return {
    months: years * 12 + months,
    days: weeks * 7 + days + hours / 24 + minutes / 1440 + seconds / 86_400,
    written: written.length === 1 ? written[0]! : 1.234567,
  };
}

export function compareDurations(claim: Expression, fact: Expression): Agreement {
  const a = ends(claim.value);
  const b = ends(fact.value);
  if (!a || !b) return 'incomparable';
  const mixed =
    new Set([...a, ...b].map(({ months, days }) => (months > 0 && days > 0 ? 'both' : months > 0 ? 'months' : 'days')))
      .size > 1;
  const agreement = compareFigures(figure(a, claim), figure(b, fact));
  if (!mixed || agreement !== 'differ') return agreement;
  const near = a.length === 1 && b.length === 1 && Math.abs(total(a[0]!) - total(b[0]!)) <= total(b[0]!) / 30;
  return near ? 'agree' : 'differ';
}

const total = ({ months, days }: Length): number => months * MONTH + days;

function ends(value: string | undefined): Length[] | undefined {
  const parts = value?.split('/').map(parseDuration);
  return parts?.every((part) => part !== undefined) ? parts : undefined;
}

/** 以上 and its like open a duration as they do an amount. */
function figure(lengths: readonly Length[], { modifier }: Expression) {
  const low = total(lengths[0]!);
  const high = total(lengths.at(-1)!);
  const [openAbove, openBelow] = [modifier === 'ge' || modifier === 'gt', modifier === 'le' || modifier === 'lt'];
  return { min: openBelow ? null : low, max: openAbove ? null : high, modifier, written: lengths[0]!.written };
}
