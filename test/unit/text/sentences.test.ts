import { describe, expect, it } from 'vitest';
import { plain } from './read';

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['雨が降った。風も吹いた。', ['雨が降った。', '風も吹いた。']],
    ['本当か？いや、違う！', ['本当か？', 'いや、違う！']],
    ['市長は「雨が降った。風も吹いた。」と述べた。', ['市長は「雨が降った。風も吹いた。」と述べた。']],
    ['市長は「雨が降った。」と述べた。知事は黙っていた。', ['市長は「雨が降った。」と述べた。', '知事は黙っていた。']],
    ['「雨が降った。」そう市長は述べた。', ['「雨が降った。」', 'そう市長は述べた。']],
    ['雨（にわか雨。）が降った。', ['雨（にわか雨。）が降った。']],
    ['閉じない「括弧がある。次の文。', ['閉じない「括弧がある。', '次の文。']],
    ['比率は3．5である。次の文。', ['比率は3．5である。', '次の文。']],
    ['「なぜ？」と問うた。', ['「なぜ？」と問うた。']],
    ['It rained. The wind blew in Sept. 2024 too.', ['It rained.', 'The wind blew in Sept. 2024 too.']],
    ['雨が降った……。風も吹いた。', ['雨が降った……。', '風も吹いた。']],
  ])('%s', (text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  it.each([
    ['pauses', '港の貨物は123トン、'],
    ['figures with commas', '1,234,'],
    ['no pause at all', '港の貨物は123トンで'],
    ['characters of two units', '𠮷'],
  ])('A stretch without end is read in pieces of bounded length: %s', (_, unit) => {
    const text = unit.repeat(3000);
    const pieces = plain(text);
    expect(pieces.join('')).toBe(text);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(2100);
    expect(pieces.join('')).not.toMatch(/\p{Surrogate}/u);
    for (const piece of pieces) expect(piece).not.toMatch(/^\p{Surrogate}|\p{Surrogate}$/u);
  });
});
