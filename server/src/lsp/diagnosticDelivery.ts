/** The diagnostics of drafts on their way: pulled by clients that can, pushed to those that cannot. */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { conflictDiagnostics } from '../features/diagnostics';
import type { ClientFeatures } from './capabilities';
import type { Drafts } from './drafts';

export class DiagnosticDelivery {
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
}
