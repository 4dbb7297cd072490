/** The house is in order: every file says what it is for, none is too long, nothing is left for later. */
import { expect, test } from 'vitest';
import { sourceFiles } from './files';

const files = sourceFiles('server/src', 'client/src');

test('Every file begins with a comment that says what it is for', () => {
  expect(files.filter((f) => !/^(?:#!.*\n)?\/\*\*/.test(f.text)).map((f) => f.path)).toEqual([]);
});

test('No file is longer than 500 lines', () => {
  expect(files.filter((f) => f.text.split('\n').length > 500).map((f) => f.path)).toEqual([]);
});

test('Nothing is left for later', () => {
  expect(files.filter((f) => /\b(?:TODO|FIXME|XXX:)\b/.test(f.text)).map((f) => f.path)).toEqual([]);
});
