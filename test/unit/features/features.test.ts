/** Features as functions of a checked draft and a place in it. */
import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import { codeActions } from '../../../server/src/features/codeActions';
import { counts } from '../../../server/src/features/counts';
import { definition } from '../../../server/src/features/definition';
import { conflictDiagnostics } from '../../../server/src/features/diagnostics';
import { hover } from '../../../server/src/features/hover';
import { sourceDiagnostics } from '../../../server/src/features/sourceProblems';
import { claimAt } from '../../../server/src/features/view';
import type { CheckedClaim } from '../../../server/src/verdicts/types';
import { evidence, sampleView } from './sampleView';

const conflict = { verdict: 'conflict', replacement: '684メートル', evidence: [evidence('684メートル')] } as const;
const supported = { verdict: 'supported', evidence: [evidence('9メートル')] } as const;
const at = (character: number) => ({ line: 0, character });

async function hoverText(marked: string, ...told: Partial<CheckedClaim>[]): Promise<string> {
  const view = await sampleView(marked, ...told);
  return (hover(view, at(view.text.search(/\d/)))!.contents as MarkupContent).value;
}

describe('the value at a position', () => {
  test.each([
    ['before it', 1, undefined],
    ['at its start', 2, '10人'],
    ['within it', 3, '10人'],
    ['at its end, where the cursor stands after typing', 5, '10人'],
    ['where two meet, the one that begins', 8, '20人'],
    ['at the end of the second', 11, '20人'],
    ['after it', 12, undefined],
  ])('%s', async (_, character, expected) => {
    const view = await sampleView('定員⟦10人⟧、計⟦1⟧⟦20人⟧です');
    expect(claimAt(view, at(character))?.text).toBe(expected);
  });
});

test('of a quotation and a value within it, the value', async () => {
  const view = await sampleView('「⟦長さは10人分⟧」');
  const [quotation] = view.draft.claims;
  const value = { ...quotation!, start: 4, end: 7, text: '10人' };
  const both = { ...view, draft: { ...view.draft, claims: [quotation!, value] } };
  expect(claimAt(both, at(5))?.text).toBe('10人');
  expect(claimAt(both, at(2))?.text).toBe('長さは10人分');
});

describe('hover', () => {
  test('a conflict: verdict, values, sentence, source with its page', async () => {
    const told = {
      ...conflict,
      evidence: [evidence('684メートル', { page: 12 })],
      explanation: { matched: ['橋', '長+さ'], missing: ['町'], vetoed: [], score: 1 },
    };
    expect(await hoverText('橋は⟦864メートル⟧。', told)).toBe(
      [
        '**The sources say otherwise**',
        'Draft: 864メートル ・ Source: **684メートル**',
        '> 長さは**684メートル**で、幅は9メートルである。\n>\n> [「橋」（2024年11月） p\\. 12](<file:///%E8%B3%87%E6%96%99/%E6%A9%8B.txt#L2,4-L2,11>)',
        'In common: 橋, 長さ',
      ].join('\n\n'),
    );
  });

  test('a sentence with two values is quoted once; the rest is counted', async () => {
    const others = ['a', 'b', 'c', 'd'].map((name) => evidence('684メートル', { path: `/資料/${name}.txt` }));
    const text = await hoverText('橋は⟦864メートル⟧。', {
      ...conflict,
      evidence: [evidence('684メートル'), evidence('9メートル'), ...others],
    });
    expect(text.match(/^> 長さ/gm)).toHaveLength(3);
    expect(text).toContain('and 2 more');
  });

  test('a supported value shows those who say otherwise', async () => {
    const text = await hoverText('幅は⟦9メートル⟧。', { ...supported, dissent: [evidence('684メートル')] });
    expect(text).toContain('**The sources bear this out**');
    expect(text).toContain('Other sources differ:\n\n> 長さは**684メートル**');
  });

  test('an unsupported value says why the nearest sentences were not taken, each reason once', async () => {
    const vetoed = [
      'names',
      'attribute',
      'time',
      'negation',
      'negated',
      'forecast',
      'rate',
      'inclusion',
      'weak',
      'weak',
    ];
    const text = await hoverText('幅は⟦9メートル⟧。', { explanation: { matched: [], missing: [], vetoed, score: 0 } });
    expect(text).toContain('**No source speaks of this**');
    expect(text).toContain('another name, another attribute, another time, a negation, a plan or a forecast');
    expect(text).toContain('so much a day or a year against so much in all, a figure that takes in or leaves out');
    expect(text.match(/too little in common/g)).toHaveLength(1);
  });

  test('nothing beside a value', async () => {
    expect(hover(await sampleView('幅は⟦9メートル⟧。', supported), at(0))).toBeUndefined();
  });
});

test('only conflicts are problems, and each sentence is related once', async () => {
  const told = { ...conflict, evidence: [evidence('684メートル'), evidence('9メートル')] };
  const diagnostics = conflictDiagnostics(await sampleView('⟦864メートル⟧⟦9メートル⟧⟦5人⟧', told, supported));
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]!.relatedInformation).toHaveLength(1);
});

test('definition: those against, then those who dissent', async () => {
  const view = await sampleView('⟦864メートル⟧', { ...conflict, dissent: [evidence('9メートル')] });
  const start = (character: number) => ({ targetSelectionRange: { start: { line: 1, character } } });
  expect(definition(view, at(1))).toMatchObject([start(3), start(14)]);
  expect(definition(await sampleView('⟦5人⟧と'), at(4))).toEqual([]);
});

describe('code actions', () => {
  const request = (character: number) => ({
    range: { start: at(character), end: at(character) },
    context: { diagnostics: [] },
    style: 'footnote' as const,
  });
  const titles = async (marked: string, ...told: Partial<CheckedClaim>[]) =>
    codeActions(await sampleView(marked, ...told), request(1)).map(({ title }) => title);

  test('a conflict without a value to put in can still be cited', async () => {
    const told = { verdict: conflict.verdict, evidence: conflict.evidence };
    expect(await titles('⟦864メートル⟧。', told)).toEqual(['Cite 「橋」（2024年11月）']);
  });

  test('a source is offered once, however often it speaks', async () => {
    const told = { ...supported, evidence: [evidence('9メートル'), evidence('684メートル')] };
    expect(await titles('⟦9メートル⟧。', told)).toEqual(['Cite 「橋」（2024年11月）']);
  });

  test('a selection over several values offers the actions of each', async () => {
    const view = await sampleView('⟦864メートル⟧、⟦9メートル⟧。', conflict, supported);
    const range = { start: at(0), end: at(12) };
    const found = codeActions(view, { ...request(0), range });
    expect(found.map(({ title }) => title)).toEqual([
      'Replace with “684メートル”',
      'Replace with “684メートル” and cite the source',
      'Cite 「橋」（2024年11月）',
      'Cite 「橋」（2024年11月）',
    ]);
  });
});

test('values are counted by verdict', async () => {
  const view = await sampleView('⟦1⟧⟦2⟧⟦3⟧⟦4⟧', conflict, supported, supported);
  expect(counts(view.draft)).toEqual({ conflict: 1, supported: 2, unsupported: 1 });
});

test('what is wrong with sources is sorted by the document that shows it', () => {
  const range = { start: at(0), end: at(0) };
  const problem = (path: string, severity: 'error' | 'warning') => ({
    code: 'source.x',
    path,
    message: path,
    severity,
  });
  const found = sourceDiagnostics(
    [problem('/a', 'error'), problem('/b', 'warning'), problem('/a', 'warning')],
    ({ path }) => ({ uri: `file://${path}`, range }),
  );
  expect([...found].map(([uri, list]) => [uri, list.map(({ severity }) => severity)])).toEqual([
    ['file:///a', [1, 2]],
    ['file:///b', [2]],
  ]);
});
