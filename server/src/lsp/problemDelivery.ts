/**
 * What is wrong with source files, on its way to the client. Sources are seldom open, so it is always pushed: only what the client does not know yet,
 * and one file at a time. There may be thousands of them, and what a person waits for must not stand in line behind them.
 */
import { readFileSync } from 'node:fs';
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { sourceDiagnostics } from '../features/sourceProblems';
import { inBackground } from './background';
import type { SourceBase } from './sourceBase';
import { SourcePlaces } from './sourcePlaces';

export class ProblemDelivery {
  /** By URI: what the client was told last. */
  private readonly told = new Map<string, readonly Diagnostic[]>();
  /** By URI: what is so, as far as it was not looked at yet. */
  private pending = new Map<string, readonly Diagnostic[]>();
  private sending = false;

  constructor(
    private readonly connection: Connection,
    private readonly contentDocuments: boolean,
  ) {}

  /** Tells what is wrong with the sources of these bases, and takes back whatever else was told. */
  publish(bases: readonly SourceBase[]): void {
    this.pending = new Map(bases.flatMap((base) => [...this.diagnosticsOf(base)]));
    for (const uri of this.told.keys()) if (!this.pending.has(uri)) this.pending.set(uri, []);
    if (!this.sending) inBackground(this.connection, this.send());
  }

  private async send(): Promise<void> {
    this.sending = true;
    try {
      for (const [uri, diagnostics] of this.takeAll()) {
        if (JSON.stringify(diagnostics) === JSON.stringify(this.told.get(uri) ?? [])) continue;
        if (diagnostics.length > 0) this.told.set(uri, diagnostics);
        else this.told.delete(uri);
        await this.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
      }
    } finally {
      this.sending = false;
    }
  }

  /** Also what comes to be pending meanwhile. */
  private *takeAll(): Iterable<[string, readonly Diagnostic[]]> {
    for (;;) {
      const [next] = this.pending;
      if (!next) return;
      this.pending.delete(next[0]);
      yield next;
    }
  }

  private diagnosticsOf({ status, engine }: SourceBase): ReadonlyMap<string, Diagnostic[]> {
    const textOf = (file: string) => engine?.sourceText(file) ?? readText(file);
    const places = new SourcePlaces(textOf, this.contentDocuments);
    return sourceDiagnostics(status?.problems ?? [], ({ path, start, end, severity }) =>
      // Of a file with an error there is no text to show.
      start === undefined
        ? places.top(path, severity !== 'error')
        : places.location(path, { start, end: end ?? start }),
    );
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
