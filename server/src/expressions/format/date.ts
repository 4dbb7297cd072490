/** A date in the notation of another: separators, era, digits; a relative one becomes absolute where no word of its kind fits (relative.ts). */
import { mondayOf, toNumber } from '../dates/calendar';
import { fold } from '../text/fold';
import type { Era, Lexicon } from '../tables/lexicon';
import type { Expression } from '../types';
import { styleOf, writeNumber, type NumberStyle } from './number';

interface Parts {
  readonly year?: number | undefined;
  readonly month?: number;
  readonly day?: number;
  readonly time?: string;
}

const EDTF = /^(?:(\d{4}|XXXX|XX\d\d)(?:-(\d\d)(?:-(\d\d))?)?)?(?:T(\d\d(?::\d\d){0,2}))?$/;
const SEPARATED = /^(\D*?)(\d{1,4})([/.-])(\d{1,2})(?:\3(\d{1,2}))?$/;
const FIGURES = /[\d０-９〇一二三四五六七八九十]+/;
const WEEKDAYS = '月火水木金土日';

export function formatDate(lexicon: Lexicon, value: Expression, model: Expression): string | undefined {
  const from = value.resolved ?? value.value;
  const ends = from?.split('/');
  if (!ends || ends.length > 2) return undefined;
  const joint = /から|[〜～~\-－–]/.exec(model.text);
  if (ends.length === 2 || (model.resolved ?? model.value ?? '').includes('/'))
    return interval(lexicon, ends, model, joint);
  const parts = parsePoint(ends[0]!);
  // The figures of 十日後 are no part of a date; they only show how the writer writes figures.
  const text = model.offset === undefined ? model.text : (FIGURES.exec(model.text)?.[0] ?? '');
  return parts && writePoint(lexicon, parts, text, parsePoint(model.resolved ?? model.value ?? ''));
}

function interval(
  lexicon: Lexicon,
  ends: readonly string[],
  model: Expression,
  joint: RegExpExecArray | null,
): string | undefined {
  const bounds = (model.resolved ?? model.value ?? '').split('/');
  if (!joint || ends.length !== 2 || bounds.length !== 2) return undefined;
  const [a, b] = [parsePoint(ends[0]!), parsePoint(ends[1]!)];
  if (!a || !b) return undefined;
  const texts = [model.text.slice(0, joint.index), model.text.slice(joint.index + joint[0].length)];
  const first = writePoint(lexicon, a, texts[0]!, parsePoint(bounds[0]!));
  // What the second leaves to the first, it goes on leaving to it.
  const was = parsePoint(bounds[1]!);
  const second = writePoint(
    lexicon,
    b,
    texts[1]!,
    was && b.year !== undefined && a.year === b.year ? { ...was, year: b.year } : was,
  );
  return first && second && first + joint[0] + second;
}

export function parsePoint(edtf: string): Parts | undefined {
  const found = EDTF.exec(edtf);
  if (!found) return undefined;
  const n = (text: string | undefined): number | undefined =>
    text === undefined || /X/.test(text) ? undefined : Number(text);
  const [year, month, day] = [n(found[1]), n(found[2]), n(found[3])];
  if (month !== undefined && month > 12) return undefined;
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(found[4] && { time: found[4] }),
  };
}

export function writePoint(lexicon: Lexicon, parts: Parts, model: string, was: Parts | undefined): string | undefined {
  const folded = fold(model).text;
  const separated = SEPARATED.exec(folded);
  if (separated) return withSeparators(lexicon, parts, separated, styleOf(model));
  const style = styleOf(/[\d０-９〇一二三四五六七八九十]+(?=[年月日時]|$)/.exec(model)?.[0] ?? '1');
  const has = {
    month: /月/.test(folded.replace(/.曜/, '')) && !/[先来今翌同前]月/.test(folded),
    day: /[\d〇一二三四五六七八九十]日/.test(folded),
    time: /[時:正]/.test(folded),
  };
  const relative = !has.month && !has.day && !/[\d元〇一二三四五六七八九十]年/.test(folded) && !has.time;
  const time = parts.time && has.time ? writeTime(parts.time, style, folded) : '';
  if (has.time && !has.day && !has.month && !relative)
    return parts.day === undefined || !/[日年]/.test(folded) ? time || undefined : undefined;
  const lead = yearLead(lexicon, parts, folded, was, style);
  if (lead === undefined) return undefined;
  const fine = relative ? fineness(was) : has.day ? 3 : has.month ? 2 : 1;
  const sameMonth = was?.month === parts.month && was?.year === parts.year;
  const named = has.month || (fine >= 2 && (relative || !sameMonth));
  const monthWord = /^\D*?月の?(?=[\d〇一二三四五六七八九十]+日)/.exec(folded)?.[0];
  if (monthWord && sameMonth && parts.day !== undefined) {
    return `${monthWord}${writeNumber(parts.day, style)}日${weekday(parts, model)}${time}`;
  }
  const month = parts.month !== undefined && named ? `${writeNumber(parts.month, style)}月` : '';
  const day = parts.day !== undefined && fine >= 3 ? `${writeNumber(parts.day, style)}日` : '';
  const joint = /年の/.test(folded) && lead.endsWith('年') ? 'の' : '';
  const year = relative && was?.year === parts.year && fine >= 2 ? '' : lead + joint;
  return year + month + day + weekday(parts, model) + time || undefined;
}

const fineness = (was: Parts | undefined): number => (was?.day !== undefined ? 3 : was?.month !== undefined ? 2 : 1);

/** 2024年, 令和6年, 24年, 来年の — or nothing where the model leaves the year out. */
function yearLead(
  lexicon: Lexicon,
  parts: Parts,
  model: string,
  was: Parts | undefined,
  style: NumberStyle,
): string | undefined {
  if (parts.year === undefined) return '';
  const era = lexicon.eras.longest(model, 0);
  if (era) return eraYear(lexicon, parts, style);
  const written = /([\d〇一二三四五六七八九十]+)年/.exec(model)?.[1];
  if (written !== undefined) {
    const short = /^\d\d$/.test(written);
    const quote = /^['’]/.test(model) ? '’' : '';
    return `${/^西暦/.test(model) ? '西暦' : ''}${quote}${short ? writeNumber(parts.year % 100, style).padStart(2, '0') : writeNumber(parts.year, { ...style, grouped: false, script: style.script === 'kanji' ? 'kanjiDigits' : style.script })}年`;
  }
  const word = /^(\D*?年)(の?)(?=[\d〇一二三四五六七八九十])/.exec(model);
  if (word) return was?.year === parts.year ? word[0] : `${writeNumber(parts.year, { ...style, grouped: false })}年`;
  const monthOnly = /月|日/.test(model) && /[\d〇一二三四五六七八九十](?:月|日)/.test(model);
  return monthOnly && (was?.year === undefined || was.year === parts.year)
    ? ''
    : `${writeNumber(parts.year, { ...style, grouped: false })}年`;
}

/** The era the date falls in; none where the year alone leaves two. */
function eraYear(lexicon: Lexicon, { year = 0, month, day }: Parts, style: NumberStyle): string | undefined {
  const era = lexicon.tables.eras.eras.find((row) => row.from <= year && begun(row, year, month, day));
  if (!era) return undefined;
  const n = year - era.from + 1;
  return `${era.name}${n === 1 ? '元' : writeNumber(n, style)}年`;
}

/** Has the era begun on that day? What is not said of the day is taken for yes. */
function begun({ from, firstDay }: Era, year: number, month: number | undefined, day: number | undefined): boolean {
  if (year !== from || !firstDay || month === undefined) return true;
  const [firstMonth, first] = firstDay.split('-').map(Number) as [number, number];
  return month > firstMonth || (month === firstMonth && (day ?? 31) >= first);
}

function withSeparators(
  lexicon: Lexicon,
  parts: Parts,
  found: RegExpExecArray,
  style: NumberStyle,
): string | undefined {
  const [, era = '', first = '', mark = '', second = '', third] = found;
  const pad = (n: number, like: string): string =>
    like.startsWith('0') || like.length === 4 ? String(n).padStart(like.length, '0') : String(n);
  const wide = (text: string): string =>
    style.script === 'full' ? text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : text;
  const { year, month, day } = parts;
  if (third === undefined && first.length <= 2 && era === '') {
    return month === undefined || day === undefined
      ? undefined
      : wide(`${pad(month, first)}${mark}${pad(day, second)}`);
  }
  if (year === undefined || month === undefined) return undefined;
  const known = era === '' ? undefined : lexicon.eras.longest(era, 0)?.value;
  const lead = known ? `${era}${year - known.from + 1}` : pad(year, first);
  if (third === undefined) return wide(`${lead}${mark}${pad(month, second)}`);
  return day === undefined ? undefined : wide(`${lead}${mark}${pad(month, second)}${mark}${pad(day, third)}`);
}

function writeTime(time: string, style: NumberStyle, model: string): string {
  const [full = 0, minute, second] = time.split(':').map(Number);
  const halved = /午[前後]|[ap]\.?m/i.test(model);
  const half = halved ? (full < 12 ? '午前' : '午後') : '';
  const hour = halved ? full % 12 : full;
  const part = (n: number | undefined, unit: string): string => (n === undefined ? '' : writeNumber(n, style) + unit);
  if (minute === 30 && second === undefined && model.includes('時半')) return `${half}${part(hour, '時')}半`;
  return half + part(hour, '時') + part(minute, '分') + part(second, '秒');
}

/** （日） behind the model's date becomes the weekday of the value's. */
function weekday({ year, month, day }: Parts, model: string): string {
  const bracket = /[(（][月火水木金土日](曜日?)?[)）]/.exec(model);
  if (!bracket || year === undefined || month === undefined || day === undefined) return '';
  const n = toNumber({ year, month, day });
  const char = WEEKDAYS.charAt(n - mondayOf(n));
  return bracket[0].replace(/[月火水木金土日]/, char);
}
