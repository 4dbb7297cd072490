/** Bytes to text: which of the encodings that Japanese files have come in, and is it text at all? */

// The whole library holds tables for converting, which nothing here needs and every start would wait for.
import { isEUCJP } from 'encoding-japanese/src/encoding-detect.js';

export interface Decoded {
  /** Without the mark of byte order, which belongs to the encoding. */
  readonly text: string;
  readonly encoding: string;
  /** Characters that could not be decoded (U+FFFD stands for each). */
  readonly broken: number;
}

export type Undecoded = 'binary' | 'undecodable';

/** So many bytes decide. */
const SAMPLE = 256 * 1024;
/** A text may have this share of broken characters, and no more of control characters. */
const MOST_BROKEN = 0.01;
const MOST_CONTROLS = 0.02;

/** `declared`: what the file itself says of its encoding (`<meta charset>`), believed if it fits. Never throws. */
export function decode(bytes: Uint8Array, declared?: string): Decoded | Undecoded {
  const marked = encodingOfMark(bytes);
  if (!marked && hasBinaryHead(bytes)) return 'binary';
  const candidates = marked ? [marked] : candidatesOf(bytes, declared);
  let best: Decoded | undefined;
  for (const encoding of candidates) {
    const decoded = decodeAs(bytes, encoding);
    if (decoded === undefined) continue;
    if (best === undefined || decoded.broken < best.broken) best = decoded;
    if (decoded.broken === 0) break;
  }
  if (best === undefined) return 'undecodable';
  if (controlShare(best.text) > MOST_CONTROLS) return 'binary';
  const limit = marked ? 0.05 : MOST_BROKEN;
  return best.broken > Math.max(3, best.text.length * limit) ? (looksBinary(bytes) ? 'binary' : 'undecodable') : best;
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Encodings to try, likeliest first; the later ones are found out only where the earlier do not fit. */
function* candidatesOf(bytes: Uint8Array, declared: string | undefined): Iterable<string> {
  const sample = bytes.subarray(0, SAMPLE);
  const wide = wideOrder(sample);
  if (wide) {
    yield wide;
    return;
  }
  if (usesEscapes(sample)) {
    yield* ['iso-2022-jp', 'utf-8'];
    return;
  }
  yield 'utf-8';
  if (declared) yield declared;
  if (isEUCJP(sample)) yield* ['euc-jp', 'shift_jis'];
  else yield* ['shift_jis', 'euc-jp'];
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, broken: 0 };
  } catch {
    // Broken somewhere, or an encoding that is not known.
  }
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, broken: count(text, '\ufffd') };
  } catch {
    return undefined;
  }
}

/** ESC $ or ESC ( and nothing above ASCII: ISO-2022-JP. */
function usesEscapes(bytes: Uint8Array): boolean {
  let escapes = false;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! >= 0x80) return false;
    if (bytes[i] === 0x1b && (bytes[i + 1] === 0x24 || bytes[i + 1] === 0x28)) escapes = true;
  }
  return escapes;
}

/** UTF-16 without a mark: in Japanese text nearly every second byte is that of ASCII, kana or kanji. */
function wideOrder(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return undefined;
  const share = (offset: number): number => {
    let high = 0;
    for (let i = offset; i < length; i += 2) {
      const byte = bytes[i]!;
      if (byte === 0 || byte === 0x30 || (byte >= 0x4e && byte <= 0x9f) || byte === 0xff) high += 1;
    }
    return high / (length / 2);
  };
  let zeros = 0;
  for (let i = 0; i < length; i++) if (bytes[i] === 0 || bytes[i] === 0x30) zeros += 1;
  if (zeros < 0.1 * length) return undefined;
  if (share(1) > 0.9 && share(0) < 0.75) return 'utf-16le';
  if (share(0) > 0.9 && share(1) < 0.75) return 'utf-16be';
  return undefined;
}

const HEADS = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '504b0304',
  '25504446',
  '7f454c46',
  'd0cf11e0',
  '1f8b08',
  '377abcaf',
  '4d5a9000',
  '52494646',
];

/** The first bytes of pictures, archives, programs. */
const hasBinaryHead = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return HEADS.some((known) => head.startsWith(known));
};

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  return (
    sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length > sample.length * MOST_CONTROLS
  );
}

/** A control character that is no white space; hardly any text has one. */
const CONTROL = /(?![\t-\r])\p{Cc}/u;

function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  if (!CONTROL.test(sample)) return 0;
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code > 0 && (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 127)) controls += 1;
    // A stray NUL is left over from some tool; many are no text.
    else if (code === 0) controls += 0.1;
  }
  return sample.length === 0 ? 0 : controls / sample.length;
}

function count(text: string, char: string): number {
  let n = 0;
  for (let i = text.indexOf(char); i >= 0; i = text.indexOf(char, i + 1)) n += 1;
  return n;
}
