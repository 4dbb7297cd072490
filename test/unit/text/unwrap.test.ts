import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../server/src/text';
import { plain, plainBlocks, storedOf } from './read';

/** The lines of a text as a layout of 20 characters breaks them. */
const wrap = (text: string, between = '\n'): string => (text.match(/.{1,20}/gu) ?? []).join(between);

const first = 'この町の図書館は昨年度に延べ十二万人の利用者を迎え、開館以来の最多記録を塗り替えたことが分かった。';
const second = '貸し出された本は四十三万冊に上り、そのうち児童書が三割を占めている。';

describe('lines that a layout cut', () => {
  it('are whole again', () => {
    expect(plain(`${wrap(first)}\n${wrap(second)}\n`)).toEqual([first, second]);
  });

  it('are whole again with a blank line after each', () => {
    expect(plain(`${wrap(first, '\n\n')}\n\n${wrap(second, '\n\n')}\n`)).toEqual([first, second]);
  });

  it('are whole again whatever ends a line', () => {
    for (const end of ['\r\n', '\r', '\u2028', '\u0085', ' \n'])
      expect(plain(wrap(first + second, end))).toEqual([first, second]);
  });

  it('keep the indented line that begins a paragraph apart', () => {
    expect(plainBlocks(`\u3000${wrap(first)}\n\u3000${wrap(second)}`)).toEqual([
      `paragraph ${first}`,
      `paragraph ${second}`,
    ]);
  });

  it('join across a page, though the next page begins with a blank', () => {
    const text = `${wrap(first.slice(0, 40))}\n ${wrap(first.slice(40))}\n${wrap(second)}`;
    expect(plain(text)[0]).toBe(first);
  });

  it('keep Latin words apart and mend hyphenated ones', () => {
    const text =
      'The committee published its annual report on the state of the har-\nbour in March, and it was discussed at length by the council\nof the city.';
    expect(plain(text)).toEqual([
      'The committee published its annual report on the state of the harbour in March, and it was discussed at length by the council of the city.',
    ]);
  });

  it('join a figure that was cut', () => {
    expect(
      plain(`${'あ'.repeat(18)}は20\n24年に${'い'.repeat(16)}\nう${'え'.repeat(18)}を\nお${'か'.repeat(17)}した。`)[0],
    ).toContain('は2024年に');
  });

  it('leave lines that are paragraphs of their own', () => {
    expect(plainBlocks('市は五日に計画を公表した。\n県は六日に計画を認めた。')).toEqual([
      'paragraph 市は五日に計画を公表した。',
      'paragraph 県は六日に計画を認めた。',
    ]);
  });

  it('point back at what they were cut from', () => {
    const stored = wrap(first + second, '\r\n\r\n');
    expect(storedOf(readPlain(stored)).map((text) => text.replace(/\r\n/g, ''))).toEqual([first, second]);
  });
});

describe('running titles and page numbers', () => {
  it('are taken out of the sentence that they cut', () => {
    const page = (n: number): string => `市政だより四月号\n\n- ${n} -\n`;
    const cut = (text: string, n: number): string => `${wrap(text.slice(0, 40))}\n${page(n)}${wrap(text.slice(40))}`;
    const text = [wrap(first), wrap(first), cut(first, 1), wrap(second), cut(first, 2), wrap(second)].join('\n');
    expect(plain(text)).toEqual([first, first, first, second, first, second]);
  });

  it('are known by the title of the text', () => {
    const text = `${wrap(first)}\n図書館の利用が最多に\n${wrap(second)}`;
    const prose = readPlain(`${wrap(second)}\n${wrap(second)}\n${text}`, { title: '図書館の利用が最多に 開館以来' });
    expect(prose.text).not.toContain('最多に\n');
    expect(prose.text).toContain(first);
  });

  it('are not a number that a list states', () => {
    expect(plain('来場者\n1200\n出展者\n85')).toContain('1200');
  });
});
