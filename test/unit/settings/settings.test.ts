/** What the editor hands over, read without trust. */
import { expect, test } from 'vitest';
import manifest from '../../../package.json';
import { defaults, readSettings } from '../../../server/src/settings';

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty section', {}],
  ['null for a value', { sources: null, citation: null }],
  ['another type altogether', 42],
])('%s: the defaults, in silence', (_, raw) => {
  expect(readSettings(raw)).toEqual({ value: defaults, problems: [] });
});

test('what fits is taken', () => {
  const raw = { sources: ['記事', '/data'], citation: { style: 'pandoc' } };
  expect(readSettings(raw)).toEqual({ value: raw, problems: [] });
});

test.each([
  ['uradori.sources', { sources: 'a' }],
  ['uradori.sources', { sources: [1] }],
  ['uradori.sources', { sources: [' '] }],
  ['uradori.citation.style', { citation: { style: 'mla' } }],
])('a broken %s is named and the default stands', (name, raw) => {
  const { value, problems } = readSettings(raw);
  expect(value).toEqual(defaults);
  expect(problems).toEqual([expect.stringContaining(`“${name}”`)]);
});

test('the manifest announces the same defaults', () => {
  const properties = Object.assign({}, ...manifest.contributes.configuration.map((group) => group.properties));
  expect(properties['uradori.sources'].default).toEqual(defaults.sources);
  expect(properties['uradori.citation.style'].default).toBe(defaults.citation.style);
});
