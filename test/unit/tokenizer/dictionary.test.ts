/** The packed dictionary: the same bytes every time, shared between tokenizers, and one clear error when it cannot be used. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTokenizer, tokenizerOver } from '../../../server/src/tokenizer';
import { pack, packedDictionary, packedFile } from './packed';

const folder = mkdtempSync(join(tmpdir(), 'uradori-dictionary-'));
let bytes: Buffer;

beforeAll(async () => {
  await packedDictionary();
  bytes = readFileSync(packedFile);
});
afterAll(() => rmSync(folder, { recursive: true }));

function changed(change: (copy: Buffer) => Buffer): string {
  const file = join(folder, 'changed.bin');
  writeFileSync(file, change(Buffer.from(bytes)));
  return file;
}

const flip = (offset: number) => (copy: Buffer) => {
  copy[offset]! ^= 0x10;
  return copy;
};

describe('errors name the file and the cause', () => {
  test('missing', async () => {
    await expect(openTokenizer(join(folder, 'none.bin'))).rejects.toThrow(
      /Cannot read the dictionary .*none\.bin: ENOENT/,
    );
  });
  test.each([
    ['damaged', flip(5_000_000), /changed\.bin: the checksum does not match/],
    ['damaged at the end', (copy: Buffer) => flip(copy.length - 1)(copy), /changed\.bin: the checksum does not match/],
    ['cut short', (copy: Buffer) => copy.subarray(0, 1_000_000), /changed\.bin: the file has 1000000 bytes/],
    ['empty', () => Buffer.alloc(0), /changed\.bin: the file is too short/],
    [
      'something else',
      () => Buffer.from('# 見出し\n\n本文がここに入る。'),
      /changed\.bin: the file is not a packed dict/,
    ],
    ['of another format', flip(4), /changed\.bin: the file has format \d+, this version reads format \d+/],
  ])('%s', async (_, change, message) => {
    await expect(openTokenizer(changed(change))).rejects.toThrow(message);
  });
});

test('the same package gives the same bytes', () => {
  const again = join(folder, 'again.bin');
  pack(again);
  expect(readFileSync(again).equals(bytes)).toBe(true);
});

test('tokenizers over one dictionary do not disturb each other', async () => {
  const dictionary = await packedDictionary();
  const [first, second] = [tokenizerOver(dictionary), tokenizerOver(dictionary)];
  const text = '改修工事は来年の三月に終わる見通しだ';
  const expected = (await openTokenizer(packedFile)).tokenize(text);
  first.tokenize('まったく別の文を先に読ませておく');
  expect(second.tokenize(text)).toEqual(expected);
  expect(first.tokenize(text)).toEqual(expected);
  expect(dictionary).toBeInstanceOf(SharedArrayBuffer);
});

test('a token as a whole', async () => {
  expect((await openTokenizer(packedFile)).tokenize('走った')[0]).toEqual({
    surface: '走っ',
    start: 0,
    end: 2,
    pos: '動詞,自立',
    base: '走る',
    normalized: '走る',
    form: '連用タ接続',
    known: true,
  });
});
