/**
 * What is wrong with a source file (it cannot be decoded, its sidecar is broken, it is empty), as marks on that very file:
 * it stands in the Problems list beside its name and interrupts nobody.
 */
import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver/node';
import type { SourceProblem } from '../sources/types';
import { diagnosticSource } from './diagnostics';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** `rangeOf` turns the problem's place into lines and characters of its file; a problem without a place stands at the top. */
export function sourceDiagnostics(
  problems: readonly SourceProblem[],
  rangeOf: (problem: SourceProblem) => Range,
): ReadonlyMap<string, Diagnostic[]> {
  const byPath = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const diagnostic: Diagnostic = {
      range: rangeOf(problem),
      severity: severities[problem.severity],
      source: diagnosticSource,
      code: problem.code,
      message: problem.message,
    };
    const list = byPath.get(problem.path);
    if (list) list.push(diagnostic);
    else byPath.set(problem.path, [diagnostic]);
  }
  return byPath;
}
