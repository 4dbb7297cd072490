/**
 * Diagnostics on their way: drafts are pulled by clients that can and pushed to those that cannot; what is wrong with source
 * files, which are seldom open, is always pushed.
 */
import { readFileSync } from 'node:fs';
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { conflictDiagnostics } from '../features/diagnostics';
import { sourceDiagnostics } from '../features/sourceProblems';
import type { ClientFeatures } from './capabilities';
import type { Drafts } from './drafts';
import type { SourceBase } from './sourceBase';
import { SourcePlaces } from './sourcePlaces';

export class DiagnosticDelivery {
  private readonly troubled = new Map<SourceBase, ReadonlySet<string>>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFeatures,
    private readonly drafts: Drafts,
  ) {}

  /** The answer to `textDocument/diagnostic`; `unchanged` where neither the draft nor the facts have moved. */
  async pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const checked = await this.drafts.current(params.textDocument.uri, token);
    if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = `${checked.view.version}/${checked.generation}/${checked.steps}`;
    if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: conflictDiagnostics(checked.view) };
  }

  /** There is more to say of open drafts: the facts have changed, or a check has gone on. */
  async refresh(openUris: readonly string[]): Promise<void> {
    if (this.client.pullsDiagnostics) {
      if (this.client.refreshesDiagnostics) await this.connection.languages.diagnostics.refresh();
    } else await Promise.all(openUris.map((uri) => this.push(uri)));
  }

  /** For clients that do not pull; in silence where typing has overtaken it, since the next version is on its way. */
  async push(uri: string): Promise<void> {
    if (this.client.pullsDiagnostics) return;
    const never: CancellationToken = {
      isCancellationRequested: false,
      onCancellationRequested: () => ({ dispose() {} }),
    };
    const checked = await this.drafts.current(uri, never).catch(() => undefined);
    if (!checked) return;
    const { version } = checked.view;
    await this.connection.sendDiagnostics({ uri, version, diagnostics: conflictDiagnostics(checked.view) });
  }

  /** Publishes what is wrong with the files of a base, and clears what no longer is. */
  publishSourceProblems(base: SourceBase): void {
    const problems = base.status?.problems ?? [];
    const textOf = (file: string) => base.engine?.sourceText(file) ?? readText(file);
    const places = new SourcePlaces(textOf, this.client.contentDocuments);
    const byUri = sourceDiagnostics(problems, ({ path, start, end, severity }) =>
      // Of a file with an error there is no text to show.
      start === undefined
        ? places.top(path, severity !== 'error')
        : places.location(path, { start, end: end ?? start }),
    );
    for (const uri of this.troubled.get(base) ?? []) if (!byUri.has(uri)) this.send(uri, []);
    for (const [uri, diagnostics] of byUri) this.send(uri, diagnostics);
    this.troubled.set(base, new Set(byUri.keys()));
  }

  /** Takes back everything said about the files of bases that are gone. */
  forgetAllBut(bases: readonly SourceBase[]): void {
    for (const [base, uris] of this.troubled) {
      if (bases.includes(base)) continue;
      for (const uri of uris) this.send(uri, []);
      this.troubled.delete(base);
    }
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}

/** A sidecar is no source, but its problems have a place too. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
