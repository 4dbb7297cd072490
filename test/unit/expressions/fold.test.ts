/** Folding keeps the way back: every folded character knows where it stood. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../../server/src/expressions/text/fold';
import { readings } from './support';

describe('fold', () => {
  it.each([
    ['１２３', '123'],
    ['３⽉', '3月'],
    ['㎞', 'km'],
    ['㌔', 'キロ'],
    ['㍻', '平成'],
    ['ｷﾛﾒｰﾄﾙ', 'キロメートル'],
    ['ﾄﾞﾙ', 'ドル'],
    ['℃', '°C'],
    ['x²', 'x²'],
    ['①', '①'],
  ])('%s', (given, wanted) => {
    expect(fold(given).text).toBe(wanted);
  });

  it('Offsets go back to the text as given, into and out of characters that grew or shrank', () => {
    const given = 'a㎞b１ﾄﾞﾙc';
    const folded = fold(given);
    expect(folded.text).toBe('akmb1ドルc');
    const slice = (from: number, to: number): string => given.slice(folded.start(from), folded.end(to));
    expect(slice(1, 3)).toBe('㎞');
    expect(slice(1, 2)).toBe('㎞');
    expect(slice(3, 5)).toBe('b１');
    expect(slice(5, 7)).toBe('ﾄﾞﾙ');
    expect(slice(0, 8)).toBe(given);
  });
});

describe('one value in every spelling of its characters', () => {
  it.each([
    ['2023年3⽉', '2023年3月'],
    ['３００㎞', '300km'],
    ['３００㌔', '300キロ'],
    ['５０㌫', '50パーセント'],
    ['㍻１５年', '平成15年'],
    ['６億５２００万ﾄﾞﾙ', '6億5200万ドル'],
    ['２０℃', '20°C'],
    ['100㎡', '100m2'],
    ['１，２３４人', '1,234人'],
  ])('%s', (given, plain) => {
    expect(readings(given).map((line) => line.replace(/^.*?: /, ''))).toEqual(
      readings(plain).map((line) => line.replace(/^.*?: /, '')),
    );
    expect(readings(given)[0]).toMatch(new RegExp(`^${given}: `));
  });
});
