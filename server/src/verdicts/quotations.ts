/**
 * Quotations: words in 「」 that a source also quotes must be the same words. The same is supported, nearly the same a conflict;
 * anything else is nobody's quotation that we know, and nothing is said.
 */
import * as l10n from '@vscode/l10n';
import type { Quotation } from '../claims/types';
import type { FactBase, PlacedQuotation } from '../factbase';
import { quotationEvidence } from './evidence';
import { nearestStretch, type Match } from './likeness';
import type { Outcome } from './outcome';

/** Share of letters in common from which two quotations are one quotation, said differently. */
const SAME = 0.75;
/** Longer quotations are compared by their beginning. UTF-16 code units. */
const LONGEST = 400;

/** The letters that count, and for each where it stood. */
function letters(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const folded = text[i]!.normalize('NFKC');
    if (/[\s、。，．「」『』（）()]/.test(folded)) continue;
    for (const c of folded) {
      out += c;
      for (let k = 0; k < c.length; k++) at.push(i);
    }
  }
  return { text: out.slice(0, LONGEST), at };
}

export function checkQuotations(quotations: readonly Quotation[], base: FactBase): Outcome[] {
  return quotations.flatMap((quotation): Outcome[] => {
    const own = letters(quotation.text).text;
    let best: { placed: PlacedQuotation; match: Match; wording: string } | undefined;
    for (const placed of base.quotationsLike(quotation.text)) {
      const { text } = placed.quotation;
      const other = letters(text);
      const match = nearestStretch(own, other.text);
      if (best && match.share <= best.match.share) continue;
      const wording = text.slice(other.at[match.start] ?? 0, (other.at[match.end - 1] ?? text.length - 1) + 1);
      best = { placed, match, wording };
    }
    return best && best.match.share >= SAME ? [marked(quotation, best.placed, best.match.share, best.wording)] : [];
  });
}

function marked({ start, end }: Quotation, placed: PlacedQuotation, share: number, wording: string): Outcome {
  const same = share === 1;
  const title = placed.segment.bibliography.title ?? placed.segment.bibliography.id;
  return {
    start,
    end,
    kind: 'quote',
    verdict: same ? 'supported' : 'conflict',
    details: {
      message: same
        ? l10n.t('The quotation stands so in "{0}".', title)
        : l10n.t('The quotation differs from "{0}": 「{1}」. Check the wording.', title, wording),
      ...(same ? {} : { replacement: wording }),
      evidence: [quotationEvidence(placed)],
      explanation: { matched: [], missing: [], vetoed: [], score: Math.round(share * 1000) / 1000 },
    },
  };
}
