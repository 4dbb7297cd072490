/** Small whole numbers, texts and lists of them as bytes: what the store keeps of a source. Numbers are LEB128, not negative, below 2^32. */

/** The bytes are not what was written. */
export class DamagedBytes extends Error {}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of the longest number. */
export const LONGEST_NUMBER = 5;

export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** `room`: bytes it is begun with; it grows. */
  constructor(room = 64) {
    this.#bytes = new Uint8Array(room);
  }

  number(value: number): void {
    this.#reserve(LONGEST_NUMBER);
    let rest = value >>> 0;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  numbers(numbers: readonly number[]): void {
    for (let i = 0; i < numbers.length; i++) this.number(numbers[i]!);
  }

  /** Numbers that grow, each as the step from the one before. */
  ascending(numbers: readonly number[]): void {
    let last = 0;
    for (let i = 0; i < numbers.length; i++) {
      this.number(numbers[i]! - last);
      last = numbers[i]!;
    }
  }

  text(text: string): void {
    // How many bytes it takes is known once it is written: behind the place of its length, to which it is then moved up.
    this.#reserve(LONGEST_NUMBER + 3 * text.length);
    const from = this.#length + LONGEST_NUMBER;
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(from));
    this.number(written);
    this.#bytes.copyWithin(this.#length, from, from + written);
    this.#length += written;
  }

  get length(): number {
    return this.#length;
  }

  /** Begins anew, with the room that there is. */
  clear(): void {
    this.#length = 0;
  }

  /** A copy, as long as what was written. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  /** @throws DamagedBytes where they end too early. */
  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) break;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new DamagedBytes('An entry of the fact base is cut short.');
  }

  /**
   * Passes over so many numbers.
   * @throws DamagedBytes where they end too early.
   */
  skip(count: number): void {
    const { bytes } = this;
    for (let left = count; left > 0; this.at++) {
      const byte = bytes[this.at];
      if (byte === undefined) throw new DamagedBytes('An entry of the fact base is cut short.');
      if (byte < 128) left--;
    }
  }

  text(): string {
    const length = this.number();
    this.at += length;
    return decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }
}

/** Numbers that grow, each as the step from the one before. */
export function encodeAscending(numbers: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  writer.ascending(numbers);
  return writer.done();
}

/** Numbers as they lie in memory: larger, and read at once. */
export const rawNumbers = (numbers: Iterable<number>): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer);

export const readRawNumbers = (bytes: Uint8Array): Uint32Array =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
    : new Uint32Array(bytes.slice().buffer);

export function encodeNumbers(numbers: Iterable<number>): Uint8Array {
  const writer = new ByteWriter();
  for (const number of numbers) writer.number(number);
  return writer.done();
}

export function decodeNumbers(bytes: Uint8Array): Uint32Array {
  const reader = new ByteReader(bytes);
  const out: number[] = [];
  while (!reader.ended) out.push(reader.number());
  return Uint32Array.from(out);
}
