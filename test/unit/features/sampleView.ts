/** A checked draft made by hand: ⟦…⟧ marks its values, verdicts and evidence are as told. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftView } from '../../../server/src/features/view';
import { SourcePlaces } from '../../../server/src/lsp/sourcePlaces';
import { toView } from '../../../server/src/lsp/toProtocol';
import { readMarkdown } from '../../../server/src/text';
import type { CheckedClaim, Evidence } from '../../../server/src/verdicts/types';

const sourceFile = '/資料/橋.txt';
const sourceText = '橋の話。\n長さは684メートルで、幅は9メートルである。\n';

/** Evidence in the one source there is: the value, in the sentence it stands in. */
export function evidence(value: string, more: Partial<Evidence> = {}): Evidence {
  const quote = '長さは684メートルで、幅は9メートルである。';
  const quoteStart = sourceText.indexOf(quote);
  const valueStart = quote.indexOf(value);
  return {
    path: sourceFile,
    start: quoteStart + valueStart,
    end: quoteStart + valueStart + value.length,
    text: value,
    quote,
    valueStart,
    valueEnd: valueStart + value.length,
    quoteStart,
    quoteEnd: quoteStart + quote.length,
    bibliography: { id: 'bridge', type: 'article', title: '橋', issued: '2024-11' },
    ...more,
  };
}

export async function sampleView(marked: string, ...told: readonly Partial<CheckedClaim>[]): Promise<DraftView> {
  const spans: { start: number; end: number }[] = [];
  const text = marked.replace(/⟦([^⟧]*)⟧/g, (_, value: string, at: number) => {
    const start = at - spans.length * 2;
    spans.push({ start, end: start + value.length });
    return value;
  });
  const claims = spans.map((span, i): CheckedClaim => {
    const value = text.slice(span.start, span.end);
    const explanation = { matched: [], missing: [], vetoed: [], score: 1 };
    const expression = { ...span, text: value, type: 'quantity' as const };
    const plain = { ...span, text: value, kind: 'quantity' as const, verdict: 'unsupported' as const, expression };
    return { ...plain, message: 'message', evidence: [], explanation, ...told[i] };
  });
  const places = new SourcePlaces(() => sourceText, false);
  const document = TextDocument.create('file:///draft.md', 'markdown', 7, text);
  return toView(document, { prose: readMarkdown(text), claims }, places);
}
