/** A check as a person reads it: a line for each value, in the order of the draft. */
import type { CheckedClaim, CheckedDraft } from '../../server/src/verdicts/types';

const MARKS = { conflict: '✗', supported: '○', unsupported: '・' } as const;
/** Characters of a sentence shown on either side of the value. */
const AROUND = 24;

/** `source` gives the name and the text of a source file. */
export function reportOf(
  { claims }: CheckedDraft,
  draft: string,
  source: (path: string) => readonly [name: string, text: string],
): string {
  const lines = claims.map((claim) => {
    const { verdict, text, start, end, replacement } = claim;
    const parts = [
      `${MARKS[verdict]} ${lineOf(draft, start)}行 ${text}`,
      around(draft, start, end),
      ...(replacement === undefined ? [] : [`→ ${replacement}`]),
      ...claim.evidence.slice(0, 1).map((evidence) => {
        const [name, stored] = source(evidence.path);
        const { quote, valueStart, valueEnd } = evidence;
        return `${name}:${lineOf(stored, evidence.start)} ${around(quote, valueStart, valueEnd)}`;
      }),
      ...(claim.evidence.length > 1 ? [`根拠 ほか${claim.evidence.length - 1}`] : []),
      ...(claim.dissent?.length ? [`異論 ${claim.dissent.map((e) => e.text).join('、')}`] : []),
      ...grounds(claim),
    ];
    return parts.join(' | ');
  });
  const count = (verdict: keyof typeof MARKS) => claims.filter((claim) => claim.verdict === verdict).length;
  return `食い違い ${count('conflict')}、裏取り済み ${count('supported')}、出典なし ${count('unsupported')}\n\n${lines.join('\n')}\n`;
}

function grounds({ explanation: { matched, missing, vetoed } }: CheckedClaim): string[] {
  return [
    ...(matched.length > 0 ? [`一致 ${matched.join(' ')}`] : []),
    ...(missing.length > 0 ? [`なし ${missing.join(' ')}`] : []),
    ...(vetoed.length > 0 ? [`除外 ${[...new Set(vetoed)].join(' ')}`] : []),
  ];
}

/** The sentence around a value, or as much of it as can be taken in at a glance. */
function around(text: string, start: number, end: number): string {
  const before = text
    .slice(0, start)
    .split(/[\n。]/)
    .at(-1)!;
  const after = text.slice(end).split(/[\n。]/, 1)[0]!;
  const head = before.length > AROUND ? `…${before.slice(-AROUND)}` : before;
  const tail = after.length > AROUND ? `${after.slice(0, AROUND)}…` : after;
  return `${head}【${text.slice(start, end)}】${tail}`;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
