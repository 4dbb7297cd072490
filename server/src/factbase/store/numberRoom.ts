/**
 * Room for lists of numbers that are kept for a while, cut from large pieces: each by itself would take half as much again to look after, and
 * leave a hole where it lay.
 */

/** Numbers a piece: so many that it lies by itself, and goes back to the system when it is let go of. What is not used of it takes no memory. */
const PIECE = 1 << 20;

export class NumberRoom {
  #piece = new Uint32Array();
  #used = 0;

  /** A list of zeros. */
  take(length: number): Uint32Array {
    if (length > PIECE / 4) return new Uint32Array(length);
    if (this.#used + length > this.#piece.length) {
      this.#piece = new Uint32Array(PIECE);
      this.#used = 0;
    }
    return this.#piece.subarray(this.#used, (this.#used += length));
  }

  /** A copy of the list. */
  copy(numbers: Uint32Array): Uint32Array {
    const list = this.take(numbers.length);
    list.set(numbers);
    return list;
  }
}
