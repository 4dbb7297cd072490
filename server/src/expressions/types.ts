/** The values that Japanese prose states, in the field's normal forms. Offsets are UTF-16 code units, `end` exclusive. */

export type ExpressionType = 'date' | 'time' | 'duration' | 'set' | 'quantity';

/** 約, 以上, 超, 以下, 未満, 近く・弱, 強・余り; and of dates 上旬・初め, 中旬・半ば, 下旬・末. */
export type Modifier = 'approx' | 'ge' | 'gt' | 'le' | 'lt' | 'near_below' | 'near_above' | 'start' | 'mid' | 'end';

export interface Quantity {
  /** Equal for a point value; null is open (以上, 未満). */
  readonly min: number | null;
  readonly max: number | null;
  /** UCUM or SI code (km, kg, %), ISO 4217 for money (USD), the Japanese counter itself for counted things (人, 発), null for a bare number. */
  readonly unit: string | null;
  /** 第3次, 3番目. */
  readonly ordinal?: boolean;
  /** Where the unit is not written at the number but over its column or its table, or goes without saying: 桐生さん（45）. */
  readonly given?: Given;
}

export interface Given {
  /** As it is written there, or would be: 百万円, 歳. */
  readonly text: string;
  /** What one of it comes to in the quantity's unit. */
  readonly one: number;
}

export interface Expression {
  readonly start: number;
  readonly end: number;
  /** `input.slice(start, end)`. */
  readonly text: string;
  readonly type: ExpressionType;
  /** Dates and times: EDTF (ISO 8601-2) as written, X for what is unspecified. Durations: ISO 8601. Sets: what recurs. */
  readonly value?: string;
  /** The same made absolute with the reference date and the text before; absent where there is no anchor. */
  readonly resolved?: string;
  /** Dates counted from another (3年前, その2日後): how far, ISO 8601 with a sign: "-P3Y", "P2D"; a range "-P5Y/-P3Y". */
  readonly offset?: string;
  /** Sets: how often, as in TIMEX3 ("3X"). */
  readonly frequency?: string;
  readonly quantity?: Quantity;
  readonly modifier?: Modifier;
}

/** The last absolute dates that the text before names: what 同日, 翌々日, 同年 count from. Opaque to callers; carry it from text to text. */
export interface Anchor {
  /** EDTF of the last date named, made absolute as far as it could be. */
  readonly date?: string;
  /** The last year named. */
  readonly year?: number;
}

export interface ReadContext {
  /** The day relative expressions count from (date of issue, front matter `date`): EDTF, may be only a year or a month. */
  readonly refDate?: string;
  readonly anchor?: Anchor;
}

/** Do two values agree? `incomparable`: of different kinds or units, or too vague to say. */
export type Agreement = 'equal' | 'agree' | 'differ' | 'incomparable';
