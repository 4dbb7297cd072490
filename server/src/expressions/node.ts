/** What a reader found, before it becomes an Expression. Offsets count in the folded text. */
import type { Level } from './dates/component';
import type { Point } from './dates/point';
import type { Amounts } from './durations/duration';
import type { Given, Modifier } from './types';

interface Base {
  readonly start: number;
  readonly end: number;
  readonly modifier?: Modifier;
}

export interface DateNode extends Base {
  readonly kind: 'date';
  readonly point: Point;
  readonly to?: Point;
  readonly coarsest: Level;
  readonly finest: Level;
  /** How far it lies from what it is counted from: ISO 8601 with a sign. */
  readonly offset?: string;
}

export interface DurationNode extends Base {
  readonly kind: 'duration';
  readonly from: Amounts;
  readonly to: Amounts;
  readonly direction: 'past' | 'future' | 'none';
}

export interface SetNode extends Base {
  readonly kind: 'set';
  readonly value: string;
  readonly frequency?: string;
}

export interface QuantityNode extends Base {
  readonly kind: 'quantity';
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly ordinal?: boolean;
  readonly given?: Given;
}

export type Node = DateNode | DurationNode | SetNode | QuantityNode;

/** Nothing is here, and reading goes on at `skip`. */
export interface Silence {
  readonly skip: number;
}

export const isSilence = (found: Node | Silence): found is Silence => 'skip' in found;
