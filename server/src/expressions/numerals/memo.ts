/** The numbers read last, by where they begin: several readers ask for the number of one place. */
import type { Lexicon } from '../tables/lexicon';
import type { Num } from './number';

const SLOTS = 64;

export class NumeralMemo {
  /** The characters that a number can begin with, as UTF-16 codes. */
  readonly initials: readonly number[];
  readonly #initial = new Uint8Array(65536);
  #text = '';
  readonly #at = new Int32Array(SLOTS).fill(-1);
  readonly #found: (Num | undefined)[] = [];

  constructor({ kanjiDigits, smallUnits, several }: Pick<Lexicon, 'kanjiDigits' | 'smallUnits' | 'several'>) {
    const digits = Array.from({ length: 10 }, (_, digit) => 48 + digit);
    this.initials = [...digits, ...kanjiDigits.keys(), ...smallUnits.keys(), ...several.initials()];
    for (const code of this.initials) this.#initial[code] = 1;
  }

  /** Can a number begin with this character? */
  starts(code: number): boolean {
    return this.#initial[code] === 1;
  }

  /** The number at `i`, by `read` where it has not been read before. */
  at(text: string, i: number, read: () => Num | undefined): Num | undefined {
    if (text !== this.#text) {
      this.#text = text;
      this.#at.fill(-1);
    }
    const slot = i % SLOTS;
    if (this.#at[slot] !== i) {
      this.#found[slot] = read();
      this.#at[slot] = i;
    }
    return this.#found[slot];
  }
}
