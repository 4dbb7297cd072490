/**
 * What is wrong with a source file (it cannot be decoded, its sidecar is broken, it is empty), as marks on that very file:
 * it stands in the Problems list beside its name and interrupts nobody.
 */
import { DiagnosticSeverity, type Diagnostic, type Location, type Range } from 'vscode-languageserver/node';
import type { SourceProblem } from '../sources/types';
import { diagnosticSource } from './diagnostics';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** By the URI of the document that shows them. `locate` says where in the editor a problem stands; one without a place stands at the top. */
export function sourceDiagnostics(
  problems: readonly SourceProblem[],
  locate: (problem: SourceProblem) => Location,
): ReadonlyMap<string, Diagnostic[]> {
  const byUri = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const { uri, range } = locate(problem);
    const diagnostic = sourceDiagnostic(problem, range);
    const list = byUri.get(uri);
    if (list) list.push(diagnostic);
    else byUri.set(uri, [diagnostic]);
  }
  return byUri;
}

export const sourceDiagnostic = ({ severity, code, message }: SourceProblem, range: Range): Diagnostic => ({
  range,
  severity: severities[severity],
  source: diagnosticSource,
  code,
  message,
});
