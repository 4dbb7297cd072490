import * as Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { codesOf, read, sentencesOf } from './ask';

const text = '港湾局は三日、防波堤の工事を終えたと発表した。総額は二十億円である。';
const encode = (to: Encoding.Encoding): Uint8Array =>
  new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
const wide = (little: boolean, mark: boolean): Uint8Array => {
  const codes = [...(mark ? [0xfeff] : []), ...Array.from(text, (char) => char.charCodeAt(0))];
  return new Uint8Array(codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])));
};

describe('encodings', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', encode('UTF8')],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...encode('UTF8')])],
    ['Shift_JIS', encode('SJIS')],
    ['EUC-JP', encode('EUCJP')],
    ['ISO-2022-JP', encode('JIS')],
    ['UTF-16LE', wide(true, true)],
    ['UTF-16BE', wide(false, true)],
    ['UTF-16LE without a mark', wide(true, false)],
    ['UTF-16BE without a mark', wide(false, false)],
  ])('%s', async (_, bytes) => {
    expect(sentencesOf(await read('a.txt', bytes))).toEqual([
      '港湾局は三日、防波堤の工事を終えたと発表した。',
      '総額は二十億円である。',
    ]);
  });

  it('believes what a page says of its encoding', async () => {
    const page = Encoding.convert(Encoding.stringToCode(`<meta charset="Shift_JIS"><p>${text}</p>`), {
      to: 'SJIS',
      from: 'UNICODE',
    });
    expect(sentencesOf(await read('a.html', new Uint8Array(page)))).toContain('総額は二十億円である。');
  });

  it('reads on where a few characters are broken, and says so', async () => {
    const bytes = new Uint8Array([...encode('UTF8'), 0xff, 0xfe, ...encode('UTF8')]);
    const document = await read('a.txt', bytes);
    expect(codesOf(document)).toContain('source.brokenCharacters');
    expect(sentencesOf(document)).toContain('総額は二十億円である。');
  });

  it('refuses what is no text', async () => {
    const picture = new Uint8Array([
      0x89,
      0x50,
      0x4e,
      0x47,
      13,
      10,
      26,
      10,
      ...Array.from({ length: 500 }, (_, i) => (i * 37) & 255),
    ]);
    const noise = new Uint8Array(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) & 255));
    for (const bytes of [picture, noise, new Uint8Array(3000)]) {
      const document = await read('a.txt', bytes);
      expect(document.prose).toBeUndefined();
      expect(codesOf(document)).toHaveLength(1);
      expect(document.problems[0]!.message).toContain('a.txt');
    }
  });
});
