/** What a person reads at a mark: what is wrong, why, what to do. */
import * as l10n from '@vscode/l10n';
import { told } from './evidence';
import type { Evidence, Verdict } from './types';

const nameOf = (e: Evidence) => e.bibliography.title ?? e.bibliography.id;

export function messageOf(
  value: string,
  verdict: Verdict,
  evidence: readonly Evidence[],
  dissent: readonly Evidence[],
): string {
  const first = evidence[0];
  if (verdict === 'conflict' && first)
    return l10n.t(
      '"{0}" disagrees with the source: "{1}" says {2}. Check which is right.',
      value,
      nameOf(first),
      told(first),
    );
  if (verdict === 'supported' && first) {
    const other = dissent[0];
    return other
      ? l10n.t('"{0}" is supported by "{1}", but "{2}" says {3}.', value, nameOf(first), nameOf(other), told(other))
      : l10n.t('"{0}" is supported by "{1}".', value, nameOf(first));
  }
  return l10n.t('No source speaks of "{0}".', value);
}
