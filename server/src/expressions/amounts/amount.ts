/**
 * Amounts: a number and what it measures, with money, shares and speeds.
 *
 * @example 6億5200万ドル → {"type":"quantity","quantity":{"min":652000000,"max":652000000,"unit":"USD"}}
 * @example $48.2万 → {"type":"quantity","quantity":{"min":482000,"max":482000,"unit":"USD"}}
 * @example 652 million dollars → {"type":"quantity","quantity":{"min":652000000,"max":652000000,"unit":"USD"}}
 * @example 2ドル3セント → {"type":"quantity","quantity":{"min":2.03,"max":2.03,"unit":"USD"}}
 * @example 3割5分 → {"type":"quantity","quantity":{"min":35,"max":35,"unit":"%"}}
 * @example 時速50〜60キロ → {"type":"quantity","quantity":{"min":50,"max":60,"unit":"km/h"}}
 * @example 摂氏10.5度 → {"type":"quantity","quantity":{"min":10.5,"max":10.5,"unit":"Cel"}}
 * @example ふたり → {"type":"quantity","quantity":{"min":2,"max":2,"unit":"人"}}
 * @example 半分 → {"type":"quantity","quantity":{"min":0.5,"max":0.5,"unit":null}}
 */
import { isDigit, isKanji, skipSpace } from '../text/chars';
import { readSigned, type Num } from '../numerals/number';
import { readRange, readTo } from '../numerals/range';
import type { Lexicon } from '../tables/lexicon';
import type { Given, Modifier } from '../types';
import { oneOf } from '../dates/component';
import { perTime, readOpenCounter, readUnit, type UnitFound } from './unit';

export interface AmountFound {
  readonly end: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
  readonly kind: UnitFound['kind'] | 'bare' | 'share' | 'ordinal';
  readonly ordinal?: boolean;
  readonly modifier?: Modifier;
  readonly num?: Num;
  /** Where the unit is not written. */
  readonly given?: Given;
}

export function readAmount(lexicon: Lexicon, text: string, i: number): AmountFound | undefined {
  return (
    readNative(lexicon, text, i) ??
    readSignedMoney(lexicon, text, i) ??
    readUnitBefore(lexicon, text, i) ??
    readMeasured(lexicon, text, i, i)
  );
}

function readNative(lexicon: Lexicon, text: string, i: number): AmountFound | undefined {
  const share = lexicon.shares.longest(text, i);
  if (share && (!isKanji(text.charCodeAt(share.end)) || oneOf(text, share.end, '以弱強超近程未前'))) {
    const { n, modifier } = share.value;
    return { end: share.end, min: n, max: n, unit: null, kind: 'share', ...(modifier && { modifier }) };
  }
  const word = lexicon.native.longest(text, i);
  if (!word || isKanji(text.charCodeAt(word.end)) || oneOf(text, word.end, 'ずひなごっ')) return undefined;
  const ordinal = text.startsWith('目', word.end);
  return {
    end: word.end,
    min: word.value.n,
    max: word.value.n,
    unit: word.value.unit ?? 'つ',
    kind: 'counter',
    ...(ordinal && { ordinal }),
  };
}

/** $48.2万, ¥100, € 1.5, US$3 billion. */
function readSignedMoney(lexicon: Lexicon, text: string, i: number): AmountFound | undefined {
  const sign = lexicon.moneySigns.longest(text, i);
  if (!sign) return undefined;
  const num = readRange(lexicon, text, skipSpace(text, sign.end), () => true);
  if (!num?.arabic || num.several) return undefined;
  const again = readUnit(lexicon, text, num.end, i);
  const end = again?.kind === 'money' ? again.end : num.end;
  return { end, min: num.min, max: num.max, unit: sign.value.code, kind: 'money', num };
}

/** 時速50km〜60km, 毎秒10トン. */
export function readRate(lexicon: Lexicon, text: string, i: number): AmountFound | undefined {
  const rate = lexicon.rates.longest(text, i);
  if (!rate) return undefined;
  const at = text.startsWith('約', rate.end) ? rate.end + 1 : rate.end;
  const found = readMeasured(lexicon, text, at, i);
  if (found?.kind !== 'measure' && found?.kind !== 'counter') return undefined;
  const per =
    found.unit === null || found.unit.includes('/') ? found.unit : perTime(found.unit, rate.value.per, found.unit);
  return { ...found, unit: per, ...(at > rate.end && { modifier: 'approx' as const }) };
}

/** 摂氏10度, マッハ5. */
function readUnitBefore(lexicon: Lexicon, text: string, i: number): AmountFound | undefined {
  const before = lexicon.unitBefore.longest(text, i);
  if (!before) return undefined;
  const { unit, after, negative } = before.value;
  const isAfter = (end: number): string | undefined => after.find((word) => text.startsWith(word, end));
  const num = readRange(lexicon, text, skipSpace(text, before.end), (end) => isAfter(end) !== undefined);
  if (!num || num.several) return undefined;
  const word = isAfter(num.end);
  if (after.length > 0 && word === undefined) return undefined;
  const sign = negative ? -1 : 1;
  const angle = /[緯経]$/.test(unit) && num.min === num.max ? readAngle(lexicon, text, num, num.end + 1) : undefined;
  if (angle) return { end: angle.end, min: angle.degrees, max: angle.degrees, unit, kind: 'measure', num };
  const [min, max] = [sign * num.min, sign * num.max].sort((a, b) => a - b) as [number, number];
  return { end: num.end + (word?.length ?? 0), min, max, unit, kind: 'measure', num };
}

/** 北緯35度41分22秒 in degrees. */
function readAngle(lexicon: Lexicon, text: string, num: Num, i: number): { end: number; degrees: number } | undefined {
  const part = (at: number, unit: string): { end: number; n: number } | undefined => {
    const found = readSigned(lexicon, text, at);
    return found && text.charAt(found.end) === unit ? { end: found.end + 1, n: found.min } : undefined;
  };
  const minutes = part(i, '分');
  const seconds = minutes && part(minutes.end, '秒');
  if (!minutes) return undefined;
  return { end: seconds?.end ?? minutes.end, degrees: round(num.min + minutes.n / 60 + (seconds?.n ?? 0) / 3600) };
}

/** A number or a range of two, and its unit; a number alone is `bare`. `from` is where context is looked for. */
function readMeasured(lexicon: Lexicon, text: string, i: number, from: number): AmountFound | undefined {
  const unitAt = (end: number): UnitFound | undefined => readUnit(lexicon, text, end, from);
  const num =
    readRange(
      lexicon,
      text,
      i,
      (end, dash) => !dash || unitAt(end) !== undefined || lexicon.tenths.longest(text, end) !== undefined,
    ) ?? readRatio(lexicon, text, i);
  if (!num) return undefined;
  const ratio = num.plain > 0 ? readRatio(lexicon, text, i) : undefined;
  const measured = ratio && unitAt(ratio.end);
  if (ratio) {
    if (measured) return withUnit(lexicon, text, ratio, measured);
    return { end: ratio.end, min: ratio.min, max: ratio.max, unit: null, kind: 'share', num: ratio };
  }
  const tenths = readTenths(lexicon, text, num);
  if (tenths) return tenths;
  const unit =
    unitAt(num.end) ??
    (num.arabic && !(num.plain === 4 && num.min >= 1900 && num.min < 2100)
      ? readOpenCounter(text, num.end)
      : undefined);
  if (!unit) return { end: num.end, min: num.min, max: num.max, unit: null, kind: 'bare', num };
  return withUnit(lexicon, text, num, unit);
}

/** 1/4マイル, 約1/3: digits over digits measure something, are a share of something, or no number at all. */
function readRatio(lexicon: Lexicon, text: string, i: number): Num | undefined {
  const above = readSigned(lexicon, text, i);
  if (!above?.plain || text.charAt(above.end) !== '/' || !isDigit(text.charCodeAt(above.end + 1))) return undefined;
  const below = readSigned(lexicon, text, above.end + 1);
  if (!below?.plain || below.min === 0) return undefined;
  const unit = readUnit(lexicon, text, below.end, i);
  if (unit?.kind !== 'measure' && !(oneOf(text, i - 1, 'の約') && above.min < below.min && below.min <= 10))
    return undefined;
  const value = above.min / below.min;
  return { ...below, start: i, min: value, max: value, fraction: true, plain: 0 };
}

/** 3割, 3割5分2厘, 7割半, 5.6割. */
function readTenths(lexicon: Lexicon, text: string, num: Num): AmountFound | undefined {
  const first = lexicon.tenths.longest(text, skipSpace(text, num.end));
  if (!first || first.value !== 10 || oneOf(text, first.end, 'れりっるろい譲拠当')) return undefined;
  let [min, max, end, last] = [num.min * 10, num.max * 10, first.end, first.value];
  for (;;) {
    const next = readSigned(lexicon, text, end);
    const unit = next && !next.several ? lexicon.tenths.longest(text, next.end) : undefined;
    if (!next || !unit || unit.value >= last || next.min >= 10) break;
    [min, max, end, last] = [min + next.min * unit.value, max + next.min * unit.value, unit.end, unit.value];
  }
  if (text.charAt(end) === '半' && last === 10) [min, max, end] = [min + 5, max + 5, end + 1];
  const second = readTo(text, end);
  const other = second === undefined ? undefined : readSigned(lexicon, text, second);
  const otherUnit = other && lexicon.tenths.longest(text, other.end);
  if (other && otherUnit?.value === 10 && other.min * 10 >= max) [max, end] = [other.max * 10, otherUnit.end];
  return { end, min: round(min), max: round(max), unit: '%', kind: 'measure', num };
}

const round = (n: number): number => Number(n.toPrecision(14));

function withUnit(lexicon: Lexicon, text: string, num: Num, unit: UnitFound): AmountFound {
  const { kind } = unit;
  if (kind === 'money' && unit.minor) {
    const coins = readCoins(lexicon, text, unit.end, unit.minor);
    if (coins) {
      return {
        end: coins.end,
        min: round(num.min + coins.min),
        max: round(num.max + coins.max),
        unit: unit.unit,
        kind,
        num,
      };
    }
  }
  const rate = kind === 'measure' ? lexicon.rateSuffixes.longest(text, unit.end) : undefined;
  const code = rate ? perTime(unit.unit, rate.value.per, unit.word) : unit.unit;
  const end = rate?.end ?? unit.end;
  const second = secondWithUnit(lexicon, text, num, unit, end);
  return { end: second?.end ?? end, min: num.min, max: second?.max ?? num.max, unit: code, kind, num };
}

/** 50km〜60km, 2人から4人: the same unit again. */
function secondWithUnit(
  lexicon: Lexicon,
  text: string,
  num: Num,
  unit: UnitFound,
  end: number,
): { end: number; max: number } | undefined {
  const at = num.min === num.max && unit.kind !== 'label' ? readTo(text, end) : undefined;
  if (at === undefined) return undefined;
  const other = readSigned(lexicon, text, at);
  if (!other || other.min < num.max || (other.signed && !num.signed)) return undefined;
  const again = readUnit(lexicon, text, other.end, at);
  return again?.unit === unit.unit ? { end: again.end, max: other.max } : undefined;
}

/** 3銭 behind 円, 5セント behind ドル, 25〜27銭. */
function readCoins(
  lexicon: Lexicon,
  text: string,
  i: number,
  minor: NonNullable<UnitFound['minor']>,
): { end: number; min: number; max: number } | undefined {
  const nameAt = (end: number): string | undefined => minor.names.find((word) => text.startsWith(word, end));
  const num = readRange(lexicon, text, text.charAt(i) === 'と' ? i + 1 : i, (end) => nameAt(end) !== undefined);
  const name = num && nameAt(num.end);
  if (!num || !name || num.signed || num.max >= minor.per) return undefined;
  return { end: num.end + name.length, min: num.min / minor.per, max: num.max / minor.per };
}
