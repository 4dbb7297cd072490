/** What is wrong with the sources, as lines for a terminal: one a problem, but a single one for the many sources without a date of issue. */
import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { SourceProblem } from '../sources/types';

/** Up to so many sources without a date each have their line. */
const EACH = 3;

export function linesOf(problems: readonly SourceProblem[]): string[] {
  const undated = problems.filter(({ code }) => code === 'source.undated');
  if (undated.length <= EACH) return problems.map(({ message }) => message);
  const names = undated.map(({ path }) => basename(path));
  const line = l10n.t(
    'The date of issue of {0} sources is unknown, so their dates without a year cannot be resolved: {1} and others. Write it beside each of them, as in {2}.',
    undated.length,
    names.slice(0, EACH).join(', '),
    `${names[0]}.yaml`,
  );
  return [...problems.filter(({ code }) => code !== 'source.undated').map(({ message }) => message), line];
}
